import { window, workspace, type TextDocument } from 'vscode';
import type { DocumentEdit } from '../../../server/src/protocol.ts';
import { workspaceEdit } from './chooseProfile.ts';

/** Makes edits of one version of a document, as one step of Undo. False after telling the user that the document has changed since. */
export async function applyAt(document: TextDocument, version: number, edits: readonly DocumentEdit[]): Promise<boolean> {
  if (document.version === version && (edits.length === 0 || (await workspace.applyEdit(workspaceEdit(document.uri, edits))))) return true;
  void window.showWarningMessage('The document changed meanwhile, so nothing was done. Run the command again.');
  return false;
}
