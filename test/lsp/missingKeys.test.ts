import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { ADD_MISSING_KEYS, type AddMissingKeysResult } from '../../server/src/protocol.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';
import { withCursor } from '../support/marked.ts';

const MAPPING = 'file:///w/a.entramap';
const USERS = 'file:///w/users.csv';
const SOURCE = 'title <- Swi¦tch([department], , "Sales", "S")\n';
const POPULATION = 'userPrincipalName,Department\na@x.se,Sales\nb@x.se,IT\nc@x.se,HR\nd@x.se,IT\ne@x.se,\n';

let server: TestServer;
afterEach(() => server.stop());

async function asked(trusted: boolean, files: Readonly<Record<string, string>> = { [USERS]: POPULATION }): Promise<{ readonly text: string; readonly result: AddMissingKeysResult }> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted }, files });
  const { text, offset } = withCursor(SOURCE);
  await server.open(MAPPING, text);
  const result = await server.client.sendRequest<AddMissingKeysResult>(ADD_MISSING_KEYS, { uri: MAPPING, populationUri: USERS, position: positionAt(lineIndexOf(text), offset) });
  return { text, result };
}

describe('the keys that a population needs', () => {
  it('are added, those of most users first', async () => {
    const { text, result } = await asked(true);
    if (!result.ok) throw new Error(result.message);
    const lines = lineIndexOf(text);
    const after = applyEdits(text, result.edits.map(({ range, newText }) => ({ span: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText })));
    expect(after).toBe('title <- Switch([department], , "Sales", "S", "IT", "", "HR", "")\n');
    expect(result).toMatchObject({ version: 1, attribute: 'department', users: 5 });
  });

  it('are not looked for in an untrusted workspace', async () => {
    const { result } = await asked(false);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('trusted') as string });
  });

  it.each([
    ['a population that cannot be read', {}, 'cannot be read'],
    ['a file that is none', { [USERS]: 'a,b\n1,2\n' }, 'no user that could be read'],
  ])('are not made up for %s', async (_what, files, wanted) => {
    const { result } = await asked(true, files);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(wanted) as string });
  });

  it.each([
    ['our own client in a trusted workspace', { readsFiles: true, jsonSyntaxIsReported: true, trusted: true }, ['mapwright.addMissingKeys']],
    ['an untrusted workspace', { readsFiles: true, jsonSyntaxIsReported: true, trusted: false }, []],
    ['another client, which has no such command', { readsFiles: false, jsonSyntaxIsReported: false, trusted: true }, []],
  ])('are offered as an action to %s', async (_what, options, wanted) => {
    server = await startTestServer({ options });
    const { text, offset } = withCursor(SOURCE);
    await server.open(MAPPING, text);
    const position = positionAt(lineIndexOf(text), offset);
    const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: MAPPING }, range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] } });
    expect(actions.flatMap(({ command }) => command?.command ?? [])).toEqual(wanted);
  });
});
