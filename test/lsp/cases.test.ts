import { afterEach, describe, expect, it } from 'vitest';
import { LIST_CASES, RUN_CASES, type ListCasesResult, type RunCasesResult } from '../../server/src/protocol.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';

const FILE = 'userName <- [objectId] match 1\ntitle <- ToUpper([jobTitle])\n';
const CASES = `{
  "document": "../a.entramap",
  "scope": "all",
  "cases": [
    {"name": "upper case", "user": {"objectId": "1", "jobTitle": "boss"}, "expect": {"action": "Create", "values": {"title": "BOSS"}}},
    {"name": "wrong", "user": {"objectId": "1", "jobTitle": "boss"}, "expect": {"values": {"title": "Boss"}}}
  ]
}`;
const URI = 'file:///w/tests/a.entracases.json';

let server: TestServer;
afterEach(() => server.stop());

async function start(cases = CASES, trusted = true): Promise<void> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: false, trusted }, files: { [URI]: cases, 'file:///w/a.entramap': FILE } });
}
const list = (uri = URI): Promise<ListCasesResult> => server.client.sendRequest(LIST_CASES, { uri });
const run = (names: readonly string[] | null = null): Promise<RunCasesResult> => server.client.sendRequest(RUN_CASES, { uri: URI, names });

describe('cases for the Test Explorer', () => {
  it('are listed with their places', async () => {
    await start();
    const listed = await list();
    expect(listed).toMatchObject({ ok: true, cases: [{ name: 'upper case', range: { start: { line: 4, character: 4 } } }, { name: 'wrong', range: { start: { line: 5, character: 4 } } }] });
  });

  it('are run against the document that they name, and tell what differs', async () => {
    await start();
    expect(await run()).toMatchObject({
      ok: true,
      results: [
        { name: 'upper case', passed: true, message: '' },
        { name: 'wrong', passed: false, message: expect.stringContaining('values.title: expected "Boss", but it is "BOSS"') as string, expected: JSON.stringify({ values: { title: 'Boss' } }, null, 2), actual: JSON.stringify({ values: { title: 'BOSS' } }, null, 2) },
      ],
    });
  });

  it('are run alone where only some are asked for', async () => {
    await start();
    const ran = await run(['wrong']);
    expect(ran.ok && ran.results.map(({ name }) => name)).toEqual(['wrong']);
  });

  it.each([
    ['a broken document', '{"document": "a.entramap", "cases": [', 'a.entracases.json: Its JSON is broken in line 1.'],
    ['another document', '{"a": 1}', 'a.entracases.json: It is no cases document'],
    ['a document under test that is not there', CASES.replace('../a.entramap', 'none.entramap'), 'The document none.entramap cannot be tested.'],
  ])('say what is wrong with %s', async (_what, cases, message) => {
    await start(cases);
    const ran = await run();
    expect(ran.ok ? '' : ran.message).toContain(message);
  });

  it('say so when there is no such file, and when the workspace is not trusted', async () => {
    await start(CASES, false);
    const [listed, ran] = [await list('file:///w/none.entracases.json'), await run()];
    expect(listed.ok ? '' : listed.message).toContain('none.entracases.json cannot be read.');
    expect(ran.ok ? '' : ran.message).toContain('trusted');
  });
});
