import { ProgressLocation, window, workspace, type QuickPickItem, type Uri } from 'vscode';
import { DRY_RUN_EXPRESSION, type DryRunExpressionParameters, type DryRunExpressionResult, type ExpressionOutcome } from '../../../server/src/protocol.ts';
import type { ClientCommand } from './clientCommand.ts';
import { cursorForCommand, passedCursor } from './cursor.ts';
import { pinnedPopulation, pinUser } from './pinnedUser.ts';
import { askForPopulation, rememberedPopulation } from './populationChoice.ts';
import { workspaceIsTrusted } from './workspaceIsTrusted.ts';

/** Dry-Run This Expression: what it gives for every user, what fails first. A choice pins a user with that value. */
export const dryRunExpression: ClientCommand = async (commandContext, argument) => {
  const { client, context } = commandContext;
  if (!(await workspaceIsTrusted('A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.'))) return;
  const cursor = (await passedCursor(argument)) ?? cursorForCommand('try it out');
  if (cursor === null) return;
  const { uri } = cursor.document;
  const population = pinnedPopulation(context) ?? (await rememberedPopulation(context, uri)) ?? (await askForPopulation(context, uri));
  if (population === null) return;
  const parameters: DryRunExpressionParameters = { uri: uri.toString(), position: cursor.position, populationUri: population.toString() };
  const result = await window.withProgress({ location: ProgressLocation.Notification, title: `Dry-run of one expression with ${workspace.asRelativePath(population)}`, cancellable: true }, (_progress, token) =>
    client.sendRequest<DryRunExpressionResult>(DRY_RUN_EXPRESSION, parameters, token),
  );
  if (!result.ok) return void window.showWarningMessage(result.message);
  const picked = await window.showQuickPick(result.outcomes.map(itemOf), { title: titleOf(result, population), placeHolder: 'Type to search; choose a value to pin a user who gets it', matchOnDescription: true, matchOnDetail: true });
  const [user] = picked?.outcome.examples ?? [];
  if (user !== undefined) await pinUser(commandContext, { populationUri: population.toString(), line: user.line });
};

interface OutcomeItem extends QuickPickItem {
  readonly outcome: ExpressionOutcome;
}

function itemOf(outcome: ExpressionOutcome): OutcomeItem {
  const { users, examples } = outcome;
  const names = examples.map(({ display }) => display).join(', ');
  return { label: labelOf(outcome), description: counted(users), detail: users > examples.length ? `${names} and ${users - examples.length} more` : names, outcome };
}

function labelOf({ status, value, error }: ExpressionOutcome): string {
  switch (status) {
    case 'value': return typeof value === 'string' ? JSON.stringify(value) : (value ?? []).map((text) => JSON.stringify(text)).join('; ');
    case 'null': return '$(circle-slash) no value';
    case 'ignored': return '$(circle-slash) does not flow';
    case 'unsupported': return `$(question) cannot be simulated: ${error ?? ''}`;
    case 'error':
    case 'invalid': return `$(error) ${error ?? 'error'}`;
  }
}

function titleOf({ target, users, cancelled, outcomes, unlisted }: Extract<DryRunExpressionResult, { readonly ok: true }>, population: Uri): string {
  const different = outcomes.length + unlisted;
  const more = unlisted > 0 ? `, the first ${outcomes.length} listed` : '';
  return `${target ?? 'The expression'}: ${different} different ${different === 1 ? 'result' : 'results'}${more} for ${counted(users)} of ${workspace.asRelativePath(population)}${cancelled ? ', cancelled' : ''}`;
}

function counted(users: number): string {
  return `${users} ${users === 1 ? 'user' : 'users'}`;
}
