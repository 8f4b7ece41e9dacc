import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type CodeLens } from 'vscode-languageserver/node';
import { lineIndexOf, positionAt } from '../../server/src/base/lineIndex.ts';
import { DRY_RUN_EXPRESSION, type DryRunExpressionResult } from '../../server/src/protocol.ts';
import { expressionInManifest } from '../support/expressionInManifest.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';
import { withCursor } from '../support/marked.ts';

const MAPPING = 'file:///w/a.entramap';
const MANIFEST = 'file:///w/a.json';
const USERS = 'file:///w/users.json';
const FOUR = '[{"objectId": "1", "displayName": "Lena", "city": "Lund"}, {"objectId": "2", "displayName": "Omar", "city": "Lund"}, {"objectId": "3", "displayName": "Ina", "city": "Malmö"}, {"objectId": "4", "displayName": "Noor"}]';

let server: TestServer;
afterEach(() => server.stop());

async function start(users: string, settings = '{}', trusted = true): Promise<void> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted }, files: { [USERS]: users, 'file:///w/mapwright.json': settings } });
}

async function tryOut(uri: string, source: string, populationUri = USERS, source_ = new CancellationTokenSource()): Promise<DryRunExpressionResult> {
  const { text, offset } = withCursor(source);
  await server.open(uri, text);
  return server.client.sendRequest<DryRunExpressionResult>(DRY_RUN_EXPRESSION, { uri, position: positionAt(lineIndexOf(text), offset), populationUri }, source_.token);
}

describe('the dry-run of one expression', () => {
  it.each([
    [MAPPING, 'userName <- [objectId] match 1\ntitle <- ToUp¦per([city])\n', 'title'],
    [MANIFEST, expressionInManifest('ToUp¦per([city])'), expect.any(String) as string],
    [MAPPING, '= ToUp¦per([city])\n', null],
  ])('counts what users get, in %s %#', async (uri, source, target) => {
    await start(FOUR);
    expect(await tryOut(uri, source)).toEqual({
      ok: true, expression: 'ToUpper([city])', target, users: 4, cancelled: false, unlisted: 0,
      outcomes: [
        { status: 'value', value: 'LUND', users: 2, examples: [{ line: 1, key: '1', display: 'Lena' }, { line: 1, key: '2', display: 'Omar' }] },
        { status: 'value', value: 'MALMÖ', users: 1, examples: [{ line: 1, key: '3', display: 'Ina' }] },
        { status: 'null', users: 1, examples: [{ line: 1, key: '4', display: 'Noor' }] },
      ],
    });
  });

  it('tells first for whom it fails; one that does not end costs that user alone', async () => {
    await start(JSON.stringify([{ objectId: '1', city: 'Lund' }, { objectId: '2', city: 'a'.repeat(40) }, { objectId: '3', city: 'Lund' }]), '{"deadline": 100}');
    const result = await tryOut(MAPPING, 'title <- Re¦place([city], , "^(a+)+$b", , "x", , )\n');
    expect(result).toMatchObject({ users: 3, outcomes: [{ status: 'error', error: expect.stringContaining('did not end within 100 milliseconds') as string, users: 1 }, { status: 'value', value: 'Lund', users: 2 }] });
  });

  it('lists a thousand results and counts the others', async () => {
    await start(JSON.stringify(Array.from({ length: 1200 }, (_, at) => ({ objectId: `${at}` }))));
    const result = await tryOut(MAPPING, 'userName <- Ap¦pend([objectId], "x") match 1\n');
    expect(result).toMatchObject({ users: 1200, unlisted: 200 });
    expect(result.ok && result.outcomes).toHaveLength(1000);
  });

  it('that is cancelled gives what was done', async () => {
    await start(JSON.stringify([{ objectId: '1', city: 'a'.repeat(40) }]), '{"deadline": 600000}');
    const source = new CancellationTokenSource();
    const result = tryOut(MAPPING, 'title <- Re¦place([city], , "^(a+)+$b", , "x", , )\n', USERS, source);
    // A request behind it is answered once it is under way.
    await server.client.sendRequest('mapwright/profiles');
    source.cancel();
    expect(await result).toMatchObject({ ok: true, users: 0, cancelled: true, outcomes: [] });
  });

  it.each([
    ['title <- ToUp¦per([city]\n', USERS, true, 'The expression has a mistake, so nothing can be tried out yet. '],
    ['¦\ntitle <- ToUpper([city])\n', USERS, true, 'There is no expression at the cursor.'],
    ['title <- ToUp¦per([city])\n', 'file:///w/none.json', true, 'The population none.json cannot be read.'],
    ['title <- ToUp¦per([city])\n', USERS, false, 'A dry-run evaluates the expressions of this workspace'],
  ])('is refused with a reason: %j with %s (trusted: %s)', async (source, population, trusted, message) => {
    await start(FOUR, '{}', trusted);
    expect(await tryOut(MAPPING, source, population)).toEqual({ ok: false, message: expect.stringContaining(message) as string });
  });
});

describe('the line above a mapping', () => {
  it('offers it where there is a function, and says which expression is meant', async () => {
    await start(FOUR);
    await server.open(MAPPING, 'userName <- [objectId] match 1\ntitle <- ToUpper([city])\ndisplayName <- "fixed"\n');
    const lenses = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: MAPPING } });
    const ours = lenses.filter(({ command }) => command?.command === 'mapwright.dryRunExpression');
    expect(ours.map(({ range, command }) => [range.start.line, command?.title, command?.arguments])).toEqual([[1, 'Dry-run this expression', [{ uri: MAPPING, position: { line: 1, character: 0 } }]]]);
  });
});
