import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { applyQuickFix, goTo, hoverText, openFile, openQuickFix, visibleText } from '../../../.build/vscode/workbenchEditor.mjs';
import { openQuickPick, pickRow, pressUntil, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const MANIFEST = 'default-manifest.json';
const patience = 30_000;

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the findings of a manifest stand in the editor and in Problems',
    async run({ page, screenshot }) {
      await openFile(page, MANIFEST);
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await runCommand(page, 'Mapwright: Choose Profile…');
      await pickRow(page, 'Qlik', 'Qlik Cloud');
      await runCommand(page, 'Problems: Focus on Problems View');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await waitFor('userName in Problems', () => rows.filter({ hasText: 'In Qlik Cloud, userName has matching precedence 2' }).first().isVisible(), patience);
      await goTo(page, 114);
      await waitFor('a squiggle', () => page.locator('.squiggly-error').first().isVisible(), patience);
      await screenshot('findings');
    },
  },
  {
    title: 'the status beside the language names kind and profile',
    async run({ page }) {
      await page.locator('#status\\.languageStatus').click();
      await waitFor('kind and profile', () => page.getByText('Entra synchronization schema · profile: Qlik Cloud').first().isVisible(), patience);
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'a function inside a JSON string is explained by a hover',
    async run({ page, screenshot }) {
      await runCommand(page, 'View: Toggle Panel Visibility');
      await goTo(page, 276);
      const text = await hoverText(page, 'Join(', /Join\(separator/);
      await screenshot('hover');
      if (!/documented/i.test(text)) throw new Error(`The hover does not say how sure it is: ${text}`);
      await page.mouse.move(5, 5);
    },
  },
  {
    title: 'the light bulb offers the repair, and it is made in text and tree',
    async run({ page, screenshot }) {
      await goTo(page, 444);
      const titles = await openQuickFix(page, '[mailNickname]');
      await screenshot('quick-fix');
      if (titles[0] !== 'Feed externalId from objectId') throw new Error(`The first quick fix is ${titles[0]}.`);
      await applyQuickFix(page, 'Feed externalId from objectId');
      await waitFor('the repaired source', async () => {
        const text = await visibleText(page);
        return /"expression": "\[objectId\]"/.test(text) && /"name": "objectId"/.test(text) && !text.includes('mailNickname');
      }, patience);
    },
  },
  {
    title: 'completion inside a JSON string offers functions and this manifest\'s attributes',
    async run({ page, screenshot }) {
      await goTo(page, 276);
      await page.keyboard.press('End');
      // Before the comma, the quotation mark and the closing parenthesis.
      for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type(', [dep');
      const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'department' }).first();
      await pressUntil(page, 'Control+Space', 'department among the suggestions', () => row.isVisible());
      await screenshot('completion');
      await row.click();
      await waitFor('the accepted attribute', async () => (await visibleText(page)).includes(', [department]'), patience);
      await page.keyboard.press('Control+Z');
    },
  },
  {
    title: 'Make This Fit Qlik Cloud leaves no finding',
    async run({ page }) {
      await runCommand(page, 'File: Revert File');
      await runCommand(page, 'Mapwright: Make This Fit Qlik Cloud');
      await runCommand(page, 'Problems: Focus on Problems View');
      await waitFor('an empty Problems view', () => page.getByText('No problems have been detected').first().isVisible(), patience);
      await runCommand(page, 'View: Toggle Panel Visibility');
    },
  },
  {
    title: 'a dry-run asks for a population and shows every user',
    async run({ page, screenshot }) {
      await runCommand(page, 'Mapwright: Dry-Run Mappings…');
      await pickRow(page, 'population', 'population.json');
      const preview = () => page.frames().map((frame) => frame.locator('body')).at(-1);
      await waitFor('the result of the dry-run', async () => {
        for (const frame of page.frames()) {
          if (await frame.getByText('Dry-run of default-manifest.json with population.json').first().isVisible().catch(() => false)) return true;
        }
        return false;
      }, patience);
      await preview()?.waitFor();
      await screenshot('dry-run');
    },
  },
];
