import { Uri, window, workspace, type ExtensionContext } from 'vscode';

const KEY = 'mapwright.population';

/** The population file that was used last in this workspace, if it is still there. */
export async function rememberedPopulation(context: ExtensionContext): Promise<Uri | null> {
  const stored = context.workspaceState.get<string>(KEY);
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
export async function askForPopulation(context: ExtensionContext): Promise<Uri | null> {
  const chosen = await window.showOpenDialog({
    title: 'Dry-Run: choose a population, a file of sample users',
    openLabel: 'Use As Population',
    canSelectMany: false,
    filters: { Population: ['json', 'jsonl', 'ndjson', 'csv'] },
  });
  const uri = chosen?.[0];
  if (uri === undefined) return null;
  await context.workspaceState.update(KEY, uri.toString());
  return uri;
}

/** Forgets the population file. */
export async function forgetPopulation(context: ExtensionContext): Promise<void> {
  await context.workspaceState.update(KEY, undefined);
  void window.showInformationMessage('The next dry-run asks for a population again.');
}
