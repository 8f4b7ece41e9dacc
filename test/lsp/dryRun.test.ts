import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  DRY_RUN,
  DRY_RUN_CLOSED,
  DRY_RUN_DETAILS,
  DRY_RUN_EXPORT,
  DRY_RUN_PLACE,
  DRY_RUN_ROWS,
  type DryRunDetails,
  type DryRunDetailsResult,
  type DryRunExportParameters,
  type DryRunExportResult,
  type DryRunPlaceResult,
  type DryRunResult,
  type DryRunRow,
  type DryRunRows,
} from '../../server/src/protocol.ts';
import { example } from '../support/examples.ts';
import { startTestServer, type TestClient, type TestServer } from '../support/languageServer.ts';

const MANIFEST = 'file:///w/a.json';
const MAPPING = 'file:///w/a.entramap';
const USERS = 'file:///w/users.json';
const REPAIRED = example('qlik-cloud/repaired-manifest.json');

let server: TestServer;
let rows: DryRunRow[];
afterEach(() => server.stop());

async function start(files: Readonly<Record<string, string>>, trusted = true, test: TestClient = {}): Promise<void> {
  server = await startTestServer({ options: { readsFiles: true, jsonSyntaxIsReported: true, trusted }, files, ...test });
  rows = [];
  server.client.onNotification(DRY_RUN_ROWS, (message: DryRunRows) => void rows.push(...message.rows));
}

const play = (uri: string, more: { readonly populationUri?: string; readonly targetUri?: string } = {}) =>
  server.client.sendRequest<DryRunResult>(DRY_RUN, { run: 'one', uri, populationUri: USERS, targetUri: null, ...more });
const details = (row: number) => server.client.sendRequest<DryRunDetailsResult>(DRY_RUN_DETAILS, { run: 'one', row });
const exported = (parameters: Omit<DryRunExportParameters, 'run' | 'title'>) => server.client.sendRequest<DryRunExportResult>(DRY_RUN_EXPORT, { run: 'one', title: 'Mine', ...parameters });

