import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { openFile, visibleText } from '../../../.build/vscode/workbenchEditor.mjs';
import { pickRow, pressUntil, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 30_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'a mapping file is coloured and completed',
    async run({ page, screenshot }) {
      await openFile(page, 'qlik-cloud.entramap');
      const colours = await waitFor('the colours of the mapping file', async () => {
        const classes = await page.locator('.view-line span span').evaluateAll((spans) => [...new Set(spans.map((span) => span.className))]);
        return classes.length >= 4 && classes;
      }, patience);
      if (colours.length < 4) throw new Error(`Only ${colours.length} colours are used.`);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('title <- Jo');
      const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'Join' }).first();
      await pressUntil(page, 'Control+Space', 'Join among the suggestions', () => row.isVisible());
      await screenshot('mapping-file');
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'a new mapping file comes from a profile',
    async run({ page }) {
      await runCommand(page, 'Mapwright: New Mapping File From Profile');
      await pickRow(page, 'Qlik', 'Qlik Cloud');
      await waitFor('the new mapping file', async () => (await visibleText(page)).includes('profile qlik-cloud'), patience);
    },
  },
];
