import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Hover, TextDocumentEdit } from 'vscode-languageserver/node';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { handlers } from '../../server/src/lsp/handlers/registry.ts';
import {
  CHOOSE_PROFILE,
  DOCUMENT_STATUS,
  MAKE_FIT,
  NEW_MAPPING_FILE,
  type ChooseProfileResult,
  type DocumentEdit,
  type DocumentStatus,
  type MakeFitResult,
} from '../../server/src/protocol.ts';
import { example } from '../support/examples.ts';
import { startTestServer, type TestClient, type TestServer } from '../support/languageServer.ts';
import { withCursor } from '../support/marked.ts';

const DEFAULT = example('qlik-cloud/default-manifest.json');
const REPAIRED = example('qlik-cloud/repaired-manifest.json');
const MAPPING = 'file:///w/a.entramap';
const MANIFEST = 'file:///w/a.json';

let server: TestServer;
async function start(test: TestClient = {}): Promise<TestServer> {
  server = await startTestServer(test);
  return server;
}
afterEach(() => server.stop());

function edited(text: string, edits: readonly DocumentEdit[]): string {
  const lines = lineIndexOf(text);
  return applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText })));
}

async function codes(uri: string): Promise<readonly unknown[]> {
  return (await server.diagnostics(uri)).map(({ code }) => code);
}

/** A small manifest with one expression, which may hold the marks of a cursor. */
function manifestWith(expression: string, rest = ''): string {
  return `{\n  "synchronizationRules": [{ "name": "R", "sourceDirectoryName": "Entra", "targetDirectoryName": "app", "objectMappings": [{ "enabled": true, "sourceObjectName": "User", "targetObjectName": "User", "attributeMappings": [\n    { "targetAttributeName": "title", "matchingPriority": 1, "source": { "expression": ${JSON.stringify(expression)}, "name": "x", "type": "Function", "parameters": [] } }${rest}\n  ] }] }],\n  "directories": [{ "name": "Entra", "objects": [{ "name": "User", "attributes": [{ "name": "givenName", "type": "String" }, { "name": "pets", "type": "String" }] }] }]\n}\n`;
}

