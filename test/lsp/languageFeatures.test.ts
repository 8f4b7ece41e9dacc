import { afterEach, describe, expect, it } from 'vitest';
import type { InlayHint, SemanticTokens, SignatureHelp } from 'vscode-languageserver/node';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { TOKEN_KINDS } from '../../server/src/features/semanticTokenKinds.ts';
import type { DocumentEdit } from '../../server/src/protocol.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';
import { markSpans, withCursor } from '../support/marked.ts';

const MAPPING = 'file:///w/a.entramap';
const MANIFEST = 'file:///w/a.json';

let server: TestServer;
afterEach(() => server.stop());

/** The expression in each kind of document, with the cursor where it is in the expression. */
const PLACES: readonly (readonly [string, string, (expression: string) => string])[] = [
  ['a mapping file', MAPPING, (expression) => `title <- ${expression}\n`],
  ['a scratch line', MAPPING, (expression) => `= ${expression}\n`],
  ['a manifest', MANIFEST, (expression) => `{"synchronizationRules": [{"name": "R", "objectMappings": [{"attributeMappings": [{"targetAttributeName": "title", "source": {"expression": ${JSON.stringify(expression)}}}]}]}]}`],
];

describe.each(PLACES)('signature help in %s', (_place, uri, write) => {
  it.each([
    ['Join(¦', 'Join(«separator», source, …)'],
    ['Join(" ", ¦', 'Join(separator, «source», …)'],
    ['Join(" ", [a], [b], ¦)', 'Join(separator, «source», …)'],
    ['Replace([a], , "x", , ¦, , )', 'Replace(source, [oldValue], [regexPattern], [regexGroupName], «[replacementValue]», [replacementAttributeName], [template])'],
    ['Replace([a], ¦, "x", , , , )', 'Replace(source, «[oldValue]», [regexPattern], [regexGroupName], [replacementValue], [replacementAttributeName], [template])'],
    ['Append(Join(", ", ¦[a]), "x, y")', 'Join(separator, «source», …)'],
    ['Append(Join(", ", [a]), "x, ¦y")', 'Append(source, «suffix»)'],
    ['Append([a], "x"¦', 'Append(source, «suffix»)'],
    ['Trim([a], ¦)', 'Trim(value)'],
    ['Nobody(¦)', null],
    ['[a]¦', null],
  ])('%s', async (source, wanted) => {
    server = await startTestServer();
    const { text, offset } = withCursor(write(source));
    await server.open(uri, text);
    const help = await server.client.sendRequest<SignatureHelp | null>('textDocument/signatureHelp', { textDocument: { uri }, position: positionAt(lineIndexOf(text), offset) });
    const signature = help?.signatures[0];
    const active = signature?.parameters?.[help?.activeParameter ?? 0]?.label as [number, number] | undefined;
    expect(signature === undefined ? null : markSpans(signature.label, active === undefined ? [] : [{ start: active[0], end: active[1] }])).toBe(wanted);
  });
});

describe.each(PLACES)('semantic tokens in %s', (_place, uri, write) => {
  it('name what exists, in order and without overlap', async () => {
    server = await startTestServer();
    const text = write('IIF([a.b]="x\\"", Jion(1, %Domain%), Left([b], UTF8))');
    await server.open(uri, text);
    const { data } = await server.client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    const lines = lineIndexOf(text);
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [deltaLine = 0, deltaStart = 0, length = 0, kind = 0] = data.slice(at, at + 4);
      character = deltaLine > 0 ? deltaStart : character + deltaStart;
      line += deltaLine;
      const start = offsetAt(lines, { line, character });
      found.push(`${TOKEN_KINDS[kind] ?? '?'} ${text.slice(start, start + length)}`);
    }
    const tokens = ['function IIF', 'variable [a.b]', 'operator =', 'number 1', 'macro %Domain%', 'function Left', 'variable [b]', 'enumMember UTF8'];
    expect(found.filter((token) => token !== 'property title')).toEqual(tokens);
  });
});

describe.each(PLACES)('parameter names in %s', (_place, uri, write) => {
  it('stand before the slots of Replace, and not before Switch keys or attributes', async () => {
    server = await startTestServer();
    const text = write('Switch(Replace([a], , "x", , "y", , ), "b", "c", "d")');
    await server.open(uri, text);
    const range = { start: { line: 0, character: 0 }, end: positionAt(lineIndexOf(text), text.length) };
    const hints = await server.client.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    const lines = lineIndexOf(text);
    const shown = applyEdits(text, hints.map(({ position, label }) => ({ span: { start: offsetAt(lines, position), end: offsetAt(lines, position) }, newText: `<${label as string}>` })));
    expect(shown).toBe(write('Switch(Replace([a], <oldValue:>, <regexPattern:>"x", <regexGroupName:>, <replacementValue:>"y", <replacementAttributeName:>, <template:>), <defaultValue:>"b", "c", "d")'));
  });
});

describe('formatting', () => {
  async function formatted(uri: string, text: string): Promise<string> {
    await server.open(uri, text);
    const edits = await server.client.sendRequest<DocumentEdit[]>('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    const lines = lineIndexOf(text);
    return applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText })));
  }

  it('aligns a mapping file and leaves JSON to the editor', async () => {
    server = await startTestServer();
    expect(await formatted(MAPPING, 'a<-[b] match 1\nlonger  <- [c]\n')).toBe('a       <- [b]   match 1\nlonger  <- [c]\n');
    const json = '{"synchronizationRules":[]}';
    expect(await formatted(MANIFEST, json)).toBe(json);
  });

  it('is announced at once only where it cannot be registered for mapping files and expressions alone', async () => {
    server = await startTestServer();
    expect(server.initialized.capabilities.documentFormattingProvider).toBe(true);
    await server.stop();
    server = await startTestServer({ registersFormatting: true });
    expect(server.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    expect(await server.registered('textDocument/formatting')).toEqual([{ language: 'entra-mapping' }, { scheme: 'mapwright-expression' }]);
  });
});
