import fs from 'node:fs';
import path from 'node:path';
import { startCodeServer, workbenchAddress } from './codeServer.mjs';
import { makePrivateProfile } from './privateProfile.mjs';
import { waitFor } from './waitFor.mjs';

// A path of the workbench's own origin: its content security policy lets extensions come from nowhere else but https.
const place = '/extension-under-test';

/**
 * Opens files in a workbench that runs the extension in its web extension host, as vscode.dev does: the browser gets the
 * extension's files over HTTP and nothing of it runs in Node.
 * @param {import('playwright-core').Page} page
 * @param {{extension: string, files: Readonly<Record<string, string>>}} options the files of the workspace by their names
 * @returns {Promise<{requested: ReadonlySet<string>, close: () => Promise<void>}>} requested: the extension's files that the browser asked for
 */
export async function openWebWorkbench(page, { extension, files }) {
  const profile = makePrivateProfile();
  const workspace = path.join(profile.folder, 'workspace');
  fs.mkdirSync(workspace);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(workspace, name), text);
  const requested = new Set();
  let server;
  const close = async () => {
    await server?.stop();
    profile.remove();
  };
  try {
    server = await startCodeServer({ ...profile, workspaceTrust: false, testDriver: true });
    await serveExtension(page, extension, requested);
    await page.addInitScript(addDevelopmentExtension, { authority: `127.0.0.1:${server.port}`, path: place });
    await page.goto(workbenchAddress(server.port, workspace), { waitUntil: 'commit' });
    const rows = page.locator('.explorer-folders-view .monaco-list-row');
    await waitFor('the files of the workspace in the explorer', () => rows.first().isVisible(), 60_000);
    return { requested, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serveExtension(page, extension, requested) {
  await page.context().route(`**${place}/**`, async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname).slice(place.length + 1);
    requested.add(name);
    const file = path.join(extension, name);
    if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) await route.fulfill({ path: file });
    else await route.fulfill({ status: 404 });
  });
}

/** Runs in the page. A host names web extensions in its options; code-server has none, so they are put into what it wrote. */
function addDevelopmentExtension({ authority, path: folder }) {
  const original = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function getAttribute(name) {
    const value = original.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    return JSON.stringify({ ...JSON.parse(value), developmentOptions: { extensions: [{ scheme: 'http', authority, path: folder }] } });
  };
}