describe('initialize', () => {
  it('announces what the handlers say', async () => {
    const { initialized } = await start();
    expect(initialized.capabilities).toMatchObject(Object.assign({}, ...handlers.map(({ capabilities }) => capabilities)) as object);
    expect(initialized.capabilities.diagnosticProvider).toBeDefined();
  });
  it('pushes where the client cannot pull', async () => {
    const { initialized } = await start({ pull: false });
    expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe('diagnostics', () => {
  it.each([true, false])('of a mapping file and a manifest, pulled: %s', async (pull) => {
    await start({ pull });
    const waiting = pull ? null : server.diagnostics(MAPPING);
    await server.open(MAPPING, 'profile qlik-cloud\nuserName <- [objectId] match 2\ndisplayName <- [displayName]\n');
    const found = (await (waiting ?? server.diagnostics(MAPPING))).map(({ code }) => code);
    expect(found.filter((code) => code === 'profile/extra-attribute')).toHaveLength(1);
  });
  it('follow the text', async () => {
    await start();
    await server.open(MAPPING, 'userName <- ToLowr([userPrincipalName]) match 1\n');
    expect(await codes(MAPPING)).toEqual(['fn/unknown']);
    await server.change(MAPPING, 2, 'userName <- ToLower([userPrincipalName]) match 1\n');
    expect(await codes(MAPPING)).toEqual([]);
  });
  it('say nothing about JSON that is something else', async () => {
    await start();
    await server.open('file:///w/package.json', '{"name": "x",}');
    expect(await codes('file:///w/package.json')).toEqual([]);
  });
  it('leave syntax errors of JSON to a client that reports them itself', async () => {
    const broken = DEFAULT.replace('"synchronizationRules": [', '"synchronizationRules": [,');
    await start({ options: { readsFiles: false, jsonSyntaxIsReported: true, trusted: true } });
    await server.open(MANIFEST, broken);
    expect((await codes(MANIFEST)).filter((code) => String(code).startsWith('json/'))).toEqual([]);
    await server.stop();
    await start();
    await server.open(MANIFEST, broken);
    expect((await codes(MANIFEST)).filter((code) => String(code).startsWith('json/'))).not.toEqual([]);
  });
  it('take levels and the profile from mapwright.json, read through the client', async () => {
    const settings = { profile: { '*.json': 'qlik-cloud' }, rules: { 'profile/extra-attribute': 'off' } };
    await start({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted: true }, files: { 'file:///w/mapwright.json': JSON.stringify(settings) } });
    await server.open(MANIFEST, DEFAULT);
    expect([...new Set(await codes(MANIFEST))].sort()).toEqual(['profile/missing-match', 'profile/wrong-match', 'profile/wrong-source']);
  });
  it('take levels from the editor, folder by folder', async () => {
    const quiet = { rules: { 'fn/unknown': 'off' } };
    await start({ configuration: (uri: string) => (uri.includes('/quiet/') ? quiet : null) });
    for (const folder of ['quiet', 'loud']) await server.open(`file:///w/${folder}/a.entramap`, 'userName <- ToLowr([userPrincipalName]) match 1\n');
    expect(await codes('file:///w/quiet/a.entramap')).toEqual([]);
    expect(await codes('file:///w/loud/a.entramap')).toEqual(['fn/unknown']);
  });
});

describe('completion', () => {
  async function items(uri: string, source: string): Promise<{ readonly text: string; readonly list: CompletionItem[] }> {
    const { text, offset } = withCursor(source);
    await server.open(uri, text);
    const list = await server.client.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: positionAt(lineIndexOf(text), offset) });
    return { text, list };
  }
  async function accepted(uri: string, source: string, label: string): Promise<string> {
    const { text, list } = await items(uri, source);
    const item = list.find((candidate) => candidate.label === label);
    return item?.textEdit === undefined ? `${label} is not offered.` : edited(text, [item.textEdit as DocumentEdit]);
  }
  it.each([
    ['a function', 'title <- Jo¦\n', 'Join', 'title <- Join(${1:separator}, ${2:source})$0\n'],
    ['a function before its parenthesis', 'title <- Jo¦(" ", [mail])\n', 'Join', 'title <- Join(" ", [mail])\n'],
    ['every slot of Replace', 'title <- ¦\n', 'Replace', 'title <- Replace(${1:source}, ${2}, ${3:"regexPattern"}, ${4}, ${5:"replacementValue"}, ${6}, ${7})$0\n'],
    ['an attribute in open brackets', 'title <- ToUpper([giv¦\n', 'givenName', 'title <- ToUpper([givenName]\n'],
    ['an attribute in closed brackets', 'title <- [giv¦]\n', 'givenName', 'title <- [givenName]\n'],
    ['an attribute without brackets', 'title <- Join(" ", ¦)\n', 'surname', 'title <- Join(" ", [surname])\n'],
    ['a target with its source', 'profile qlik-cloud\next¦\n', 'externalId', 'profile qlik-cloud\nexternalId <- [objectId]\n'],
    ['a target alone where its source is written', 'profile qlik-cloud\next¦ <- [objectId]\n', 'externalId', 'profile qlik-cloud\nexternalId <- [objectId]\n'],
    ['a profile', 'profile ql¦\n', 'qlik-cloud', 'profile qlik-cloud\n'],
    ['an option', 'title <- [mail] ma¦\n', 'match', 'title <- [mail] match ${1:1}\n'],
  ])('%s in a mapping file', async (_what, source, label, wanted) => {
    await start();
    expect(await accepted(MAPPING, source, label)).toBe(wanted);
  });
  it.each([
    ['an attribute of the manifest itself', 'ToUpper([pe¦', 'pets', 'ToUpper([pets]'],
    ['a function behind an escaped quote', 'Append("a\\"b", To¦)', 'ToUpper', 'Append("a\\"b", ToUpper(${1:source})$0)'],
  ])('%s inside a JSON string', async (_what, source, label, wanted) => {
    await start();
    expect(await accepted(MANIFEST, manifestWith(source), label)).toBe(manifestWith(wanted));
  });
  it('offers nothing of Entra that the manifest does not define, and nothing inside a text', async () => {
    await start();
    const { list } = await items(MANIFEST, manifestWith('ToUpper([¦'));
    expect(list.map(({ label }) => label).sort()).toEqual(['givenName', 'pets']);
    expect((await items(MAPPING, 'title <- Append([mail], "¦")\n')).list).toEqual([]);
  });
});

describe('hover', () => {
  it.each([
    ['a function', MAPPING, 'title <- Jo¦in(" ", [mail])\n', 'Join(separator'],
    ['an attribute', MAPPING, 'title <- [giv¦enName]\n', 'source attribute'],
    ['a target that the profile takes', MAPPING, 'profile qlik-cloud\next¦ernalId <- [objectId]\n', 'Qlik Cloud expects'],
    ['a target that it does not take', MAPPING, 'profile qlik-cloud\ntit¦le <- [jobTitle]\n', 'does not take it'],
    ['the profile', MAPPING, 'profile qlik¦-cloud\n', 'Qlik Cloud'],
    ['a function in a JSON string', MANIFEST, manifestWith('Append("a", To¦Upper([pets]))'), 'ToUpper(source'],
    ['an attribute of the manifest', MANIFEST, manifestWith('[pe¦ts]'), 'From the source directory of this manifest'],
  ])('%s', async (_what, uri, source, wanted) => {
    await start();
    const { text, offset } = withCursor(source);
    await server.open(uri, text);
    const found = await server.client.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: positionAt(lineIndexOf(text), offset) });
    expect(JSON.stringify(found?.contents)).toContain(wanted.replace(/"/g, '\\"'));
  });
});

describe('fixes', () => {
  async function actions(uri: string, text: string, only?: readonly string[]): Promise<CodeAction[]> {
    const lines = lineIndexOf(text);
    return server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: positionAt(lines, 0), end: positionAt(lines, text.length) },
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  }
  function afterwards(text: string, action: CodeAction | undefined): string {
    const [change] = action?.edit?.documentChanges ?? [];
    return change === undefined ? 'There is no edit.' : edited(text, (change as TextDocumentEdit).edits as DocumentEdit[]);
  }
  it('repair a mapping file', async () => {
    await start();
    const text = 'profile qlik-cloud\nexternalId <- [mailNickname]\n';
    await server.open(MAPPING, text);
    const action = (await actions(MAPPING, text)).find(({ title }) => title === 'Feed externalId from objectId');
    expect(afterwards(text, action)).toBe('profile qlik-cloud\nexternalId <- [objectId]\n');
    expect(action?.isPreferred).toBe(true);
  });
  it('repair text and stored tree of a manifest', async () => {
    await start();
    await server.open(MANIFEST, DEFAULT);
    await server.client.sendRequest(CHOOSE_PROFILE, { uri: MANIFEST, profile: 'qlik-cloud' });
    const action = (await actions(MANIFEST, DEFAULT)).find(({ title }) => title === 'Feed externalId from objectId');
    const after = afterwards(DEFAULT, action);
    expect(after).toContain('"expression": "[objectId]",\n                "name": "objectId"');
    expect(after.length).toBe(DEFAULT.length - 2 * ('mailNickname'.length - 'objectId'.length));
  });
  it('on save change nothing for users', async () => {
    await start();
    const text = 'profile qlik-cloud\nexternalId <- [mailNickname]\ndisplayName <- [displayName]\n';
    await server.open(MAPPING, text);
    expect(await actions(MAPPING, text, ['source.fixAll'])).toEqual([]);
  });
  it('on save write what is read so already, and guess nothing', async () => {
    await start();
    const text = 'userName <- [objectId] match 1\ntitle <- NONE default "x"\nnickName <- [mail] mtach 2\n';
    await server.open(MAPPING, text);
    const [action] = await actions(MAPPING, text, ['source.fixAll']);
    expect(afterwards(text, action)).toBe(text.replace('NONE', 'none'));
  });
  it('Make This Fit gives the repaired manifest', async () => {
    await start();
    await server.open(MANIFEST, DEFAULT);
    const result = await server.client.sendRequest<MakeFitResult>(MAKE_FIT, { uri: MANIFEST, profile: 'qlik-cloud' });
    expect(edited(DEFAULT, result.edits)).toBe(REPAIRED);
    expect(result).toMatchObject({ version: 1, profileName: 'Qlik Cloud', remaining: 0 });
  });
});

