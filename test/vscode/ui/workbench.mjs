import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { runCommand } from '../../../.build/vscode/workbenchKeys.mjs';

/** @type {readonly import('../../../.build/vscode/runCheckFile.mjs').Check[]} */
export const checks = [
  {
    title: 'the packaged extension is installed',
    async run({ page, extensionName, screenshot }) {
      await runCommand(page, 'View: Show Extensions');
      const extension = page.locator('.extensions-list .extension-list-item .name').filter({ hasText: extensionName });
      await waitFor(`${extensionName} among the installed extensions`, () => extension.first().isVisible(), 60_000);
      await screenshot('installed-extension');
    },
  },
];
