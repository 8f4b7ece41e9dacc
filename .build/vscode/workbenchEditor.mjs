import path from 'node:path';
import { waitFor } from './waitFor.mjs';
import { openQuickPick, pickRow, runCommand } from './workbenchKeys.mjs';

const activeEditor = '.editor-group-container.active .editor-instance .monaco-editor';
const quickFixRow = '.action-widget .monaco-list-row.action';
const patience = 90_000;

/**
 * Opens a file of the workspace and waits until its text shows.
 * @param {import('playwright-core').Page} page
 * @param {string} file relative to the workspace
 */
export async function openFile(page, file) {
  const name = path.basename(file);
  await openQuickPick(page, 'Control+P');
  await pickRow(page, file, name);
  const tab = page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`);
  await waitFor(`the editor of ${file}`, () => tab.isVisible(), patience);
  await waitFor(`the text of ${file}`, () => page.locator(`${activeEditor} .view-line`).first().isVisible(), patience);
}

/**
 * Puts the cursor on a line of the active editor, in the middle of the screen.
 * @param {import('playwright-core').Page} page
 * @param {number} line from 1
 * @param {number} column from 1
 */
export async function goTo(page, line, column = 1) {
  await openQuickPick(page, 'Control+G');
  await page.locator('.quick-input-widget input[type="text"]').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  const number = page.locator(`${activeEditor} .line-numbers.active-line-number`).filter({ hasText: new RegExp(`^${line}$`) });
  await waitFor(`line ${line}`, () => number.first().isVisible(), patience);
}

/**
 * The rectangle of some lines of the active editor with their numbers, for a picture.
 * @param {import('playwright-core').Page} page
 * @param {number} first from 1
 * @param {number} last
 * @param {number} width in CSS pixels; less if the editor is narrower
 * @returns {Promise<{x: number, y: number, width: number, height: number}>}
 */
export async function linesOnScreen(page, first, last, width) {
  const editor = await page.locator(activeEditor).first().boundingBox();
  const number = (line) => page.locator(`${activeEditor} .line-numbers`).filter({ hasText: new RegExp(`^${line}$`) }).first().boundingBox();
  const [top, bottom] = [await number(first), await number(last)];
  return { x: editor.x, y: top.y, width: Math.min(width, editor.width), height: bottom.y + bottom.height - top.y };
}

/**
 * Shows the hover of a text in the active editor. Its parts arrive one after the other, findings first.
 * @param {import('playwright-core').Page} page
 * @param {string} text its first place in the visible lines counts
 * @param {string | RegExp} expected what the hover must come to hold
 * @returns {Promise<string>} all that the hover says then
 */
export async function hoverText(page, text, expected) {
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
  return waitFor(`${expected} in the hover of "${text}"`, async () => {
    const { x, y } = await placeOf(page, text);
    // A pointer that jumps onto the text and rests there is not always noticed.
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y, { steps: 4 });
    await hover.waitFor({ timeout: 3_000 });
    return hover.innerText();
  }, patience);
}

/**
 * Opens the quick fixes at a text in the active editor. The command is run by its name: a second Control+. would take
 * the first fix of a list that was only slow to open.
 * @param {import('playwright-core').Page} page
 * @param {string} text its first place in the visible lines counts
 * @returns {Promise<readonly string[]>} the titles, in order
 */
export async function openQuickFix(page, text) {
  const { x, y } = await waitFor(`"${text}" in the editor`, () => placeOf(page, text), patience);
  await page.mouse.click(x, y);
  const rows = page.locator(quickFixRow);
  const nothingToFix = page.locator('.monaco-editor-overlaymessage');
  return waitFor(`the quick fixes of "${text}"`, async () => {
    await runCommand(page, 'Quick Fix...');
    await waitFor('an answer to Quick Fix', async () => (await rows.count()) > 0 || (await nothingToFix.isVisible()), patience);
    const titles = await rows.allInnerTexts();
    return titles.length > 0 && titles.map((title) => title.trim());
  }, patience);
}

/**
 * Takes one of the quick fixes that are open.
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
export async function applyQuickFix(page, title) {
  await page.locator(quickFixRow).filter({ hasText: title }).first().click();
}

/**
 * The lines of the active editor that are on the screen.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function visibleText(page) {
  return page.locator(activeEditor).first().evaluate((editor) => {
    const top = (line) => Number.parseFloat(line.style.top);
    const lines = [...editor.querySelectorAll('.view-line')].sort((one, other) => top(one) - top(other));
    return lines.map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n');
  });
}

/** The middle of a text on the screen; the editor splits a line into spans as it colours it. */
async function placeOf(page, text) {
  return page.locator(activeEditor).first().evaluate((editor, wanted) => {
    for (const line of editor.querySelectorAll('.view-line')) {
      const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(...nodeAt(line, start));
      range.setEnd(...nodeAt(line, start + wanted.length));
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`"${wanted}" is not on the screen.`);

    function nodeAt(line, offset) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (offset <= before + node.data.length) return [node, offset - before];
        before += node.data.length;
      }
      throw new Error('The line changed while it was read.');
    }
  }, text);
}
