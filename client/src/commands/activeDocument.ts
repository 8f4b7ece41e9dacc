import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import { DOCUMENT_STATUS, EXPRESSION_SCHEME, type DocumentStatus, type DocumentStatusParameters } from '../../../server/src/protocol.ts';
import type { CommandContext } from './clientCommand.ts';

// Documents of ours that hold no mappings: settings, profiles and cases.
const WITHOUT_MAPPINGS = new Set(['settings', 'profile', 'cases', 'secrets']);

/**
 * The document with mappings that a command is for: the one passed by a menu, else the one in the active editor, else
 * the last one that was active, because a walkthrough or a result may have the focus.
 * @param what what to do with it, as the end of "Open … first, then"
 * @returns null after telling the user what is amiss
 */
export async function documentForCommand({ client, lastDocument }: CommandContext, argument: unknown, what: string): Promise<TextDocument | null> {
  const document = argument instanceof Uri ? await workspace.openTextDocument(argument) : (activeManifestOrFile() ?? lastDocument());
  if (document === null) {
    void offerExample(`Open a mapping file (.entramap) or a synchronization schema first, then ${what}.`);
    return null;
  }
  const parameters: DocumentStatusParameters = { uri: document.uri.toString() };
  const status = await client.sendRequest<DocumentStatus | null>(DOCUMENT_STATUS, parameters);
  if (status !== null && !WITHOUT_MAPPINGS.has(status.kind)) return document;
  void offerExample(`${nameOf(document)} is neither a mapping file (.entramap) nor a synchronization schema. Open one first, then ${what}.`);
  return null;
}

/** The document of the active editor; of an editor for one expression, nothing: its manifest was active before. */
function activeManifestOrFile(): TextDocument | null {
  const document = window.activeTextEditor?.document;
  return document === undefined || document.uri.scheme === EXPRESSION_SCHEME ? null : document;
}

/** The command does not wait for the answer: it has ended. */
async function offerExample(message: string): Promise<void> {
  const example = 'Open Example';
  const answer = await window.showInformationMessage(message, example);
  if (answer === example) await commands.executeCommand('mapwright.openExample');
}

function nameOf(document: TextDocument): string {
  return document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
}
