import type { TextDocument } from 'vscode';

/** The language client once it runs. */
export interface RunningClient {
  /** A document turned out to be one of ours: the server is told about it. */
  readonly attach: (document: TextDocument) => void;
  /** A document is no longer one of ours. */
  readonly detach: (document: TextDocument) => void;
  readonly runCommand: (id: string, argument: unknown) => Promise<unknown>;
}
