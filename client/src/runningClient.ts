import type { TextDocument, WebviewPanel } from 'vscode';
import type { ExpressionFiles } from './expressionFiles.ts';

/** The language client once it runs. */
export interface RunningClient {
  /** A document turned out to be one of ours: the server is told about it. */
  readonly attach: (document: TextDocument) => void;
  /** A document is no longer one of ours. */
  readonly detach: (document: TextDocument) => void;
  /** The editors for one expression of a manifest. */
  readonly expressionFiles: ExpressionFiles;
  /** Fills a panel of the last session. */
  readonly restorePanel: (panel: WebviewPanel, state: unknown) => Promise<void>;
  readonly runCommand: (id: string, argument: unknown) => Promise<unknown>;
}
