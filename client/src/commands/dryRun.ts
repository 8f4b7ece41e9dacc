import { commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import { DRY_RUN, type DryRunParameters, type DryRunResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand } from './clientCommand.ts';
import { showResult } from '../dryRunDocument.ts';
import { askForPopulation, rememberedPopulation } from './populationChoice.ts';
import { workspaceIsTrusted } from './workspaceIsTrusted.ts';

/** Dry-Run Mappings…: runs on the server, can be cancelled, and opens a readable document. */
export const dryRun: ClientCommand = async (commandContext, argument) => {
  const { client, context } = commandContext;
  if (!(await workspaceIsTrusted('A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.'))) return;
  const document = await documentForCommand(commandContext, argument, 'run it dry');
  if (document === null) return;
  const given = typeof argument === 'object' && argument !== null && 'population' in argument && typeof argument.population === 'string' ? Uri.parse(argument.population) : null;
  const population = given ?? (await rememberedPopulation(context, document.uri)) ?? (await askForPopulation(context, document.uri));
  if (population === null) return;
  const parameters: DryRunParameters = { uri: document.uri.toString(), populationUri: population.toString(), targetUri: null };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: `Dry-run with ${workspace.asRelativePath(population)}`, cancellable: true },
    (_progress, token) => client.sendRequest<DryRunResult>(DRY_RUN, parameters, token),
  );
  if (!result.ok) {
    const another = 'Choose Another Population';
    const answer = await window.showErrorMessage(result.message, another);
    if (answer === another && (await askForPopulation(context, document.uri)) !== null) await commands.executeCommand('mapwright.dryRun', argument);
    return;
  }
  await showResult('Dry-run', document.uri, result.markdown);
};