async function shown(row: number): Promise<DryRunDetails> {
  const result = await details(row);
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function text(parameters: Omit<DryRunExportParameters, 'run' | 'title'>): Promise<string> {
  const result = await exported(parameters);
  if (!result.ok) throw new Error(result.message);
  return result.text;
}

describe('a dry-run', () => {
  it('gives a short row for each user, and a summary', async () => {
    await start({ [USERS]: example('qlik-cloud/population.json') });
    await server.open(MANIFEST, REPAIRED);
    const result = await play(MANIFEST);
    expect(result).toMatchObject({ ok: true, users: 14, failed: 0, cancelled: false, headlines: ['14 users: 11 created (1 with a warning), 3 skipped.'] });
    expect(rows).toHaveLength(14);
    expect(rows[0]).toEqual({
      line: 2, key: '00000001-0000-4000-8000-000000000001', display: 'Adele Vance',
      action: 'Create', status: 'Success', code: null, reason: expect.any(String) as string, warnings: 0, mapping: null,
    });
    expect(result.ok && result.sections.map(({ title }) => title)).toEqual(['Matching', 'What happens over time', 'How sure this is']);
  });

  it('takes a target store, and says what is in its settings', async () => {
    await start({ [USERS]: example('qlik-cloud/population.json'), 'file:///w/app.json': example('qlik-cloud/target-store.json') });
    await server.open(MANIFEST, REPAIRED);
    await play(MANIFEST, { targetUri: 'file:///w/app.json' });
    expect(rows.some(({ action }) => action === 'Update')).toBe(true);
  });

  it.each([
    [false, USERS, 'A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.'],
    [true, 'file:///w/none.json', 'The population none.json cannot be read.'],
  ])('is refused with a reason (trusted: %s, %s)', async (trusted, populationUri, message) => {
    await start({ [USERS]: '[]' }, trusted);
    await server.open(MANIFEST, REPAIRED);
    expect(await play(MANIFEST, { populationUri })).toEqual({ ok: false, message });
  });

  it('that is cancelled gives what was done, in the middle of an expression that never ends', async () => {
    const users = [...Array.from({ length: 150 }, (_, at) => ({ objectId: `${at}`, surname: 'Berg' })), { objectId: 'x', surname: 'a'.repeat(40) }];
    await start({ [USERS]: JSON.stringify(users), 'file:///w/mapwright.json': '{"deadline": 600000}' });
    await server.open(MAPPING, 'userName <- [objectId] match 1\ntitle <- Replace([surname], , "^(a+)+$b", , "x", , )\n');
    const source = new CancellationTokenSource();
    const done = server.client.sendRequest<DryRunResult>(DRY_RUN, { run: 'one', uri: MAPPING, populationUri: USERS, targetUri: null }, source.token);
    // The first hundred go together; the batch behind them holds the one that never ends.
    server.client.onNotification(DRY_RUN_ROWS, (message: DryRunRows) => {
      rows.push(...message.rows);
      source.cancel();
    });
    expect(await done).toMatchObject({ ok: true, users: 100, cancelled: true });
    expect(rows).toHaveLength(100);
  });
});

describe('the details of a user', () => {
  it('are the steps, the values with what every part gave, both dialects, and the next runs', async () => {
    await start({ [USERS]: '[{"objectId": "1", "displayName": "Lena", "surname": "Berg", "accountEnabled": true, "$assigned": true}]', 'file:///w/mapwright.json': '{"tenantUrl": "https://x.example/scim?aadOptscim062020"}' });
    await server.open(MAPPING, 'userName <- [objectId] match 1\ntitle <- IIF([surname]="Berg", ToUpper([surname]), [city])\nactive <- Not([IsSoftDeleted])\n');
    await play(MAPPING);
    const found = await shown(0);
    expect(found.outcome.steps.map(({ type }) => type)).toEqual(['Import', 'Scoping', 'matching', 'Export']);
    expect(found.outcome.values.map(({ target, value }) => [target, value])).toEqual([['userName', '1'], ['title', 'BERG'], ['active', 'True']]);
    expect(found.precedences).toEqual([1, 0, 0]);
    expect(found.why.sentence).toMatch(/^Lena is created in the app: the user .*\.$/);
    const expression = 'IIF([surname]="Berg", ToUpper([surname]), [city])';
    expect(found.traces[1]?.filter(({ start }) => expression[start] !== '"').map(({ start, end, status, value }) => [expression.slice(start, end), value ?? status])).toEqual([
      [expression, 'BERG'], ['[surname]="Berg"', 'True'], ['[surname]', 'Berg'], ['ToUpper([surname])', 'BERG'], ['[surname]', 'Berg'], ['[city]', 'skipped'],
    ]);
    expect(found.dialect).toBe('aadOptscim062020');
    expect(found.outcome.requests.default.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(found.story.map(({ moment }) => moment)).toEqual(['Next run, nothing changed', 'After the user is unassigned']);
  });

  it('show the same random value in the list, the trace and every export', async () => {
    await start({ [USERS]: '[{"objectId": "1"}]' });
    await server.open(MAPPING, 'userName <- [objectId] match 1\ntitle <- Guid()\n');
    await play(MAPPING);
    const { outcome, traces } = await shown(0);
    expect(traces[1]?.[0]?.value).toBe(outcome.values[1]?.value);
    expect(await text({ format: 'json', rows: null })).toContain(String(outcome.values[1]?.value));
  });

  it('keep what other users make of the outcome', async () => {
    await start({ [USERS]: '[{"objectId": "1", "mail": "a@x"}, {"objectId": "2", "mail": "a@x"}]' });
    await server.open(MAPPING, 'userName <- [mail] match 1\n');
    await play(MAPPING);
    expect(rows[1]).toMatchObject({ status: 'Warning', code: 'DuplicateSourceEntries', warnings: 1 });
    expect((await shown(1)).outcome).toMatchObject({ status: 'Warning', code: 'DuplicateSourceEntries', warnings: [expect.stringContaining('DuplicateSourceEntries')] });
  });

  it('name the expression that did not end', async () => {
    await start({ [USERS]: `[{"objectId": "1", "surname": "${'a'.repeat(40)}"}]`, 'file:///w/mapwright.json': '{"deadline": 100}' });
    await server.open(MAPPING, 'userName <- [objectId] match 1\ntitle <- Replace([surname], , "^(a+)+$b", , "x", , )\n');
    await play(MAPPING);
    const { outcome, traces } = await shown(0);
    expect(outcome).toMatchObject({ status: 'Failure', reason: expect.stringContaining('The expression for title') as string });
    expect(traces).toEqual([]);
  });

  it('are forgotten when nobody looks any more', async () => {
    await start({ [USERS]: '[{"objectId": "1"}]' });
    await server.open(MAPPING, 'userName <- [objectId] match 1\n');
    await play(MAPPING);
    expect(await details(1)).toEqual({ ok: false, message: 'This dry-run is no longer there. Run it again.' });
    await server.client.sendNotification(DRY_RUN_CLOSED, { run: 'one' });
    expect(await details(0)).toEqual({ ok: false, message: 'This dry-run is no longer there. Run it again.' });
  });
});

describe('the place of a value', () => {
  const place = (value: number) => server.client.sendRequest<DryRunPlaceResult>(DRY_RUN_PLACE, { run: 'one', row: 0, value });
  it('is where the mapping stands now', async () => {
    await start({ [USERS]: '[{"objectId": "1"}]' });
    await server.open(MAPPING, 'userName <- [objectId] match 1\ntitle <- [jobTitle]\n');
    await play(MAPPING);
    expect(await place(1)).toEqual({ ok: true, uri: MAPPING, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } } });
    await server.change(MAPPING, 2, '# New.\nuserName <- [objectId] match 1\n\ntitle <- [city]\n');
    expect(await place(1)).toMatchObject({ range: { start: { line: 3, character: 0 } } });
    await server.change(MAPPING, 3, 'userName <- [objectId] match 1\n');
    expect(await place(1)).toEqual({ ok: false, message: 'The mapping to title is no longer in the document. Run the dry-run again.' });
  });
});

