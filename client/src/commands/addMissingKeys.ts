import { window, workspace } from 'vscode';
import { ADD_MISSING_KEYS, type AddMissingKeysParameters, type AddMissingKeysResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import { workspaceEdit } from './chooseProfile.ts';
import type { ClientCommand } from './clientCommand.ts';
import { askForPopulation, rememberedPopulation } from './populationChoice.ts';
import { workspaceIsTrusted } from './workspaceIsTrusted.ts';

/** Add Missing Keys To Switch: a key for each value that the users of a population have, for the Switch at the cursor. */
export const addMissingKeys: ClientCommand = async (commandContext, argument) => {
  const { client, context } = commandContext;
  if (!(await workspaceIsTrusted('A population holds personal data, so the workspace has to be trusted before one is read.'))) return;
  const document = await documentForCommand(commandContext, argument, 'put the cursor into a Switch');
  const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
  if (document === null || editor === undefined) return;
  const { line, character } = editor.selection.start;
  const population = (await rememberedPopulation(context, document.uri)) ?? (await askForPopulation(context, document.uri));
  if (population === null) return;
  const parameters: AddMissingKeysParameters = { uri: document.uri.toString(), populationUri: population.toString(), position: { line, character } };
  const result = await client.sendRequest<AddMissingKeysResult>(ADD_MISSING_KEYS, parameters);
  if (!result.ok) {
    void window.showWarningMessage(result.message);
    return;
  }
  if (document.version !== result.version) {
    void window.showWarningMessage('The document changed meanwhile, so no key was added. Run the command again.');
    return;
  }
  if (result.edits.length === 0) {
    void window.showInformationMessage(`Every value of ${result.attribute} that ${workspace.asRelativePath(population)} has is a key already.`);
    return;
  }
  await workspace.applyEdit(workspaceEdit(document.uri, result.edits));
};
