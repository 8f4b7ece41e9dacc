import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Hover, SemanticTokens, SignatureHelp } from 'vscode-languageserver/node';
import { lineIndexOf, positionAt } from '../../server/src/base/lineIndex.ts';
import {
  EDIT_EXPRESSION,
  READ_EXPRESSION,
  WRITE_EXPRESSION,
  type DocumentEdit,
  type EditExpressionResult,
  type ReadExpressionResult,
  type WriteExpressionResult,
} from '../../server/src/protocol.ts';
import { edited } from '../support/edited.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';
import { exampleSchema } from '../unit/manifest/exampleSchema.ts';

const MANIFEST = 'file:///w/a%20b.json';
const TEXT = `${JSON.stringify(exampleSchema(), null, 2)}\n`;
const JOIN = 'Join(" ", [givenName], [surname])';

let server: TestServer;
afterEach(() => server.stop());

const at = (text: string, place: string) => ({ uri: MANIFEST, position: positionAt(lineIndexOf(text), text.indexOf(place)) });

/** Opens the manifest and the editor of the expression at a place in it, which holds `text`. */
async function editorAt(place: string, text: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted: true }, files, registersFormatting: true });
  await server.open(MANIFEST, TEXT);
  const result = await server.client.sendRequest<EditExpressionResult>(EDIT_EXPRESSION, at(TEXT, place));
  if (!result.ok) throw new Error(result.message);
  await server.open(result.expressionUri, text, 'entra-expression');
  return result.expressionUri;
}

const read = (expressionUri: string) => server.client.sendRequest<ReadExpressionResult>(READ_EXPRESSION, { expressionUri });
const write = (expressionUri: string, known: string, text: string) => server.client.sendRequest<WriteExpressionResult>(WRITE_EXPRESSION, { expressionUri, known, text });

describe('the editor of an expression', () => {
  it('is named after its target and its manifest, and holds the expression', async () => {
    const uri = await editorAt('Join(', '');
    expect(uri.slice(0, uri.indexOf('?'))).toBe('mapwright-expression:/a%20b.json/name.formatted.entraexpr');
    expect(await read(uri)).toEqual({ ok: true, expression: JOIN, text: JOIN });
  });

  it("completes the attributes of the manifest's own source directory, and no others", async () => {
    const uri = await editorAt('[mail]', 'Left([');
    const items = await server.client.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 6 } });
    expect(items.map(({ label }) => label).sort()).toEqual(['objectId', 'otherMails']);
  });

  it('explains, helps with signatures, colours and formats', async () => {
    const uri = await editorAt('[mail]', 'Join( "-",[mail])');
    const position = { line: 0, character: 2 };
    const hover = await server.client.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
    expect(JSON.stringify(hover?.contents)).toContain('Join(separator');
    const help = await server.client.sendRequest<SignatureHelp | null>('textDocument/signatureHelp', { textDocument: { uri }, position: { line: 0, character: 12 } });
    expect([help?.signatures[0]?.label.startsWith('Join('), help?.activeParameter]).toEqual([true, 1]);
    const { data } = await server.client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    expect(data.slice(0, 3)).toEqual([0, 0, 4]);
    const edits = await server.client.sendRequest<DocumentEdit[]>('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    expect(edited('Join( "-",[mail])', edits)).toBe('Join("-", [mail])');
    expect(await server.registered('textDocument/formatting')).toEqual([{ language: 'entra-mapping' }, { scheme: 'mapwright-expression' }]);
  });

  it.each(['textDocument/documentSymbol', 'textDocument/codeLens', 'textDocument/documentLink'])('has no %s, which would be those of the manifest', async (method) => {
    const uri = await editorAt('[mail]', '[mail]');
    expect(await server.client.sendRequest(method, { textDocument: { uri } })).toEqual([]);
  });

  it('has the findings and the quick fixes of its text', async () => {
    const uri = await editorAt('[mail]', 'Jion("-", [objectId])');
    expect((await server.diagnostics(uri)).map(({ code }) => code)).toContain('fn/unknown');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only: ['quickfix'] } });
    const [change] = actions[0]?.edit?.documentChanges ?? [];
    expect(change !== undefined && 'edits' in change ? edited('Jion("-", [objectId])', change.edits as DocumentEdit[]) : 'no fix').toBe('Join("-", [objectId])');
  });

  it('keeps its help when the manifest is closed, and reads it anew', async () => {
    const uri = await editorAt('[mail]', 'Left([', { [MANIFEST]: TEXT });
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: MANIFEST } });
    const items = await server.client.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 6 } });
    expect(items.map(({ label }) => label)).toContain('otherMails');
  });

  it('is offered by the light bulb on an expression only', async () => {
    await editorAt('[mail]', '[mail]');
    const offered = async (place: string) => {
      const { position } = at(TEXT, place);
      const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: MANIFEST }, range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] } });
      return actions.map(({ command }) => command?.command);
    };
    expect([await offered('[mail]'), await offered('"userName"'), await offered('"Join(\\"@')]).toEqual([['mapwright.editExpression'], [], []]);
  });
});

