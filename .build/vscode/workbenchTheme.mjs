import fs from 'node:fs';
import { waitFor } from './waitFor.mjs';

/**
 * A colour theme: as the list of themes names it, and what kind it is.
 * @typedef {{name: string, kind: 'dark' | 'light'}} Theme
 */

// The class that the workbench bears while a theme of this kind is on.
const classes = { light: 'vs', dark: 'vs-dark' };

/**
 * Chooses the colour theme of the workbenches that are opened from now on. One that is open may miss the change.
 * @param {string} settingsFile the user's settings
 * @param {Theme} theme
 */
export function chooseTheme(settingsFile, theme) {
  const settings = JSON.parse(fs.readFileSync(settingsFile, 'utf8'));
  fs.writeFileSync(settingsFile, JSON.stringify({ ...settings, 'workbench.colorTheme': theme.name }, null, 2));
}

/**
 * Waits until a workbench shows a theme.
 * @param {import('playwright-core').Page} page
 * @param {Theme} theme
 */
export async function waitForTheme(page, theme) {
  const workbench = page.locator('.monaco-workbench').first();
  await waitFor(`the theme ${theme.name}`, async () => ((await workbench.getAttribute('class')) ?? '').split(' ').includes(classes[theme.kind]), 60_000);
}
