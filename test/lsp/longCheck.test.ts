import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { largeManifest } from '../bench/inputs/manifest.ts';
import { startTestServer, type TestServer } from '../support/languageServer.ts';

const URI = 'file:///w/large.json';
const { text } = largeManifest(200_000);
/** In the middle of a check: it takes some hundred turns. */
const IN_THE_MIDDLE = 30;

let server: TestServer;
afterEach(() => server.stop());

/** A server whose clock lets it pause at every chance, and that calls `during` in the middle of its first check. */
async function startSlowServer(during: () => void): Promise<{ readonly turns: () => number }> {
  let time = 0;
  let turns = 0;
  const nextTurn = async (): Promise<void> => {
    turns += 1;
    if (turns === IN_THE_MIDDLE) during();
    await new Promise((resolve) => setImmediate(resolve));
  };
  server = await startTestServer({ host: { now: () => (time += 1_000), nextTurn } });
  await server.open(URI, text, 'json');
  return { turns: () => turns };
}

describe('while a large manifest is checked', () => {
  it('a cancellation arrives and is answered at once, and what was found out is kept', async () => {
    const source = new CancellationTokenSource();
    const { turns } = await startSlowServer(() => source.cancel());
    const answer = await server.client.sendRequest(DocumentDiagnosticRequest.method, { textDocument: { uri: URI } }, source.token);
    const turnsUntilAnswer = turns();
    expect(answer).toMatchObject({ items: [] });
    expect(turnsUntilAnswer).toBeGreaterThanOrEqual(IN_THE_MIDDLE);
    expect((await server.diagnostics(URI)).length).toBeGreaterThan(0);
    expect(turns(), 'the check was still under way when the cancellation was answered').toBeGreaterThan(turnsUntilAnswer + IN_THE_MIDDLE);
  });

  it('a change ends the check, and whoever waits for it gets the findings of the new text', async () => {
    await startSlowServer(() => void server.change(URI, 2, '{"synchronizationRules": tru}'));
    const found = await server.diagnostics(URI);
    expect(found.map(({ code }) => code)).toContain('json/syntax');
  });
});
