import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { ClientCommand } from './clientCommand.ts';
import { rememberPopulation } from './populationChoice.ts';

const FILES = ['default-manifest.json', 'qlik-cloud.entramap', 'population.json'] as const;

// The manifest cannot name its profile itself, so the folder's settings do.
const SETTINGS = '{ "profile": { "*.json": "qlik-cloud" } }\n';

/**
 * Open Example: a copy of the Qlik Cloud example in the extension's own storage, with its population chosen for
 * dry-runs. It needs no open folder, and the installed files stay as they are.
 */
export const openExample: ClientCommand = async ({ context }) => {
  const folder = await freshCopy(context);
  const manifest = Uri.joinPath(folder, FILES[0]);
  await rememberPopulation(context, manifest, Uri.joinPath(folder, FILES[2]));
  await window.showTextDocument(await workspace.openTextDocument(manifest), { preview: false });
};

interface ExampleFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A folder in which nobody has changed anything yet: what was tried out in an earlier copy is kept. */
async function freshCopy(context: ExtensionContext): Promise<Uri> {
  const files = await readExample(context);
  for (let copy = 1; ; copy += 1) {
    const folder = Uri.joinPath(context.globalStorageUri, 'examples', copy === 1 ? 'qlik-cloud' : `qlik-cloud-${copy}`);
    const changed = await Promise.all(files.map(({ name, content }) => isChanged(Uri.joinPath(folder, name), content)));
    if (changed.includes(true)) continue;
    await workspace.fs.createDirectory(folder);
    for (const { name, content } of files) await workspace.fs.writeFile(Uri.joinPath(folder, name), content);
    return folder;
  }
}

async function readExample(context: ExtensionContext): Promise<readonly ExampleFile[]> {
  const read = FILES.map(async (name) => ({ name, content: await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'examples', 'qlik-cloud', name)) }));
  return [...(await Promise.all(read)), { name: 'mapwright.json', content: new TextEncoder().encode(SETTINGS) }];
}

/** Whether a copy is there and says something else than its original, on disk or in an editor. */
async function isChanged(copy: Uri, content: Uint8Array): Promise<boolean> {
  if (workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === copy.toString())) return true;
  try {
    const found = await workspace.fs.readFile(copy);
    return content.length !== found.length || content.some((byte, at) => byte !== found[at]);
  } catch {
    // It was not copied yet.
    return false;
  }
}