describe('an export', () => {
  const users = '[{"objectId": "1", "displayName": "Lena\\n### Berg"}, {"objectId": "2", "displayName": "Omar", "$assigned": false}]';
  async function played(): Promise<void> {
    await start({ [USERS]: users });
    await server.open(MAPPING, 'userName <- [objectId] match 1\n');
    await play(MAPPING);
  }

  it('as JSON is the contract of the command line, with the rows that are asked for', async () => {
    await played();
    const json = JSON.parse(await text({ format: 'json', rows: [1] })) as { users: unknown[]; summary: unknown };
    expect(json.users).toMatchObject([{ user: { display: 'Omar' }, status: 'Skipped' }]);
    expect(json.summary).toEqual({ Create: { Success: 1 }, None: { Skipped: 1 } });
  });
  it('as Markdown tells all, or the rows that are asked for', async () => {
    await played();
    expect(await text({ format: 'markdown', rows: null })).toContain('# Mine\n\n**2 users: 1 created, 1 skipped.**');
    expect(await text({ format: 'markdown', rows: [0] })).not.toContain('Omar');
  });
  it('as requests holds no token, and no name begins a request', async () => {
    await played();
    expect(await text({ format: 'http', rows: null })).toBe(
      [
        '# Put the secret token of the app behind the equals sign; keep it out of version control.', '@token =', '',
        '### Lena ### Berg: Create', 'GET https://scim.example/Users?filter=userName%20eq%20%221%22', 'Accept: application/scim+json', 'Authorization: Bearer {{token}}', '',
        '### Lena ### Berg: Create', 'POST https://scim.example/Users', 'Accept: application/scim+json', 'Authorization: Bearer {{token}}', 'Content-Type: application/scim+json', '',
        ...JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'], userName: '1', meta: { resourceType: 'User' } }, null, 2).split('\n'), '',
      ].join('\n'),
    );
  });
  it('of more than an editor can hold is refused with the way out', async () => {
    await played();
    expect(await exported({ format: 'json', rows: Array.from({ length: 20_001 }, () => 0) })).toEqual({
      ok: false,
      message: '20001 users are more than an editor can export at once; at most 20000 are. Filter the list first, or use the command line: mapwright dry-run --format jsonl.',
    });
  });
});
