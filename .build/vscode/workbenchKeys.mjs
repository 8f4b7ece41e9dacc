import { waitFor } from './waitFor.mjs';

const eachPress = 5_000;
const attempts = 5;
const patience = 90_000;
const quickPickInput = '.quick-input-widget input[type="text"]';
const quickPickLabel = '.quick-input-list .monaco-list-row .label-name';

/**
 * Presses keys until they show an effect: the workbench swallows a key now and then while it settles.
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {string} keys as Playwright names them, such as Control+Space
 * @param {string} description the effect, as the end of "Waited N seconds for …"
 * @param {() => T | Promise<T>} probe truthy when the effect shows
 * @returns {Promise<NonNullable<T>>} what the probe found
 */
export async function pressUntil(page, keys, description, probe) {
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press(keys);
    try {
      return await waitFor(`${description} after ${keys}`, probe, eachPress);
    } catch (error) {
      if (attempt === attempts) throw error;
      // Half an effect, such as an empty list, must not meet the next press.
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Runs a command from the command palette.
 * @param {import('playwright-core').Page} page
 * @param {string} title as the palette shows it, category included
 */
export async function runCommand(page, title) {
  await openQuickPick(page, 'F1');
  await pickRow(page, `>${title}`, title);
}

/**
 * The commands that the palette offers for a text.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} always the title of a command that is among them in any case; when it is there, the others are too
 * @returns {Promise<readonly string[]>}
 */
export async function offeredCommands(page, text, always) {
  await openQuickPick(page, 'F1');
  await page.locator(quickPickInput).fill(`>${text}`);
  const labels = page.locator(quickPickLabel);
  const titles = await waitFor(`"${always}" in the palette`, async () => {
    const all = (await labels.allInnerTexts()).map((title) => title.trim());
    return all.includes(always) && all;
  }, patience);
  await page.keyboard.press('Escape');
  return titles;
}

/**
 * Opens the quick pick of a key.
 * @param {import('playwright-core').Page} page
 * @param {string} keys such as Control+P
 */
export async function openQuickPick(page, keys) {
  await pressUntil(page, keys, 'the quick pick', () => page.locator(quickPickInput).isVisible());
}

/**
 * Types into the quick pick that is open and takes a row. The command of the row may open another quick pick.
 * @param {import('playwright-core').Page} page
 * @param {string} text what to type
 * @param {string} label the whole label of the row
 */
export async function pickRow(page, text, label) {
  const input = page.locator(quickPickInput);
  await waitFor('the quick pick', () => input.isVisible(), patience);
  const labels = page.locator(quickPickLabel);
  const row = labels.filter({ hasText: new RegExp(`^\\s*${escape(label)}\\s*$`) }).first();
  await waitFor(`"${label}" in the quick pick`, async () => {
    // A quick pick that opens slowly empties what was typed before it was ready.
    if ((await input.inputValue()) !== text) await input.fill(text);
    return row.isVisible();
  }, patience);
  await row.click();
  await waitFor('the quick pick to close', async () => !(await input.isVisible()) || (await input.inputValue()) !== text, patience);
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
