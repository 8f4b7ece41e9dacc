import { afterEach, describe, expect, it } from 'vitest';
import { CodeActionTriggerKind, type CodeAction, type CodeActionOptions, type TextDocumentEdit } from 'vscode-languageserver/node';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { DocumentEdit } from '../../server/src/protocol.ts';
import { startTestServer, type TestClient, type TestServer } from '../support/languageServer.ts';
import { asManifest } from '../support/manifestExample.ts';
import { marked } from '../support/marked.ts';

const MAPPING = 'file:///w/a.entramap';
const MANIFEST = 'file:///w/a.json';

let server: TestServer;
afterEach(() => server.stop());

interface Asked {
  readonly client?: TestClient;
  readonly only?: readonly string[];
  readonly triggerKind?: CodeActionTriggerKind;
}

/** The actions at the one selection or cursor of a marked document. */
async function actionsIn(uri: string, source: string, { client = { showsDisabledActions: true }, ...context }: Asked = {}): Promise<readonly CodeAction[]> {
  const { text, spans, cursors } = marked(source);
  const [span] = [...spans, ...cursors.map((offset) => ({ start: offset, end: offset }))];
  if (span === undefined) throw new Error('A selection or a cursor is needed.');
  server = await startTestServer(client);
  await server.open(uri, text);
  const lines = lineIndexOf(text);
  const range = { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
  return server.client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
}

function applied(source: string, action: CodeAction | undefined): string {
  const { text } = marked(source);
  const lines = lineIndexOf(text);
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  if (change === undefined) return 'There is no edit.';
  return applyEdits(text, (change.edits as DocumentEdit[]).map(({ range, newText }) => ({ span: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText })));
}

describe('refactorings', () => {
  it('are announced with their kinds', async () => {
    server = await startTestServer();
    const { codeActionKinds } = server.initialized.capabilities.codeActionProvider as CodeActionOptions;
    expect(codeActionKinds).toEqual(['quickfix', 'refactor.rewrite', 'refactor.extract', 'refactor.inline', 'source.fixAll.mapwright']);
  });

  it('edit a mapping file', async () => {
    const source = '  title <- I¦IF([c]="a", "1", IIF([c]="b", "2", "3"))\n';
    const actions = await actionsIn(MAPPING, source, { only: ['refactor'] });
    expect(actions.map(({ kind, title }) => `${kind ?? ''}: ${title}`)).toEqual([
      'refactor.rewrite: Rewrite as Switch, which may give nothing while [c] is not among the changes',
      'refactor.rewrite: Leave the target as it is where IIF(…) is absent or empty (IgnoreFlowIfNullOrEmpty)',
      'refactor.rewrite: Give another value where IIF(…) is absent, at first an empty text (Coalesce)',
      'refactor.rewrite: Write IIF(…) without diacritics (NormalizeDiacritics)',
      'refactor.extract: Copy IIF(…) to a scratch line below',
    ]);
    expect(applied(source, actions[0])).toBe('  title <- Switch([c], "3", "a", "1", "b", "2")\n');
    expect(applied(source, actions.at(-1))).toBe('  title <- IIF([c]="a", "1", IIF([c]="b", "2", "3"))\n  = IIF([c]="a", "1", IIF([c]="b", "2", "3"))\n');
  });

  it('edit text and stored tree of a manifest', async () => {
    const manifest = asManifest('title <- IIF([c]="a\\"b", "1", "\\\\")\n').text;
    const source = manifest.replace('IIF([c]=', 'I¦IF([c]=');
    const actions = await actionsIn(MANIFEST, source, { only: ['refactor.rewrite'] });
    const action = actions.find(({ title }) => title.startsWith('Rewrite as Switch'));
    expect(JSON.parse(applied(source, action))).toEqual(JSON.parse(asManifest('title <- Switch([c], "\\\\", "a\\"b", "1")\n').text));
  });

  it('are of the kinds that are asked for', async () => {
    const source = 'title <- Append([a], ToUp¦per("x"))\n';
    expect((await actionsIn(MAPPING, source, { only: ['refactor.inline'] })).map(({ title }) => title)).toEqual(['Replace ToUpper(…) by its value, "X"']);
  });

  it('leave the light bulb dark where a cursor only rests', async () => {
    const source = 'title <- ToUp¦per([a])\n';
    expect(await actionsIn(MAPPING, source, { triggerKind: CodeActionTriggerKind.Automatic })).toEqual([]);
    await server.stop();
    expect((await actionsIn(MAPPING, source, { triggerKind: CodeActionTriggerKind.Invoked })).length).toBeGreaterThan(0);
    await server.stop();
    expect((await actionsIn(MAPPING, 'title <- «ToUpper([a])»\n', { triggerKind: CodeActionTriggerKind.Automatic })).length).toBeGreaterThan(0);
  });

  it('that are repairs too are listed once', async () => {
    const actions = await actionsIn(MAPPING, 'title <- IIF([a]="x" A¦ND [b]="y", "1", "2")\n');
    expect(actions.map(({ kind, title }) => `${kind ?? ''}: ${title}`)).toEqual(['quickfix: Rewrite it with the functions of the language', 'quickfix: Suppress expr/and-or-operator here']);
  });

  it('never rebuild a stored tree with a node that the text cannot say, and tell why', async () => {
    const wanted = /“?%DomainFQDN%/;
    const manifest = asManifest('title <- Join("@", Append(Append([a], [b]), "x"), "d")\n').text;
    const hidden = manifest.replace(', \\"d\\")', ', )').replace(/"expression": "\\"d\\"",\s*"name": "d"/, '"expression": null, "name": "%DomainFQDN%"');
    const source = hidden.replace('Append(Append', '¦Append(Append');
    const actions = await actionsIn(MANIFEST, source, { only: ['refactor'] });
    expect(actions.length).toBeGreaterThan(0);
    for (const { disabled, edit } of actions) {
      expect(edit).toBeUndefined();
      expect(disabled?.reason).toMatch(wanted);
    }
  });

  it('that are not possible stay away from a client that cannot show why', async () => {
    const source = 'title <- Swi¦tch([c], "2", "1", "a")\n';
    const titles = (actions: readonly CodeAction[]): readonly string[] => actions.map(({ title }) => title).filter((title) => title.includes('IIF'));
    const [refused, ...more] = (await actionsIn(MAPPING, source, { only: ['refactor'] })).filter(({ disabled }) => disabled !== undefined);
    expect(more).toEqual([]);
    expect(refused).toMatchObject({ title: 'Rewrite as nested IIF', disabled: { reason: 'IIF compares 1 as a number, so that 01 is the same, and Switch compares it as a text.' } });
    await server.stop();
    expect(titles(await actionsIn(MAPPING, source, { client: {}, only: ['refactor'] }))).toEqual([]);
  });
});
