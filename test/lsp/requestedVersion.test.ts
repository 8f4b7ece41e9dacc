import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CompletionRequest, HoverRequest, SignatureHelpRequest, type CompletionItem, type Hover, type SignatureHelp } from 'vscode-languageserver/node';
import { startTestServer, type TestServer } from '../support/languageServer.ts';

const URI = 'file:///w/a.entramap';
const LINE = 'title <- Join(" ", [';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
  await server.open(URI, LINE);
});
afterEach(() => server.stop());

/** Asks about the end of the line, and types on before the answer is there. */
async function askAndType<Answer>(method: string, typed: string, character = LINE.length): Promise<Answer> {
  const answer = server.client.sendRequest<Answer>(method, { textDocument: { uri: URI }, position: { line: 0, character } });
  await server.change(URI, 2, typed);
  return answer;
}

describe('what is typed while a request waits does not change what it is about', () => {
  it('completion closes the bracket that was open then', async () => {
    const items = await askAndType<CompletionItem[]>(CompletionRequest.method, `${LINE}])`);
    const { textEdit } = items.find(({ label }) => label === 'mail') ?? {};
    expect(textEdit).toEqual({ range: { start: { line: 0, character: LINE.length }, end: { line: 0, character: LINE.length } }, newText: 'mail]' });
  });

  it('documentation of an item comes, though the document has gone on', async () => {
    const items = await askAndType<CompletionItem[]>(CompletionRequest.method, `${LINE}ma`);
    const item = items.find(({ label }) => label === 'mail');
    const resolved = await server.client.sendRequest<CompletionItem>('completionItem/resolve', item);
    expect(resolved.documentation).toBeDefined();
  });

  it('hover explains what stood there', async () => {
    const hover = await askAndType<Hover>(HoverRequest.method, '\n\n', 10);
    expect(JSON.stringify(hover.contents)).toContain('Join(');
  });

  it('signature help counts the arguments that there were', async () => {
    const help = await askAndType<SignatureHelp>(SignatureHelpRequest.method, 'title <- ');
    expect(help.signatures[0]?.label).toContain('Join(');
  });
});
