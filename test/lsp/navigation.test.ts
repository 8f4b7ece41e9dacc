import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, CompletionItem, DocumentLink, DocumentSymbol, FoldingRange, Hover, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';
import type { DocumentEdit } from '../../server/src/protocol.ts';
import { edited } from '../support/edited.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';
import { markSpans, marked } from '../support/marked.ts';

const MAPPING = 'file:///w/a.entramap';
const MANIFEST = 'file:///w/a.json';

let server: TestServer;
afterEach(() => server.stop());

const FILE = `profile qlik-cloud

mapping "Users"
  User -> urn:User
  scope
    «ma¦il» IS NOT NULL
  userName <- [«mail»] match 1
  title <- Join("-", [«mail»], [city])
`;

const SCHEMA = `{ "synchronizationRules": [{ "name": "R", "sourceDirectoryName": "E", "targetDirectoryName": "A", "objectMappings": [{
  "enabled": true, "name": "Users", "sourceObjectName": "User", "targetObjectName": "urn:User", "attributeMappings": [
    { "targetAttributeName": "userName", "matchingPriority": 1, "source": { "expression": "[«ma¦il»]", "name": "mail", "type": "Attribute", "parameters": [] } }
  ] }] }],
  "directories": [{ "name": "E", "objects": [{ "name": "User", "attributes": [{ "name": "«mail»", "type": "String" }] }] }]
}
`;

const BOTH = [['a mapping file', MAPPING, FILE], ['a manifest', MANIFEST, SCHEMA]] as const;

/** Opens a marked text and says what the requests about its cursor need. */
async function opened(uri: string, source: string) {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted: true } });
  const { text, cursors } = marked(source);
  await server.open(uri, text);
  const lines = lineIndexOf(text);
  return { text, lines, at: { textDocument: { uri }, position: positionAt(lines, cursors[0] ?? 0) } };
}

describe.each(BOTH)('in %s', (_what, uri, source) => {
  it('references lead to every place that names the attribute', async () => {
    const { text, lines, at } = await opened(uri, source);
    const found = await server.client.sendRequest<Location[]>('textDocument/references', { ...at, context: { includeDeclaration: true } });
    expect(markSpans(text, found.map(({ range }) => ({ start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) })))).toBe(source.replace('¦', ''));
  });

  it('renaming changes each of them', async () => {
    const { text, at } = await opened(uri, source);
    expect(await server.client.sendRequest('textDocument/prepareRename', at)).toMatchObject({ placeholder: 'mail' });
    const edit = await server.client.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'otherMails' });
    const [change] = edit.documentChanges ?? [];
    const after = change !== undefined && 'edits' in change ? edited(text, change.edits as DocumentEdit[]) : 'There is no edit.';
    expect(after).toBe(text.replaceAll('[mail]', '[otherMails]').replaceAll(/"mail"/g, '"otherMails"').replace('mail IS', 'otherMails IS'));
  });

  it('a name that cannot be is refused with a reason', async () => {
    const { at } = await opened(uri, source);
    await expect(server.client.sendRequest('textDocument/rename', { ...at, newName: ' ' })).rejects.toThrow('A name must not be empty');
  });

  it('the outline has the mapping', async () => {
    await opened(uri, source);
    const symbols = await server.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    const all = (list: readonly DocumentSymbol[]): readonly string[] => list.flatMap(({ name, detail, children }) => [`${name} ${detail ?? ''}`, ...all(children ?? [])]);
    expect(all(symbols)).toContain('userName ← [mail] (match 1)');
  });

  it('lenses stand over the object mapping, with commands for a client that has them', async () => {
    await opened(uri, source);
    const lenses = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses.map(({ command }) => command?.command)).toEqual(['', 'mapwright.chooseProfile', 'mapwright.dryRun', ...(uri === MANIFEST ? [] : ['mapwright.dryRunExpression'])]);
    await server.stop();
    server = await startTestServer();
    await server.open(uri, marked(source).text);
    const plain = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(plain.map(({ command }) => command?.command)).toEqual(['', '', '']);
  });
});

it('the definition of an attribute is where a manifest defines it', async () => {
  const { lines, text, at } = await opened(MANIFEST, SCHEMA);
  const [found, ...more] = await server.client.sendRequest<Location[]>('textDocument/definition', at);
  expect(more).toEqual([]);
  expect(found === undefined ? -1 : offsetAt(lines, found.range.start)).toBe(text.lastIndexOf('mail'));
});

it('folds are those of mapping files, registered for them alone where the client can', async () => {
  await opened(MAPPING, FILE);
  expect(await server.client.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: MAPPING } })).toEqual([
    { startLine: 2, endLine: 7, kind: 'region' }, { startLine: 4, endLine: 5, kind: 'region' },
  ]);
  await server.stop();
  server = await startTestServer({ registersFormatting: true });
  expect(server.initialized.capabilities.foldingRangeProvider).toBeUndefined();
  expect(await server.registered('textDocument/foldingRange')).toEqual([{ language: 'entra-mapping' }]);
});

it('the profile line links to its page', async () => {
  await opened(MAPPING, FILE);
  const links = await server.client.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: MAPPING } });
  expect(links.map(({ range, target }) => [range.start.line, target?.slice(0, 8)])).toEqual([[0, 'https://']]);
});

it('properties of a manifest are completed and explained', async () => {
  const source = SCHEMA.replace('"enabled": true', '"enabled": t¦').replace('[«ma¦il»]', '[mail]');
  const { text, at } = await opened(MANIFEST, source);
  const items = await server.client.sendRequest<CompletionItem[]>('textDocument/completion', at);
  const item = items.find(({ label }) => label === 'true');
  expect(item?.textEdit === undefined ? 'not offered' : edited(text, [item.textEdit as DocumentEdit])).toBe(marked(SCHEMA).text);
  const hover = await server.client.sendRequest<Hover | null>('textDocument/hover', { ...at, position: { ...at.position, character: 5 } });
  expect(JSON.stringify(hover?.contents)).toContain('Whether the mapping runs at all');
});
