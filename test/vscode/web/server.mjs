import assert from 'node:assert/strict';
import fs from 'node:fs';
import { startServerInPage } from './support/serverInPage.mjs';

const MAPPING = 'vscode-vfs://github/example/a.entramap';
const MANIFEST = 'vscode-vfs://github/example/a.json';
const USERS = 'vscode-vfs://github/example/users.json';
const example = fs.readFileSync(new URL('../../../examples/qlik-cloud/default-manifest.json', import.meta.url), 'utf8');

/** @type {readonly import('../../../.build/vscode/webSuite.mjs').Check[]} */
export const checks = [
  {
    title: 'a mapping file has findings, hover and completion in a browser worker',
    async run({ page }) {
      const server = await startServerInPage(page);
      assert.equal(server.initialized.serverInfo.name, 'mapwright');
      const text = 'profile qlik-cloud\ntitle <- ToLower([jobTitle])\n';
      await server.open(MAPPING, text);
      assert.deepEqual([...new Set(await server.codes(MAPPING))].sort(), ['profile/extra-attribute', 'profile/missing-attribute']);
      const hover = await server.request('textDocument/hover', { textDocument: { uri: MAPPING }, position: { line: 1, character: 12 } });
      assert.match(hover.contents.value, /ToLower\(source/);
      const completions = await server.request('textDocument/completion', { textDocument: { uri: MAPPING }, position: { line: 1, character: 19 } });
      assert.ok(completions.some(({ label }) => label === 'jobTitle'), `The attributes lack jobTitle: ${completions.map(({ label }) => label).join(', ')}`);
    },
  },
  {
    title: 'a manifest has findings, under the mapwright.json that the client reads',
    async run({ page }) {
      const server = await startServerInPage(page, { 'vscode-vfs://github/example/mapwright.json': '{"profile": "qlik-cloud"}' });
      await server.open(MANIFEST, example);
      const codes = await server.codes(MANIFEST);
      assert.equal(codes.filter((code) => code === 'profile/extra-attribute').length, 17);
    },
  },
  {
    title: 'an expression that never ends fails one user, and the server goes on',
    async run({ page }) {
      const users = [
        { objectId: '1', userPrincipalName: 'a@x.example', jobTitle: `${'a'.repeat(40)}b` },
        { objectId: '2', userPrincipalName: 'b@x.example', jobTitle: 'clerk' },
      ];
      const server = await startServerInPage(page, { [USERS]: JSON.stringify(users) });
      await server.open(MAPPING, 'userName <- [userPrincipalName] match 1\ntitle <- Replace([jobTitle], , "^(a+)+$", , "x", , )\n');
      const playing = server.request('mapwright/dryRun', { run: 'one', uri: MAPPING, populationUri: USERS, targetUri: null });
      // Asked while the worker is in the expression: the server itself must not be held up.
      const hover = await server.request('textDocument/hover', { textDocument: { uri: MAPPING }, position: { line: 1, character: 12 } });
      assert.match(hover.contents.value, /Replace\(source/);
      const result = await playing;
      assert.deepEqual({ ok: result.ok, users: result.users, failed: result.failed, message: result.message }, { ok: true, users: 2, failed: 1, message: undefined });
      const [stopped, done] = [await server.request('mapwright/dryRunDetails', { run: 'one', row: 0 }), await server.request('mapwright/dryRunDetails', { run: 'one', row: 1 })];
      assert.match(stopped.outcome.reason, /\^\(a\+\)\+\$ did not end within 1000 milliseconds/);
      assert.equal(done.outcome.requests.default.at(-1).method, 'POST');
      await server.open(MANIFEST, example);
      assert.deepEqual(await server.codes(MANIFEST), []);
    },
  },
];
