import type { ExtensionContext, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DryRunPanels } from '../dryRun/dryRunPanels.ts';
import type { StatusItem } from '../statusItem.ts';

/** What a command works with. */
export interface CommandContext {
  readonly client: BaseLanguageClient;
  readonly context: ExtensionContext;
  readonly status: StatusItem;
  readonly dryRunPanels: DryRunPanels;
  /** The document of ours that was active last and is still open, or null. */
  readonly lastDocument: () => TextDocument | null;
}

/** One command of the palette. `argument` is what a code lens, a menu or a key binding passed. */
export type ClientCommand = (context: CommandContext, argument: unknown) => Promise<unknown>;
