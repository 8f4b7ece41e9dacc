import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { webviewText } from '../../../.build/vscode/webviews.mjs';
import { goTo, hoverText, openFile } from '../../../.build/vscode/workbenchEditor.mjs';
import { runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the code of a finding in its hover opens the page of its rule',
    async run({ page }) {
      await openFile(page, 'qlik-cloud.entramap');
      await goTo(page, 2);
      await page.keyboard.type('title <- [jobTitle]\n');
      await waitFor('the finding', async () => (await page.locator('.squiggly-error').count()) > 0, patience);
      const link = page.locator('.monaco-hover a.code-link').filter({ hasText: 'profile/extra-attribute' }).first();
      await hoverText(page, 'title', /profile\/extra-attribute/);
      await link.click();
      await webviewText(page, /profile\/extra-attribute/);
      await runCommand(page, 'View: Close Editor');
    },
  },
  {
    title: 'the code of a finding in Problems opens it, too',
    async run({ page }) {
      await runCommand(page, 'Problems: Focus on Problems View');
      const link = page.locator('.markers-panel .monaco-list-row a').filter({ hasText: 'profile/extra-attribute' }).first();
      await waitFor('the code in Problems', () => link.isVisible(), patience);
      await link.click({ modifiers: ['Control'] });
      await webviewText(page, /profile\/extra-attribute/);
    },
  },
];
