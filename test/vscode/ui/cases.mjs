import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { openFile, visibleText } from '../../../.build/vscode/workbenchEditor.mjs';
import { runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the cases of the workspace stand in the Test Explorer, and pass',
    async run({ page }) {
      const testing = page.locator('.activitybar [aria-label^="Testing"]').first();
      await waitFor('the icon of the Test Explorer', () => testing.isVisible(), patience);
      await testing.click();
      const file = page.locator('.test-explorer .monaco-list-row').filter({ hasText: 'qlik-cloud.entracases.json' }).first();
      await waitFor('the cases document in the Test Explorer', () => file.isVisible(), patience);
      await runCommand(page, 'Test: Run All Tests');
      await waitFor('four cases that pass', async () => /4\/4/.test(await page.locator('.test-explorer').innerText()), patience);
    },
  },
  {
    title: 'a case that fails shows what was expected and what came',
    async run({ page, screenshot }) {
      await openFile(page, 'qlik-cloud.entracases.json');
      await waitFor('the cases in the editor', async () => (await visibleText(page)).includes('"name.formatted": "Adele Vance"'), patience);
      await runCommand(page, 'Replace');
      await page.keyboard.type('"Adele Vance"');
      await page.keyboard.press('Tab');
      await page.keyboard.type('"Adele V."');
      await page.keyboard.press('Control+Alt+Enter');
      await page.keyboard.press('Escape');
      await waitFor('the changed case', async () => (await visibleText(page)).includes('"Adele V."'), patience);
      await runCommand(page, 'File: Save');
      await runCommand(page, 'Test: Run All Tests');
      const message = page.getByText('values.name.formatted: expected "Adele V.", but it is "Adele Vance"').first();
      await waitFor('the difference', () => message.isVisible(), patience);
      await page.mouse.move(2, 2);
      await screenshot('cases', [page.locator('.part.sidebar'), page.locator('.editor-group-container.active')]);
    },
  },
];
