import { afterEach, describe, expect, it } from 'vitest';
import { lineIndexOf, positionAt } from '../../server/src/base/lineIndex.ts';
import { COPY_EXPRESSION, PASTE_EXPRESSION, REGENERATE_TREES, type CopyExpressionResult, type DocumentEdit, type PasteExpressionResult, type RegenerateTreesResult } from '../../server/src/protocol.ts';
import { edited } from '../support/edited.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';
import { exampleSchema } from '../unit/manifest/exampleSchema.ts';

const URI = 'file:///w/a.json';
const TEXT = `${JSON.stringify(exampleSchema(), null, 2)}\n`;
const STALE = TEXT.replace('Join(\\" \\"', 'Join(\\"-\\"');

let server: TestServer;
afterEach(() => server.stop());

async function opened(text: string, configuration: unknown = null): Promise<void> {
  server = await startTestServer({ configuration: () => configuration });
  await server.open(URI, text);
}

const at = (text: string, place: string) => ({ uri: URI, position: positionAt(lineIndexOf(text), text.indexOf(place)) });

describe('the expression at a cursor', () => {
  it('is copied for the portal', async () => {
    await opened(TEXT);
    const result = await server.client.sendRequest<CopyExpressionResult>(COPY_EXPRESSION, at(TEXT, 'Join('));
    expect(result).toEqual({ ok: true, text: 'Join(" ", [givenName], [surname])', target: 'name.formatted' });
  });

  it('is replaced by a text, in edits of the version that the client has', async () => {
    await opened('{}');
    await server.change(URI, 7, TEXT);
    const result = await server.client.sendRequest<PasteExpressionResult>(PASTE_EXPRESSION, { ...at(TEXT, '[mail]'), text: 'Left([mail], 3)' });
    if (!result.ok) throw new Error(result.message);
    expect(result.version).toBe(7);
    const after = edited(TEXT, result.edits);
    expect(after).toContain('"expression": "Left([mail], 3)"');
    expect(JSON.parse(after)).not.toEqual(JSON.parse(TEXT));
  });

  it.each([['package.json', '{ "name": "x" }'], ['nothing', '']])('is not in %s', async (_what, text) => {
    await opened(text);
    const result = await server.client.sendRequest<CopyExpressionResult>(COPY_EXPRESSION, { uri: URI, position: { line: 0, character: 0 } });
    expect(result).toEqual({ ok: false, message: 'This document is neither a mapping file nor a synchronization schema.' });
  });
});

describe('stored trees', () => {
  it('are regenerated on request', async () => {
    await opened(STALE);
    const result = await server.client.sendRequest<RegenerateTreesResult>(REGENERATE_TREES, { uri: URI });
    expect(result).toMatchObject({ ok: true, rebuilt: ['name.formatted'], leftAlone: [] });
  });

  const save = () => server.client.sendRequest<DocumentEdit[]>('textDocument/willSaveWaitUntil', { textDocument: { uri: URI }, reason: 1 });

  it('follow their texts on save where the setting is on', async () => {
    await opened(STALE, { regenerateTreesOnSave: true });
    const edits = await save();
    expect(edits.length).toBe(2);
    await server.change(URI, 2, edited(STALE, edits));
    expect(await server.client.sendRequest(REGENERATE_TREES, { uri: URI })).toMatchObject({ edits: [], rebuilt: [], leftAlone: [] });
  });

  it.each([
    ['the setting is off', STALE, null],
    ['they follow already', TEXT, { regenerateTreesOnSave: true }],
    ['the JSON is cut off', STALE.slice(0, -60), { regenerateTreesOnSave: true }],
  ])('stay on save where %s', async (_when, text, configuration) => {
    await opened(text, configuration);
    expect(await save()).toEqual([]);
  });
});