describe('profiles and status', () => {
  it('the choice goes into the text of a mapping file', async () => {
    await start();
    const text = '# Mine.\nuserName <- [objectId] match 2\n';
    await server.open(MAPPING, text);
    const { edits } = await server.client.sendRequest<ChooseProfileResult>(CHOOSE_PROFILE, { uri: MAPPING, profile: 'qlik-cloud' });
    expect(edited(text, edits)).toBe('# Mine.\nprofile qlik-cloud\n\nuserName <- [objectId] match 2\n');
  });
  it('the choice for a manifest holds at once', async () => {
    await start();
    await server.open(MANIFEST, DEFAULT);
    expect(await codes(MANIFEST)).toEqual([]);
    await server.client.sendRequest(CHOOSE_PROFILE, { uri: MANIFEST, profile: 'qlik-cloud' });
    expect(await codes(MANIFEST)).toHaveLength(21);
    const status = await server.client.sendRequest<DocumentStatus>(DOCUMENT_STATUS, { uri: MANIFEST });
    expect(status).toMatchObject({ kind: 'manifest', profile: { id: 'qlik-cloud', origin: 'command' }, attributeMappings: 25, findings: { error: 21 } });
  });
  it('a new mapping file has no findings', async () => {
    await start();
    const text = await server.client.sendRequest<string>(NEW_MAPPING_FILE, { profile: 'qlik-cloud' });
    await server.open(MAPPING, text);
    expect(await codes(MAPPING)).toEqual([]);
  });
});
