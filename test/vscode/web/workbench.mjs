import assert from 'node:assert/strict';
import { projectRoot } from '../../../.build/vscode/paths.mjs';
import { waitFor } from '../../../.build/vscode/waitFor.mjs';
import { openWebWorkbench } from '../../../.build/vscode/webWorkbench.mjs';
import { hoverText, openFile } from '../../../.build/vscode/workbenchEditor.mjs';

const patience = 90_000;

/** @type {readonly import('../../../.build/vscode/webSuite.mjs').Check[]} */
export const checks = [
  {
    title: 'the extension checks and explains a mapping file in the web extension host',
    async run({ page }) {
      const files = { 'a.entramap': 'userName <- [objectId] match 1\ntitle <- ToLower([jobTitle])\nnickName <- ToLowr([mail])\n' };
      const { requested, close } = await openWebWorkbench(page, { extension: projectRoot, files });
      try {
        await openFile(page, 'a.entramap');
        await waitFor('a squiggle under the mistake', () => page.locator('.squiggly-error').first().isVisible(), patience);
        await hoverText(page, 'ToLower', 'ToLower(source');
        const ours = ['dist/client/extension.web.js', 'dist/server/server.js'];
        assert.deepEqual(ours.filter((file) => !requested.has(file)), [], 'These files did not come to the browser.');
        assert.deepEqual([...requested].filter((file) => file.includes('.node.')), [], 'These files are for Node.');
      } finally {
        await close();
      }
    },
  },
];
