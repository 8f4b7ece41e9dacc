import { afterEach, describe, expect, it } from 'vitest';
import type { Hover, InlayHint } from 'vscode-languageserver/node';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { PIN_USER, POPULATION_USERS, type PinUserResult, type PopulationUsersResult } from '../../server/src/protocol.ts';
import { expressionInManifest } from '../support/expressionInManifest.ts';
import { startTestServer, type TestClient, type TestServer } from '../support/languageServer.ts';
import { withCursor } from '../support/marked.ts';

const MAPPING = 'file:///w/a.entramap';
const MANIFEST = 'file:///w/a.json';
const POPULATION = 'file:///w/users.json';
const USERS = `[
  {"objectId": "1", "displayName": "Lena Berg", "userPrincipalName": "lena@x.example", "surname": "Berg", "otherMails": ["a@x", "b@x"]},
  {"objectId": "2", "displayName": "Aaa", "surname": "${'a'.repeat(40)}"}
]`;

let server: TestServer;
afterEach(() => server.stop());

async function start(test: TestClient = {}): Promise<void> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted: true }, files: { [POPULATION]: USERS }, ...test });
}

const pin = (line: number) => server.client.sendRequest<PinUserResult>(PIN_USER, { user: { populationUri: POPULATION, line } });

/** The text with the values where an editor shows them. */
async function shown(uri: string, text: string): Promise<string> {
  const lines = lineIndexOf(text);
  const hints = await server.client.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: { start: positionAt(lines, 0), end: positionAt(lines, text.length) } });
  const values = hints.filter(({ label }) => typeof label === 'string' && label.startsWith('='));
  return applyEdits(text, values.map(({ position, label }) => ({ span: { start: offsetAt(lines, position), end: offsetAt(lines, position) }, newText: ` ⟨${label as string}⟩` })));
}

describe('values for the pinned user', () => {
  it('stand behind each mapping and scratch line, and follow the typing', async () => {
    await start();
    const text = 'userName <- [userPrincipalName] match 1\ntitle <- [jobTitle] default "clerk"\nemails <- [otherMails]\nactive <- Not([IsSoftDeleted])\n= ToUpper([surname])\nnickName <- Join(" ", [surname]\n';
    await server.open(MAPPING, text);
    expect(await shown(MAPPING, text)).toBe(text);
    expect(await pin(2)).toEqual({ ok: true, display: 'Lena Berg' });
    expect(await shown(MAPPING, text)).toBe(
      'userName <- [userPrincipalName] match 1 ⟨= "lena@x.example"⟩\ntitle <- [jobTitle] default "clerk" ⟨= null, default "clerk" on creation⟩\nemails <- [otherMails] ⟨= ["a@x", "b@x"]⟩\nactive <- Not([IsSoftDeleted]) ⟨= "True"⟩\n= ToUpper([surname]) ⟨= "BERG"⟩\nnickName <- Join(" ", [surname]\n',
    );
    const typed = 'title <- ToLower([surname])\n';
    await server.change(MAPPING, 2, typed);
    expect(await shown(MAPPING, typed)).toBe('title <- ToLower([surname]) ⟨= "berg"⟩\n');
    await server.client.sendRequest(PIN_USER, { user: null });
    expect(await shown(MAPPING, typed)).toBe(typed);
  });

  it('stand behind the string in a manifest', async () => {
    await start();
    const text = expressionInManifest('Append([surname], "\\"x")');
    await server.open(MANIFEST, text);
    await pin(2);
    expect(await shown(MANIFEST, text)).toContain(' ⟨= "Berg\\"x"⟩,\n');
  });

  it.each([
    [MAPPING, 'title <- Join("-", ToUp¦per([surname]), [jobTitle])', 'For **Lena Berg**: `ToUpper([surname])` gives `"BERG"`'],
    [MAPPING, 'title <- Join("-", ToUpper([surn¦ame]), "x")', '`[surname]` gives `"Berg"`'],
    [MAPPING, 'title <- IIF([surname]="Berg", "yes", [ci¦ty])', '`[city]` gives `not evaluated`'],
    [MAPPING, 'title <- [jobT¦itle] default "x"', '`[jobTitle]` gives `null, default "x" on creation`'],
    [MANIFEST, expressionInManifest('Append("\\"", ToUp¦per([surname]))'), '`ToUpper([surname])` gives `"BERG"`'],
  ])('are told of the part under the cursor: %s %s', async (uri, source, wanted) => {
    await start();
    const { text, offset } = withCursor(source);
    await server.open(uri, text);
    await pin(2);
    const hover = await server.client.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: positionAt(lineIndexOf(text), offset) });
    expect((hover?.contents as { value: string } | undefined)?.value).toContain(wanted);
  });

  it('end within the deadline, with the pattern that did not', async () => {
    await start({ files: { [POPULATION]: USERS, 'file:///w/mapwright.json': '{"deadline": 100}' } });
    const text = 'title <- Replace([surname], , "^(a+)+$b", , "x", , )\nnickName <- [displayName]\n';
    await server.open(MAPPING, text);
    await pin(3);
    const after = await shown(MAPPING, text);
    expect(after).toContain('⟨= error: The evaluation did not end within 100 milliseconds');
    expect(after).toContain('nickName <- [displayName] ⟨= "Aaa"⟩');
  });

  it('are switched off by a setting, and so are the names of parameters', async () => {
    await start({ configuration: () => ({ inlayHints: { values: false, parameterNames: false } }) });
    const text = 'title <- Replace([surname], , "a", , "x", , )\n';
    await server.open(MAPPING, text);
    await pin(2);
    expect(await server.client.sendRequest('textDocument/inlayHint', { textDocument: { uri: MAPPING }, range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } })).toEqual([]);
  });

  it('are refused in a workspace that is not trusted', async () => {
    await start({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted: false } });
    expect(await pin(2)).toMatchObject({ ok: false, message: expect.stringContaining('trusted') as string });
    expect(await server.client.sendRequest(POPULATION_USERS, { populationUri: POPULATION })).toMatchObject({ ok: false });
  });
});

describe('the user to pin', () => {
  it('is chosen from the population', async () => {
    await start();
    expect(await server.client.sendRequest<PopulationUsersResult>(POPULATION_USERS, { populationUri: POPULATION })).toEqual({
      ok: true, isComplete: true, users: [{ line: 2, key: '1', display: 'Lena Berg' }, { line: 3, key: '2', display: 'Aaa' }],
    });
  });
  it.each([
    ['file:///w/none.json', 2, 'The population none.json cannot be read.'],
    [POPULATION, 9, 'No user begins in line 9 of users.json any more. Pin a user again.'],
  ])('has to be in it: %s, line %i', async (populationUri, line, message) => {
    await start();
    expect(await server.client.sendRequest(PIN_USER, { user: { populationUri, line } })).toEqual({ ok: false, message });
  });
});
