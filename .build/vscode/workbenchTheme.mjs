import { waitFor } from './waitFor.mjs';
import { pickRow, runCommand } from './workbenchKeys.mjs';

// The class that the workbench bears while a theme of this kind is on.
const kinds = { light: 'vs', dark: 'vs-dark', 'high-contrast': 'hc-black', 'high-contrast-light': 'hc-light' };

/**
 * Changes the colour theme and waits until the workbench shows it. A change of the settings file would be simpler, but
 * the workbench in the browser misses some of them.
 * @param {import('playwright-core').Page} page
 * @param {string} theme as the list of themes names it, such as "Dark Modern"
 * @param {keyof typeof kinds} kind what the theme is
 */
export async function setTheme(page, theme, kind) {
  await runCommand(page, 'Preferences: Color Theme');
  await pickRow(page, theme, theme);
  const workbench = page.locator('.monaco-workbench').first();
  await waitFor(`the theme ${theme}`, async () => ((await workbench.getAttribute('class')) ?? '').split(' ').includes(kinds[kind]), 30_000);
}
