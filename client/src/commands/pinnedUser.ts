import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PIN_USER, POPULATION_USERS, type PinUserParameters, type PinUserResult, type PopulationUsersParameters, type PopulationUsersResult } from '../../../server/src/protocol.ts';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand, CommandContext } from './clientCommand.ts';
import { askForPopulation, rememberedPopulation } from './populationChoice.ts';

const KEY = 'mapwright.pinnedUser';

/** Pin Sample User…: from now on the values for that user stand beside the mappings. */
export const pinSampleUser: ClientCommand = async (commandContext, argument) => {
  const { client, context } = commandContext;
  const document = await documentForCommand(commandContext, argument, 'pin a user');
  if (document === null) return;
  const population = (await rememberedPopulation(context, document.uri)) ?? (await askForPopulation(context, document.uri));
  if (population === null) return;
  const parameters: PopulationUsersParameters = { populationUri: population.toString() };
  const found = await client.sendRequest<PopulationUsersResult>(POPULATION_USERS, parameters);
  if (!found.ok) return void window.showErrorMessage(found.message);
  const picked = await window.showQuickPick(
    found.users.map(({ line, key, display }) => ({ label: display, description: key === display ? '' : key, line })),
    { title: 'Pin Sample User', placeHolder: `A user of ${workspace.asRelativePath(population)}${found.isComplete ? '' : `; the first ${found.users.length} are listed`}`, matchOnDescription: true },
  );
  if (picked === undefined) return;
  await pinUser(commandContext, { populationUri: population.toString(), line: picked.line });
};

/** Pins a user that was chosen, in this session and the next. */
export async function pinUser({ client, context }: Pick<CommandContext, 'client' | 'context'>, user: NonNullable<PinUserParameters['user']>): Promise<void> {
  if (await pin(client, user)) await context.workspaceState.update(KEY, user);
}

/** The population of the pinned user, or null. */
export function pinnedPopulation(context: ExtensionContext): Uri | null {
  const user = context.workspaceState.get<PinUserParameters['user']>(KEY) ?? null;
  return user === null ? null : Uri.parse(user.populationUri);
}

/** Unpin Sample User: the values go, and what the server knew of the user with them. */
export const unpinSampleUser: ClientCommand = async ({ client, context }) => {
  await context.workspaceState.update(KEY, undefined);
  await pin(client, null);
};

/** Pins the user of the last session again. Only the file and the line are kept, nothing of the user. */
export async function restorePinnedUser(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  const user = context.workspaceState.get<PinUserParameters['user']>(KEY) ?? null;
  if (user === null || !workspace.isTrusted) return;
  try {
    await workspace.fs.stat(Uri.parse(user.populationUri));
  } catch {
    // The file was moved or deleted: there is nobody to pin.
    return void (await context.workspaceState.update(KEY, undefined));
  }
  await pin(client, user);
}

async function pin(client: BaseLanguageClient, user: PinUserParameters['user']): Promise<boolean> {
  const parameters: PinUserParameters = { user };
  const result = await client.sendRequest<PinUserResult>(PIN_USER, parameters);
  if (!result.ok) void window.showErrorMessage(result.message);
  return result.ok;
}
