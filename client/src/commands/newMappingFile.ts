import { window, workspace } from 'vscode';
import { LIST_PROFILES, NEW_MAPPING_FILE, type NewMappingFileParameters, type ProfileSummary } from '../../../server/src/protocol.ts';
import type { ClientCommand } from './clientCommand.ts';

/** New Mapping File From Profile: an unsaved document with what the profile asks for. */
export const newMappingFile: ClientCommand = async ({ client }) => {
  const profiles = await client.sendRequest<readonly ProfileSummary[]>(LIST_PROFILES);
  const chosen = await window.showQuickPick(
    profiles.map(({ id, name, title }) => ({ label: name, description: id, detail: title, id })),
    { title: 'New Mapping File From Profile', placeHolder: 'The target app that the mappings are for' },
  );
  if (chosen === undefined) return;
  const parameters: NewMappingFileParameters = { profile: chosen.id };
  const content = await client.sendRequest<string>(NEW_MAPPING_FILE, parameters);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'entra-mapping', content }));
};
