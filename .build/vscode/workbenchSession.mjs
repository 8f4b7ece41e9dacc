import fs from 'node:fs';
import path from 'node:path';
import { openPage } from './chromium.mjs';
import { workbenchAddress } from './codeServer.mjs';
import { waitFor } from './waitFor.mjs';
import { setTheme } from './workbenchTheme.mjs';

/**
 * A workbench in a browser, as a check gets it.
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {string} workspace the open folder, a copy that the check may change
 * @property {string} settingsFile the user's settings
 * @property {string} extensionName what the extension is called where extensions are listed
 * @property {(name: string) => Promise<void>} screenshot writes NAME.png if the run was asked for screenshots
 */

/**
 * Opens a folder in a fresh browser and waits until the workbench can be used.
 * @param {object} options
 * @param {number} options.port of the code-server
 * @param {string} options.workspace
 * @param {string} options.settingsFile
 * @param {string} options.extensionName
 * @param {{name: string, kind: 'dark' | 'light'}} options.theme
 * @param {string | undefined} options.images folder for the screenshots; none are taken without it
 * @returns {Promise<{session: Session, close: () => Promise<void>}>}
 */
export async function openSession({ port, workspace, settingsFile, extensionName, theme, images }) {
  const { page, close } = await openPage();
  try {
    await page.goto(workbenchAddress(port, workspace), { waitUntil: 'commit' });
    const files = page.locator('.explorer-folders-view .monaco-list-row');
    await waitFor('the files of the workspace in the explorer', () => files.first().isVisible(), 60_000);
    await setTheme(page, theme.name, theme.kind);
    return { session: { page, workspace, settingsFile, extensionName, screenshot: (name) => takeScreenshot(page, images, `${name}-${theme.kind}`) }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function takeScreenshot(page, images, name) {
  if (images === undefined) return;
  fs.mkdirSync(images, { recursive: true });
  await page.screenshot({ path: path.join(images, `${name}.png`) });
}
