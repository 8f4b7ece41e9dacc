import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { pickRow, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 30_000;
const STEPS = ['Open the example', 'See what is wrong', 'Repair it', 'Run it dry'];

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the walkthrough leads from the example to its dry-run',
    async run({ page, screenshot }) {
      await runCommand(page, 'Welcome: Open Walkthrough...');
      await pickRow(page, 'Check, repair', 'Check, repair and dry-run provisioning mappings');
      for (const step of STEPS) await waitFor(`the step ${step}`, () => page.locator('.getting-started-step').filter({ hasText: step }).first().isVisible(), patience);
      await screenshot('walkthrough');
      await page.getByRole('button', { name: 'Open Example' }).click();
      const tab = page.locator('.tab[data-resource-name="default-manifest.json"]');
      await waitFor('the example in an editor', () => tab.first().isVisible(), patience);
      await waitFor('the findings of the example', () => page.locator('.tab.active .label-name, .squiggly-error').first().isVisible(), patience);
      await runCommand(page, 'Problems: Focus on Problems View');
      const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Qlik Cloud does not take displayName' });
      await waitFor('the profile of the example', () => row.first().isVisible(), patience);
    },
  },
];
