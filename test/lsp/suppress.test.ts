import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import { startTestServer, type TestClient, type TestServer } from '../support/languageServer.ts';

const MANIFEST = 'file:///w/a.json';
const MAPPING = 'file:///w/a.entramap';
const SETTINGS = 'file:///w/mapwright.json';
const OPTIONS = { readsFiles: true, jsonSyntaxIsReported: true, trusted: true };
const TEXT = JSON.stringify({ synchronizationRules: [{ name: 'R', sourceDirectoryName: 'E', targetDirectoryName: 'A', objectMappings: [{ enabled: true, sourceObjectName: 'User', targetObjectName: 'User', attributeMappings: [{ targetAttributeName: 'userName', matchingPriority: 1, source: { expression: 'Jion([a])', name: 'Jion', type: 'Function', parameters: [] } }] }] }] });

let server: TestServer;
afterEach(() => server.stop());

/** The quick fixes titled Suppress fn/unknown here, where the finding stands. */
async function suppressing(uri: string, test: TestClient, text = TEXT): Promise<readonly CodeAction[]> {
  server = await startTestServer(test);
  await server.open(uri, text);
  const finding = (await server.diagnostics(uri)).find(({ code }) => code === 'fn/unknown');
  if (finding === undefined) throw new Error('fn/unknown is not found.');
  const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: finding.range, context: { diagnostics: [] } });
  return actions.filter(({ title }) => title === 'Suppress fn/unknown here');
}

describe('Suppress here', () => {
  it('puts a comment above the line of a mapping file, and leaves the settings alone', async () => {
    const [action] = await suppressing(MAPPING, { options: OPTIONS, files: { [SETTINGS]: '{}' }, createsFiles: true }, 'userName <- Jion([a]) match 1\n');
    expect(action?.edit?.documentChanges).toEqual([
      { textDocument: { uri: MAPPING, version: 1 }, edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '# mapwright-ignore fn/unknown: say why\n' }] },
    ]);
  });

  it('adds an entry to the nearest mapwright.json for a manifest', async () => {
    const [action] = await suppressing(MANIFEST, { options: OPTIONS, files: { [SETTINGS]: '{ "scope": "all" }' } });
    expect(action?.edit?.documentChanges).toEqual([
      { textDocument: { uri: SETTINGS, version: null }, edits: [{ range: { start: { line: 0, character: 16 }, end: { line: 0, character: 16 } }, newText: ', "suppress": [ { "rule": "fn/unknown", "target": "userName", "reason": "say why" } ]' }] },
    ]);
  });

  it('creates it beside the manifest where there is none', async () => {
    const [action] = await suppressing(MANIFEST, { options: OPTIONS, createsFiles: true });
    expect(action?.edit?.documentChanges).toMatchObject([{ kind: 'create', uri: SETTINGS, options: { ignoreIfExists: true } }, { textDocument: { uri: SETTINGS, version: null } }]);
  });

  it('is not offered where the client cannot create it, or it is broken', async () => {
    expect(await suppressing(MANIFEST, { options: OPTIONS })).toEqual([]);
    await server.stop();
    expect(await suppressing(MANIFEST, { options: OPTIONS, files: { [SETTINGS]: '{ "suppress": [' }, createsFiles: true })).toEqual([]);
  });

  it('holds as soon as it stands in the open settings, saved or not', async () => {
    await suppressing(MANIFEST, { options: OPTIONS, files: { [SETTINGS]: '{}' } });
    await server.open(SETTINGS, '{ "suppress": [{ "rule": "fn/unknown", "target": "userName", "reason": "agreed" }] }');
    expect((await server.diagnostics(MANIFEST)).map(({ code }) => code)).not.toContain('fn/unknown');
  });
});

describe('the code of a finding links', () => {
  it('to the page in the client, where that has pages', async () => {
    server = await startTestServer({ options: { ...OPTIONS, pageAddress: 'vscode://mapwright.mapwright/page/' } });
    await server.open(MAPPING, 'userName <- Jion([a]) match 1\n');
    expect((await server.diagnostics(MAPPING)).map(({ codeDescription }) => codeDescription?.href)).toEqual(['vscode://mapwright.mapwright/page/fn/unknown']);
  });

  it('to the public page that the rule rests on, elsewhere', async () => {
    server = await startTestServer();
    await server.open(MAPPING, 'userName <- toLower([a]) match 1\n');
    const source = ruleCatalogue.find(({ code }) => code === 'fn/case')?.sources[0] ?? '';
    expect(source).toMatch(/functions-for-customizing-application-data\.md$/);
    expect((await server.diagnostics(MAPPING)).map(({ codeDescription }) => codeDescription?.href)).toEqual(['https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data']);
  });
});
