import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type Diagnostic } from 'vscode-languageserver/node';

const root = path.resolve(import.meta.dirname, '../..');
const dist = (name: string): string => path.join(root, 'dist', name);

/**
 * Bytes of each minified bundle. `goal` is the budget of the design; `ceiling` is what holds today and may only go down.
 * The client has the panels of dry-runs besides the library of the protocol.
 * The server is one file for Node and for the browser; the protocol library and the parser library alone are 330 kB of it.
 */
const SIZES: readonly { readonly file: string; readonly goal: number; readonly ceiling: number }[] = [
  { file: 'server/server.js', goal: 600_000, ceiling: 1_315_000 },
  { file: 'client/extension.node.js', goal: 15_000, ceiling: 15_000 },
  { file: 'client/extension.web.js', goal: 450_000, ceiling: 475_000 },
  { file: 'client/panel.js', goal: 20_000, ceiling: 20_000 },
  { file: 'client/panel.css', goal: 12_000, ceiling: 12_000 },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mapwright-bundles-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bundles', () => {
  it.each(SIZES)('$file stays below its ceiling', ({ file, goal, ceiling }) => {
    expect(existsSync(dist(file)), `${file} is not built: run npm run build`).toBe(true);
    const { size } = statSync(dist(file));
    console.log(`${file}: ${Math.round(size / 1000)} kB (goal ${goal / 1000} kB)`);
    expect(size).toBeLessThanOrEqual(ceiling);
  });

  it('the command line evaluates from an empty folder, worker included', () => {
    const run = spawnSync(process.execPath, [dist('cli/mapwright.js'), 'eval', '--expression', 'Replace("a1b2", , "\\\\d", , "-", , )'], { cwd: folder, encoding: 'utf8' });
    expect(run.stdout.split('\n')[0]).toBe('a-b-');
    expect(run.status).toBe(0);
  });

  it('the command line ends quietly when its reader does not read on', async () => {
    const users = path.join(folder, 'many.csv');
    writeFileSync(users, `objectId\n${Array.from({ length: 3_000 }, (_, at) => at).join('\n')}\n`);
    writeFileSync(path.join(folder, 'many.entramap'), 'userName <- [objectId] match 1\n');
    const child = spawn(process.execPath, [dist('cli/mapwright.js'), 'dry-run', 'many.entramap', '--users', users, '--format', 'jsonl'], { cwd: folder });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, errors]).toEqual([0, '']);
  });

  it.each([
    ['the server', ['server/server.js', '--stdio']],
    ['the command line with lsp', ['cli/mapwright.js', 'lsp', '--stdio']],
  ])('%s answers over standard input and output from an empty folder, worker included', async (_what, [file = '', ...words]) => {
    const child = spawn(process.execPath, [dist(file), ...words], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    client.listen();
    try {
      await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
      await client.sendNotification('initialized', {});
      const uri = 'file:///x/a.entramap';
      await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'entra-mapping', version: 1, text: 'profile qlik-cloud\ntitle <- [jobTitle]\n' } });
      const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
      expect(items.map(({ code }) => code)).toContain('profile/extra-attribute');
      const users = path.join(folder, 'users.json');
      writeFileSync(users, '[{"objectId": "1", "userPrincipalName": "a@x.example", "jobTitle": "clerk"}]');
      const played = await client.sendRequest('mapwright/dryRun', { run: 'one', uri, populationUri: pathToFileURL(users).href, targetUri: null });
      expect(played).toMatchObject({ ok: true, users: 1 });
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
    } finally {
      client.dispose();
      child.kill();
    }
  });

  it('the client entry loads without its language client', () => {
    const program = `
      const load = require('node:module')._load;
      require('node:module')._load = (name, ...rest) => name === 'vscode' ? new Proxy({}, { get: () => class {} }) : load(name, ...rest);
      const { activate } = require(${JSON.stringify(dist('client/extension.node.js'))});
      console.log(typeof activate, Object.keys(require.cache).some((file) => file.endsWith('extension.web.js')));`;
    const run = spawnSync(process.execPath, ['-e', program], { cwd: folder, encoding: 'utf8' });
    expect(run.stdout.trim()).toBe('function false');
  });
});
