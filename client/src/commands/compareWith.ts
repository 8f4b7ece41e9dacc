import { ProgressLocation, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { COMPARE, type CompareParameters, type CompareResult } from '../../../server/src/protocol.ts';
import { showComparison } from '../comparisonDocument.ts';
import { textInLastCommit } from '../lastCommit.ts';
import { documentForCommand } from './activeDocument.ts';
import type { ClientCommand } from './clientCommand.ts';
import { askForPopulation, rememberedPopulation } from './populationChoice.ts';
import { workspaceIsTrusted } from './workspaceIsTrusted.ts';

/** Compare With…: what the document changes for a population, compared with a file or with the last commit. */
export const compareWith: ClientCommand = async (commandContext, argument) => {
  const { client, context } = commandContext;
  if (!(await workspaceIsTrusted('A comparison evaluates the expressions of this workspace, so the workspace has to be trusted first.'))) return;
  const document = await documentForCommand(commandContext, argument, 'compare it');
  if (document === null) return;
  const given = givenParts(argument);
  const old = given.old === null ? await askForOldVersion(document.uri) : await versionIn(given.old);
  if (old === null) return;
  const population = given.population ?? (await rememberedPopulation(context, document.uri)) ?? (await askForPopulation(context, document.uri));
  if (population === null) return;
  const target = given.old === null ? await askForTargetStore() : given.target;
  if (target === undefined) return;
  const parameters: CompareParameters = { uri: document.uri.toString(), old, populationUri: population.toString(), targetUri: target?.toString() ?? null };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: `Comparison with ${old.name}`, cancellable: true },
    (_progress, token) => client.sendRequest<CompareResult>(COMPARE, parameters, token),
  );
  if (result.ok) await showComparison(document.uri, result.markdown);
  else void window.showErrorMessage(result.message);
};

type OldVersion = CompareParameters['old'];

/** What a key binding or a test passes: addresses of the old version, the population and the target store. */
function givenParts(argument: unknown): { readonly old: Uri | null; readonly population: Uri | null; readonly target: Uri | null } {
  const parts: Readonly<Record<string, unknown>> = typeof argument === 'object' && argument !== null && !(argument instanceof Uri) ? { ...argument } : {};
  const uriOf = (name: string): Uri | null => (typeof parts[name] === 'string' ? Uri.parse(parts[name]) : null);
  return { old: uriOf('old'), population: uriOf('population'), target: uriOf('target') };
}

interface VersionItem extends QuickPickItem {
  readonly version: () => Promise<OldVersion | null>;
}

async function askForOldVersion(subject: Uri): Promise<OldVersion | null> {
  const committed = await textInLastCommit(subject);
  const files = await filesOf('**/*.{entramap,json}');
  const items: VersionItem[] = [
    ...(committed === null ? [] : [{ label: '$(git-commit) Last Commit', version: () => Promise.resolve({ name: nameOf(subject), text: committed }) }]),
    ...files.filter((file) => file.toString() !== subject.toString()).map((file) => ({ label: workspace.asRelativePath(file), version: () => versionIn(file) })),
    { label: '$(folder-opened) Browse…', alwaysShow: true, version: browse },
  ];
  const picked = await window.showQuickPick(items, { title: `Compare ${nameOf(subject)} With the Old Version`, placeHolder: 'A mapping file or a synchronization schema' });
  return picked === undefined ? null : picked.version();
}

/** Undefined: the question was dismissed; null: no target store. */
async function askForTargetStore(): Promise<Uri | null | undefined> {
  const files = await filesOf('**/*.{json,jsonl,ndjson,csv}');
  const rank = (file: Uri): number => (/target|store|account|scim/i.test(nameOf(file)) ? 0 : 1);
  const items: (QuickPickItem & { readonly uri: Uri | null })[] = [
    { label: 'No Target Store', description: 'the app holds what the old version has created', uri: null },
    ...[...files].sort((one, other) => rank(one) - rank(other)).map((uri) => ({ label: workspace.asRelativePath(uri), uri })),
  ];
  const picked = await window.showQuickPick(items, { title: 'Compare: Choose a Target Store', placeHolder: 'Who already exists in the app: SCIM resources as JSON, JSON Lines or CSV' });
  return picked?.uri;
}

async function versionIn(file: Uri): Promise<OldVersion | null> {
  try {
    return { name: nameOf(file), text: (await workspace.openTextDocument(file)).getText() };
  } catch {
    // It was deleted since, or it is no text.
    void window.showErrorMessage(`${nameOf(file)} cannot be read.`);
    return null;
  }
}

async function browse(): Promise<OldVersion | null> {
  const chosen = await window.showOpenDialog({ title: 'Compare: Choose the Old Version', openLabel: 'Compare', canSelectMany: false, filters: { Mappings: ['entramap', 'json'] } });
  const [file] = chosen ?? [];
  return file === undefined ? null : versionIn(file);
}

async function filesOf(pattern: string): Promise<readonly Uri[]> {
  const files = await workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES);
  return files.sort((one, other) => one.path.localeCompare(other.path));
}

const MOST_FILES = 500;

function nameOf(file: Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}
