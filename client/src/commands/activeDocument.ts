import { Uri, window, workspace, type TextDocument } from 'vscode';

/** The document that a command is for: the one passed by a menu, else the one in the active editor; null after telling the user. */
export async function documentForCommand(argument: unknown, what: string): Promise<TextDocument | null> {
  if (argument instanceof Uri) return workspace.openTextDocument(argument);
  const document = window.activeTextEditor?.document;
  if (document !== undefined) return document;
  void window.showInformationMessage(`Open a mapping file or a synchronization schema first, then ${what}.`);
  return null;
}

/** Said when the active document is none of ours. */
export function tellNotOurs(): void {
  void window.showInformationMessage('This document is neither a mapping file (.entramap) nor a synchronization schema, so there is nothing to do here.');
}
