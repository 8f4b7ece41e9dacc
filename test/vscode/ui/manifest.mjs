import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { applyQuickFix, goTo, hoverText, linesOnScreen, openFile, openQuickFix, visibleText } from '../../../.build/vscode/workbenchEditor.mjs';
import { offeredCommands, pickRow, pressUntil, runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

const patience = 90_000;
const join = '"Join(\\" \\", [givenName], [surname])"';

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the palette offers the commands for mappings where there are mappings',
    async run({ page }) {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await openFile(page, 'population.json');
      const elsewhere = await offeredCommands(page, 'Mapwright: ', 'Mapwright: Open Example');
      if (elsewhere.includes('Mapwright: Dry-Run Mappings…')) throw new Error(`A population is offered ${elsewhere.join(', ')}.`);
      await runCommand(page, 'View: Close Editor');
      await openFile(page, 'default-manifest.json');
      const here = await waitFor('a command for mappings', async () => {
        const titles = await offeredCommands(page, 'Mapwright: ', 'Mapwright: Open Example');
        return titles.includes('Mapwright: Dry-Run Mappings…') && titles;
      }, patience);
      for (const title of ['Choose Profile…', 'Make This Fit Its Profile', 'Make This Fit Qlik Cloud']) {
        if (!here.includes(`Mapwright: ${title}`)) throw new Error(`${title} is not offered.`);
      }
    },
  },
  {
    title: 'the findings of a manifest stand in the editor and in Problems',
    async run({ page, screenshot }) {
      const size = page.viewportSize();
      await runCommand(page, 'Mapwright: Choose Profile…');
      await pickRow(page, 'Qlik', 'Qlik Cloud');
      await runCommand(page, 'Problems: Focus on Problems View');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await waitFor('userName in Problems', () => rows.filter({ hasText: 'In Qlik Cloud, userName has matching precedence 2' }).first().isVisible(), patience);
      // Low, so that the picture holds no more than it is about.
      await page.setViewportSize({ ...size, height: 580 });
      await goTo(page, 117);
      await waitFor('two squiggles', async () => (await page.locator('.squiggly-error').count()) >= 2, patience);
      await page.mouse.move(2, 2);
      await screenshot('findings', [page.locator('.editor-group-container.active'), page.locator('.part.panel')]);
      await page.setViewportSize(size);
    },
  },
  {
    title: 'the status beside the language names kind and profile',
    async run({ page }) {
      await page.locator('#status\\.languageStatus').click();
      const status = page.locator('.hover-language-status').filter({ hasText: 'profile: Qlik Cloud' }).first();
      await waitFor('kind and profile', () => status.isVisible(), patience);
      const text = await status.innerText();
      if (!/Entra synchronization schema · profile: Qlik Cloud[^]*25 mappings, 21 errors, 0 warnings/.test(text)) throw new Error(`The status says: ${text}`);
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'a function inside a JSON string is explained by a hover',
    async run({ page, screenshot }) {
      await runCommand(page, 'View: Toggle Panel Visibility');
      await goTo(page, 276);
      const text = await waitFor('a hover that stays for its picture', async () => {
        const said = await hoverText(page, 'Join(', /Join\(separator/);
        await screenshot('hover', [page.locator('.monaco-hover:visible'), await linesOnScreen(page, 262, 281, 1160)]);
        return said;
      }, 2 * patience);
      if (!text.includes('Documented.')) throw new Error(`The hover does not say how sure it is: ${text}`);
      await page.mouse.move(5, 5);
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'the light bulb offers the repair, and it is made in text and tree',
    async run({ page, screenshot }) {
      await goTo(page, 444);
      const titles = await openQuickFix(page, '[mailNickname]');
      if (titles[0] !== 'Feed externalId from objectId') throw new Error(`The first quick fix is ${titles[0]}.`);
      await screenshot('quick-fix', [page.locator('.action-widget'), await linesOnScreen(page, 436, 449, 760)]);
      await applyQuickFix(page, 'Feed externalId from objectId');
      await waitFor('the repaired source', async () => {
        const text = await visibleText(page);
        return /"expression": "\[objectId\]"/.test(text) && /"name": "objectId"/.test(text) && !text.includes('mailNickname');
      }, patience);
    },
  },
  {
    title: "completion inside a JSON string offers this manifest's attributes",
    async run({ page, screenshot }) {
      await goTo(page, 276);
      await goTo(page, 276, await columnBehind(page, '[givenName], [surname]'));
      await page.keyboard.type(', [m');
      // VS Code offers words of the document, too, while a server is busy: the attribute has the icon of a field.
      const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'mailNickname', has: page.locator('.codicon-symbol-field') }).first();
      await pressUntil(page, 'Control+Space', 'mailNickname among the suggestions', () => row.isVisible());
      await screenshot('completion', [page.locator('.suggest-widget.visible'), await linesOnScreen(page, 269, 284, 1110)]);
      await row.click();
      await waitFor('the accepted attribute', async () => (await visibleText(page)).includes('[surname], [mailNickname])"'), patience);
    },
  },
  {
    title: 'Make This Fit Qlik Cloud leaves no finding, and says what it did',
    async run({ page }) {
      await runCommand(page, 'File: Revert File');
      await goTo(page, 276);
      await waitFor('the file as it was', async () => (await visibleText(page)).includes(join), patience);
      await runCommand(page, 'Mapwright: Make This Fit Qlik Cloud');
      const message = page.locator('.notification-toast').filter({ hasText: 'Undo takes them back.' }).first();
      await waitFor('the message', () => message.isVisible(), patience);
      await runCommand(page, 'Problems: Focus on Problems View');
      await waitFor('an empty Problems view', () => page.getByText('No problems have been detected').first().isVisible(), patience);
      await runCommand(page, 'View: Toggle Panel Visibility');
      await runCommand(page, 'Notifications: Clear All Notifications');
    },
  },
];

/** The column behind a text, from 1, in the line that holds it. */
async function columnBehind(page, text) {
  const line = (await visibleText(page)).split('\n').find((candidate) => candidate.includes(text));
  if (line === undefined) throw new Error(`"${text}" is not on the screen.`);
  return line.indexOf(text) + text.length + 1;
}
