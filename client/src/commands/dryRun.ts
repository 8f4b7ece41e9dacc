import { commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import { DRY_RUN, DRY_RUN_EXPORT, type DryRunExportParameters, type DryRunExportResult, type DryRunParameters, type DryRunResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand } from './clientCommand.ts';
import { showDryRun } from '../dryRunDocument.ts';
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
  const parameters: DryRunParameters = { run: document.uri.toString(), uri: document.uri.toString(), populationUri: population.toString(), targetUri: null };
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
  const asked: DryRunExportParameters = { run: parameters.run, format: 'markdown', title: `Dry-run of ${workspace.asRelativePath(document.uri)} with ${workspace.asRelativePath(population)}`, rows: null };
  const text = await client.sendRequest<DryRunExportResult>(DRY_RUN_EXPORT, asked);
  if (text.ok) await showDryRun(document.uri, text.text);
};