describe('a saved expression', () => {
  it('is written where it stands now, in edits of the version that the client has', async () => {
    const uri = await editorAt('Join(', JOIN);
    const { position } = at(TEXT, '"attributeMappings"');
    const longer = TEXT.replace('"attributeMappings": [', '"attributeMappings": [\n{ "targetAttributeName": "new", "source": { "expression": "[x]", "name": "x", "type": "Attribute" } },');
    expect(position.line).toBeGreaterThan(0);
    await server.change(MANIFEST, 5, longer);
    const result = await write(uri, JOIN, 'Join(\n  "-",\n  [givenName],\n  [surname]\n)\n');
    if (!result.ok) throw new Error(result.message);
    expect([result.version, result.expression]).toEqual([5, 'Join("-", [givenName], [surname])']);
    expect(edited(longer, result.edits)).toBe(longer.replace('Join(\\" \\"', 'Join(\\"-\\"').replace('"\\" \\""', '"\\"-\\""').replace('"name": " "', '"name": "-"'));
  });

  it('does not overwrite what changed meanwhile', async () => {
    const uri = await editorAt('[mail]', '[mail]');
    const changed = TEXT.replace('"expression": "[mail]"', '"expression": "[otherMails]"');
    await server.change(MANIFEST, 2, changed);
    expect(await write(uri, '[mail]', '[surname]')).toMatchObject({ ok: false, message: expect.stringContaining('has changed meanwhile') as unknown });
    expect(await read(uri)).toMatchObject({ ok: true, expression: '[otherMails]' });
    expect(await write(uri, '[otherMails]', '[surname]')).toMatchObject({ ok: true, expression: '[surname]' });
  });

  it('says when its place is gone, and finds it again after an undo', async () => {
    const uri = await editorAt('[mail]', '[mail]');
    await server.change(MANIFEST, 2, JSON.stringify({ ...exampleSchema(), synchronizationRules: [] }));
    const message = 'a b.json holds no expression for emails[type eq "work"].value any more. Undo what removed it, or copy your text and paste it where it belongs.';
    expect(await read(uri)).toEqual({ ok: false, message });
    expect(await write(uri, '[mail]', '[surname]')).toEqual({ ok: false, message });
    expect((await server.diagnostics(uri)).filter(({ severity }) => severity === 1)).toEqual([]);
    await server.change(MANIFEST, 3, TEXT);
    expect(await read(uri)).toMatchObject({ ok: true });
  });

  it.each(['mapwright-expression:/x', 'mapwright-expression:/x?{', 'mapwright-expression:/x?1&file:///a', MANIFEST])('nothing is read or written at %s', async (uri) => {
    await editorAt('[mail]', '[mail]');
    expect(await read(uri)).toEqual({ ok: false, message: 'This address names no expression of a manifest.' });
    expect(await write(uri, '', '[a]')).toMatchObject({ ok: false });
  });
});
