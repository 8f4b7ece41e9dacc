import { Position, Range, window, workspace, WorkspaceEdit, type Uri } from 'vscode';
import {
  CHOOSE_PROFILE,
  LIST_PROFILES,
  type ChooseProfileParameters,
  type ChooseProfileResult,
  type DocumentEdit,
  type ProfileSummary,
} from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand } from './clientCommand.ts';

/** Choose Profile…: in a mapping file it writes the `profile` line; for a manifest the choice holds while the window is open. */
export const chooseProfile: ClientCommand = async (context, argument) => {
  const { client, status } = context;
  const document = await documentForCommand(context, argument, 'choose its profile');
  if (document === null) return;
  const profiles = await client.sendRequest<readonly ProfileSummary[]>(LIST_PROFILES);
  const chosen = await window.showQuickPick(
    profiles.map(({ id, name, title }) => ({ label: name, description: id, detail: title, id })),
    { title: 'Choose Profile', placeHolder: 'The target app that the mappings are for', matchOnDescription: true },
  );
  if (chosen === undefined) return;
  const parameters: ChooseProfileParameters = { uri: document.uri.toString(), profile: chosen.id };
  const { edits } = await client.sendRequest<ChooseProfileResult>(CHOOSE_PROFILE, parameters);
  if (edits.length > 0) await workspace.applyEdit(workspaceEdit(document.uri, edits));
  status.refresh();
};

/** The edits of a request as VS Code's. */
export function workspaceEdit(uri: Uri, edits: readonly DocumentEdit[]): WorkspaceEdit {
  const result = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const span = new Range(new Position(range.start.line, range.start.character), new Position(range.end.line, range.end.character));
    result.replace(uri, span, newText);
  }
  return result;
}
