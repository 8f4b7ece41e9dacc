import { Uri } from 'vscode';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand } from './clientCommand.ts';
import { askForPopulation, rememberedPopulation } from './populationChoice.ts';
import { workspaceIsTrusted } from './workspaceIsTrusted.ts';

/** Dry-Run Mappings…: opens a panel that plays the population on the server, and that can be asked about every user. Gives how it ended. */
export const dryRun: ClientCommand = async (commandContext, argument) => {
  const { context, dryRunPanels } = commandContext;
  if (!(await workspaceIsTrusted('A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.'))) return;
  const document = await documentForCommand(commandContext, argument, 'run it dry');
  if (document === null) return;
  const population = given(argument, 'population') ?? (await rememberedPopulation(context, document.uri)) ?? (await askForPopulation(context, document.uri));
  if (population === null) return;
  return dryRunPanels.show({ uri: document.uri.toString(), populationUri: population.toString(), targetUri: given(argument, 'target')?.toString() ?? null });
};

/** A file that whoever runs the command names. */
function given(argument: unknown, name: 'population' | 'target'): Uri | null {
  const value: unknown = typeof argument === 'object' && argument !== null ? Reflect.get(argument, name) : undefined;
  return typeof value === 'string' ? Uri.parse(value) : null;
}
