import { Uri, window, workspace, type ExtensionContext, type QuickPickItem } from 'vscode';

const KEY = 'mapwright.population';
const MOST_FILES = 500;

/** The population file that was used last for documents like this one, if it is still there. */
export async function rememberedPopulation(context: ExtensionContext, document: Uri): Promise<Uri | null> {
  const stored = context.workspaceState.get<string>(keyFor(document));
  if (stored === undefined) return null;
  const uri = Uri.parse(stored);
  try {
    await workspace.fs.stat(uri);
    return uri;
  } catch {
    // It was moved or deleted: ask again.
    return null;
  }
}

/** Asks for a population file and remembers where it is; only the place is kept, never what is in it. */
export async function askForPopulation(context: ExtensionContext, document: Uri): Promise<Uri | null> {
  const picked = await window.showQuickPick(choices(context), {
    title: 'Dry-Run: Choose a Population',
    placeHolder: 'A file of sample users: JSON, JSON Lines, or CSV with a column for each attribute',
  });
  const uri = picked === undefined ? undefined : (picked.uri ?? (await browse('Population')));
  if (uri === undefined) return null;
  await rememberPopulation(context, document, uri);
  return uri;
}

/** Asks who already exists in the app: an address, null for nobody, or undefined when the user leaves it as it is. */
export async function askForTargetStore(present: string | null): Promise<string | null | undefined> {
  const files = await filesOfRecords();
  const picked = await window.showQuickPick(
    [
      ...files.map((uri): PopulationItem => ({ label: workspace.asRelativePath(uri), uri })),
      { label: '$(folder-opened) Browse…', uri: null, alwaysShow: true },
      ...(present === null ? [] : [{ label: '$(circle-slash) No target store', description: 'the app is taken to be empty', uri: NOBODY, alwaysShow: true }]),
    ],
    { title: 'Dry-Run: Choose a Target Store', placeHolder: 'The accounts that the app has, as SCIM resources: JSON, JSON Lines or CSV' },
  );
  if (picked?.uri === NOBODY) return null;
  return (picked === undefined ? undefined : (picked.uri ?? (await browse('Target Store'))))?.toString();
}

const NOBODY = Uri.from({ scheme: 'mapwright-nobody' });

/** Takes a population file for the dry-runs of documents like this one. */
export async function rememberPopulation(context: ExtensionContext, document: Uri, population: Uri): Promise<void> {
  await context.workspaceState.update(keyFor(document), population.toString());
}

/** Forgets every population file. */
export async function forgetPopulation(context: ExtensionContext): Promise<void> {
  const keys = context.workspaceState.keys().filter((key) => key.startsWith(KEY));
  await Promise.all(keys.map((key) => context.workspaceState.update(key, undefined)));
  void window.showInformationMessage('The next dry-run asks for a population again.');
}

/** A workspace has one population; a document from elsewhere, such as the example, shares that of its folder. */
function keyFor(document: Uri): string {
  return workspace.getWorkspaceFolder(document) === undefined ? `${KEY}:${Uri.joinPath(document, '..').toString()}` : KEY;
}

interface PopulationItem extends QuickPickItem {
  readonly uri: Uri | null;
}

async function choices(context: ExtensionContext): Promise<readonly PopulationItem[]> {
  const files = await filesOfRecords();
  return [
    ...files
      .map((uri) => ({ label: workspace.asRelativePath(uri), uri, ...(rank(uri) === 0 ? { description: 'looks like a population' } : {}) })),
    { label: '$(folder-opened) Browse…', uri: null, alwaysShow: true },
    { label: '$(beaker) Sample users', description: 'invented people that come with Mapwright', uri: Uri.joinPath(context.extensionUri, 'examples', 'qlik-cloud', 'population.json'), alwaysShow: true },
  ];
}

async function filesOfRecords(): Promise<readonly Uri[]> {
  const files = await workspace.findFiles('**/*.{json,jsonl,ndjson,csv}', '**/node_modules/**', MOST_FILES);
  return files.sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path));
}

/** Files that are called like populations come first, files that are called like something else last. */
function rank(uri: Uri): number {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (/population|users|people|employees/i.test(name)) return 0;
  return /package|tsconfig|settings|mapwright\.json|manifest|schema/i.test(name) ? 2 : 1;
}

async function browse(what: 'Population' | 'Target Store'): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: `Dry-Run: Choose a ${what}`,
    openLabel: `Use As ${what}`,
    canSelectMany: false,
    filters: { [what]: ['json', 'jsonl', 'ndjson', 'csv'] },
  });
  return chosen?.[0];
}
