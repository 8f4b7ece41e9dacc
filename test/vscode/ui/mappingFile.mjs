import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { linesOnScreen, openFile, visibleText } from '../../../.build/vscode/workbenchEditor.mjs';
import { pickRow, pressUntil, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'a mapping file is coloured and completed',
    async run({ page, screenshot }) {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await openFile(page, 'qlik-cloud.entramap');
      await waitFor('four colours in the mapping file', async () => {
        const classes = await page.locator('.view-line span span').evaluateAll((spans) => spans.map((span) => span.className));
        return new Set(classes).size >= 4;
      }, patience);
      await waitFor('the name of the empty argument', async () => (await visibleText(page)).includes('defaultValue:'), patience);
      const lens = page.locator('.codelens-decoration').filter({ hasText: 'Dry-run' }).first();
      await waitFor('the line above the mappings that offers a dry-run', () => lens.isVisible(), patience);
      await page.mouse.move(2, 2);
      await screenshot('mapping-file', [page.locator('.editor-group-container.active .title'), await linesOnScreen(page, 1, 9, 1280)]);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('title <- Jo');
      const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'Join' }).first();
      await pressUntil(page, 'Control+Space', 'Join among the suggestions', () => row.isVisible());
      await row.click();
      await waitFor('the accepted function', async () => (await visibleText(page)).includes('title <- Join('), patience);
    },
  },
  {
    title: 'a new mapping file comes from a profile',
    async run({ page }) {
      await runCommand(page, 'Mapwright: New Mapping File From Profile');
      await pickRow(page, 'Generic', 'Generic SCIM app');
      await waitFor('the new mapping file', async () => (await visibleText(page)).includes('profile generic-scim'), patience);
    },
  },
];
