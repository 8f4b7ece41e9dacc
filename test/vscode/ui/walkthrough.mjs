import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { webviewText } from '../../../.build/vscode/webviews.mjs';
import { pickRow, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the walkthrough leads from the example to its dry-run',
    async run({ page }) {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await runCommand(page, 'Welcome: Open Walkthrough...');
      await pickRow(page, 'Get provisioning', 'Get provisioning mappings right');
      await waitFor('the picture of the first step', () => showsPicture(page), patience);
      const done = page.locator('.getting-started-step').filter({ has: page.locator('.complete') });
      if ((await done.count()) !== 0) throw new Error('A step is done before anything was.');

      await take(page, 'Open the example', 'Open Example');
      const example = page.locator('.tab[data-resource-name="default-manifest.json"]').first();
      await waitFor('the example in an editor', () => example.isVisible(), patience);

      await take(page, 'See what is wrong', 'Show Problems');
      const finding = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Qlik Cloud does not take displayName' }).first();
      await waitFor('the findings of the example under its profile', () => finding.isVisible(), patience);

      await take(page, 'Repair it', 'Make This Fit Qlik Cloud');
      await waitFor('an empty Problems view', () => page.getByText('No problems have been detected').first().isVisible(), patience);

      await take(page, 'Run it dry', 'Dry-Run Mappings');
      await webviewText(page, /Dry-run of default-manifest\.json[^]*14 users: 11 created/);
      await waitFor('four steps that are done', async () => (await done.count()) === 4, patience);
    },
  },
];

async function showsPicture(page) {
  for (const frame of page.frames().slice(1)) {
    if (await frame.locator('svg').first().isVisible().catch(() => false)) return true;
  }
  return false;
}

/** Opens a step of the walkthrough, if it is not open yet, and presses its button. */
async function take(page, step, button) {
  const pressed = page.getByRole('button', { name: button, exact: true }).first();
  await waitFor(`the step "${step}"`, async () => {
    if (await pressed.isVisible()) return true;
    // The steps move while the editor beside them opens, which can take a slow machine seconds.
    await page.locator('.getting-started-step').filter({ hasText: step }).first().click({ timeout: 15_000 });
    await pressed.waitFor({ timeout: 5_000 });
    return true;
  }, 2 * patience);
  await pressed.click();
}
