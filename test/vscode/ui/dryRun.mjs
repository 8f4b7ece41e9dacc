import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { webviewThatSays } from '../../../.build/vscode/webviews.mjs';
import { openFile, visibleText } from '../../../.build/vscode/workbenchEditor.mjs';
import { pickRow, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'a dry-run asks for a population and shows every user',
    async run({ page, screenshot }) {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await openFile(page, 'repaired-manifest.json');
      // The palette offers the command once the document is known to be one of ours, as its code lenses show.
      await waitFor('the way to the dry-run above the mappings', () => page.getByText('Dry-run', { exact: true }).first().isVisible(), patience);
      await runCommand(page, 'Mapwright: Dry-Run Mappings…');
      await pickRow(page, 'population', 'population.json');
      const { frame, text } = await webviewThatSays(page, /Dry-run of repaired-manifest\.json[^]*14 users: 11 created/);
      for (const expected of ['with population.json', 'no target store', 'Noor Haddad', 'Matching', 'How sure this is']) {
        if (!text.includes(expected)) throw new Error(`The panel lacks "${expected}": ${text.slice(0, 2000)}`);
      }
      await waitFor('14 users in the list', async () => (await frame.getByRole('option').count()) === 14, patience);
      await screenshot('dry-run-overview', [page.locator('.editor-group-container').nth(1)]);
    },
  },
  {
    title: 'the arrow keys go from user to user, and the steps, values and requests of each are told',
    async run({ page, screenshot }) {
      const { frame } = await panel(page);
      await frame.getByRole('listbox', { name: 'Users of the population' }).focus();
      await page.keyboard.press('ArrowDown');
      await shows(frame, 'the first user', /Adele Vance[^]*Perform action[^]*POST/);
      await page.keyboard.press('ArrowDown');
      await shows(frame, 'the second user', /Björn Åkesson[^]*Import user[^]*Determine if user is in scope[^]*Match user between source and target system[^]*Perform action/);
      const steps = frame.getByRole('button', { name: 'Steps of the expression for active' });
      await steps.press('Enter');
      await shows(frame, 'what each part gave', /Switch\(\[IsSoftDeleted\][^]*→ "True"[^]*\[IsSoftDeleted\] → "False"/);
      await screenshot('dry-run', [page.locator('.editor-group-container').nth(1)]);
    },
  },
  {
    title: 'users are found by outcome and by text',
    async run({ page }) {
      const { frame } = await panel(page);
      await frame.getByRole('button', { name: /^skipped/ }).click();
      await waitFor('three users', async () => (await frame.getByRole('option').count()) === 3, patience);
      await frame.getByRole('button', { name: /^All/ }).click();
      await frame.getByLabel('Search users').fill('noor');
      await waitFor('one user', async () => (await frame.getByRole('option').allInnerTexts()).join('').includes('Noor Haddad') && (await frame.getByRole('option').count()) === 1, patience);
      await frame.getByLabel('Search users').fill('');
    },
  },
  {
    title: 'a value leads to its mapping in the document',
    async run({ page }) {
      const { frame } = await panel(page);
      await frame.getByRole('option', { name: /Adele Vance/ }).click();
      await shows(frame, 'the values', /Adele Vance[^]*name\.formatted/);
      await frame.getByRole('button', { name: 'name.formatted', exact: true }).click();
      await waitFor('the mapping in the editor', async () => (await visibleText(page)).includes('"targetAttributeName": "name.formatted"'), patience);
    },
  },
  {
    title: 'after a reload of the window the panel plays again',
    async run({ page }) {
      // Not by the browser: VS Code would have no time to keep which panels are open.
      await page.evaluate(() => document.documentElement.setAttribute('data-before-reload', ''));
      await runCommand(page, 'Developer: Reload Window');
      await waitFor('a window that begins anew', () => page.evaluate(() => !document.documentElement.hasAttribute('data-before-reload')), patience);
      const { frame } = await webviewThatSays(page, /Dry-run of repaired-manifest\.json[^]*14 users: 11 created/);
      await waitFor('14 users in the list', async () => (await frame.getByRole('option').count()) === 14, patience);
    },
  },
];

function panel(page) {
  return webviewThatSays(page, 'Dry-run of repaired-manifest.json');
}

async function shows(frame, what, pattern) {
  const details = frame.getByRole('region', { name: 'Details' });
  await waitFor(what, async () => pattern.test(await details.innerText()), patience);
}
