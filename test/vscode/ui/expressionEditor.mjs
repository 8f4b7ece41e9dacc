import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { goTo, openFile } from '../../../.build/vscode/workbenchEditor.mjs';
import { runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'an expression of a manifest is edited beside it, and saving writes it back',
    async run({ page }) {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await openFile(page, 'default-manifest.json');
      await goTo(page, 276);
      await goTo(page, 276, 45);
      await runCommand(page, 'Mapwright: Edit Expression');
      const beside = page.locator('.editor-group-container').nth(1);
      await waitFor('the expression beside', async () => (await linesOf(beside)).startsWith('Join(" ", [givenName], [surname])'), patience);
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Control+s');
      const refusal = page.locator('.notification-toast').filter({ hasText: 'The parentheses do not match' }).first();
      await waitFor('the reason why it is not saved', () => refusal.isVisible(), patience);
      await runCommand(page, 'Notifications: Clear All Notifications');
      await page.keyboard.press('Control+Home');
      for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Delete');
      await page.keyboard.type('-');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(')');
      await page.keyboard.press('Control+s');
      const manifest = page.locator('.editor-group-container').first();
      await waitFor('text and tree in the manifest', async () => /"expression": "Join\(\\"-\\", \[givenName\], \[surname\]\)"[^]*"name": "-"/.test(await linesOf(manifest)), patience);
    },
  },
];

/** What an editor shows, line by line, with plain blanks. */
async function linesOf(group) {
  const lines = await group.locator('.view-line').evaluateAll((elements) => elements.map((element) => [Number.parseFloat(element.style.top), element.textContent]));
  return lines.sort(([one], [other]) => one - other).map(([, text]) => text.replaceAll('\u00a0', ' ')).join('\n');
}
