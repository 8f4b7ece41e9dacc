import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusItem } from '../statusItem.ts';

/** What a command works with. */
export interface CommandContext {
  readonly client: BaseLanguageClient;
  readonly context: ExtensionContext;
  readonly status: StatusItem;
}

/** One command of the palette. `argument` is what a code lens, a menu or a key binding passed. */
export type ClientCommand = (context: CommandContext, argument: unknown) => Promise<unknown>;
