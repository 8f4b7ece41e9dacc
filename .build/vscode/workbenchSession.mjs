import path from 'node:path';
import { openPage } from './chromium.mjs';
import { workbenchAddress } from './codeServer.mjs';
import { takePicture } from './picture.mjs';
import { waitFor } from './waitFor.mjs';
import { chooseTheme, waitForTheme } from './workbenchTheme.mjs';

/**
 * A workbench in a browser, as a check gets it.
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {string} workspace the open folder, a copy that the check may change
 * @property {string} settingsFile the user's settings
 * @property {string} extensionName what the extension is called where extensions are listed
 * @property {(name: string, parts: readonly import('./picture.mjs').Part[]) => Promise<void>} screenshot writes a picture
 *   of these parts of the screen, NAME-dark.png or NAME-light.png, if the run was asked for screenshots
 */

/**
 * Opens a folder in a fresh browser and waits until the workbench can be used.
 * @param {object} options
 * @param {number} options.port of the code-server
 * @param {string} options.workspace
 * @param {string} options.settingsFile
 * @param {string} options.extensionName
 * @param {import('./workbenchTheme.mjs').Theme} options.theme
 * @param {string | undefined} options.images folder for the screenshots; none are taken without it
 * @returns {Promise<{session: Session, close: () => Promise<void>}>}
 */
export async function openSession({ port, workspace, settingsFile, extensionName, theme, images }) {
  chooseTheme(settingsFile, theme);
  const { page, close } = await openPage();
  try {
    await page.goto(workbenchAddress(port, workspace), { waitUntil: 'commit' });
    const files = page.locator('.explorer-folders-view .monaco-list-row');
    await waitFor('the files of the workspace in the explorer', () => files.first().isVisible(), 60_000);
    await waitForTheme(page, theme);
    const screenshot = async (name, parts) => {
      if (images !== undefined) await takePicture(page, path.join(images, `${name}-${theme.kind}.png`), parts);
    };
    return { session: { page, workspace, settingsFile, extensionName, screenshot }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
