import { beforeAll, describe, expect, it } from 'vitest';
import { command, type CommandRun } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const DEFAULT = example('qlik-cloud/default-manifest.json');
const REPAIRED = example('qlik-cloud/repaired-manifest.json');
const MAPPING = example('qlik-cloud/qlik-cloud.entramap');
const POPULATION = example('qlik-cloud/population.json');

interface Outcome {
  user: { key: string; display: string };
  action: string;
  status: string;
  code: string | null;
  values: { target: string; status: string; value: unknown }[];
  requests: Record<'default' | 'aadOptscim062020', { method: string; url: string; body?: Record<string, unknown> }[]>;
  warnings: string[];
}

async function dryRun(document: string, name: string, words: readonly string[] = [], files: Record<string, string> = {}): Promise<Outcome[]> {
  const run = await command(['dry-run', name, '--profile', 'qlik-cloud', '--users', 'users.json', '--format', 'jsonl', ...words], { [name]: document, 'users.json': POPULATION, ...files });
  return run.output.trim().split('\n').map((line) => JSON.parse(line) as Outcome);
}

describe('fix --profile qlik-cloud on the default manifest', () => {
  let fixed: CommandRun;
  beforeAll(async () => {
    fixed = await command(['fix', 'a.json', '--profile', 'qlik-cloud'], { 'a.json': DEFAULT });
  });

  it('ends well', () => expect(fixed.code).toBe(0));

  it('gives the repaired manifest, byte for byte', () => expect(fixed.text('a.json')).toBe(REPAIRED));

  it('leaves nothing for check', async () => {
    const run = await command(['check', 'a.json', '--profile', 'qlik-cloud', '--format', 'json'], { 'a.json': fixed.text('a.json') });
    expect(JSON.parse(run.output)).toMatchObject({ summary: { error: 0, warning: 0, info: 0, hint: 0 } });
    expect(run.code).toBe(0);
  });

  it('changes nothing the second time', async () => {
    const again = await command(['fix', 'a.json', '--profile', 'qlik-cloud'], { 'a.json': fixed.text('a.json') });
    expect(again.text('a.json')).toBe(REPAIRED);
    expect(again.errors).toContain('nothing to fix');
  });

  it('leaves the Group mapping byte for byte', () => {
    const group = (text: string): string => /"name": "Provision Microsoft Entra ID Groups"[\s\S]*?"name": "Provision Microsoft Entra ID Users"/.exec(text)?.[0] ?? 'not found';
    expect(group(fixed.text('a.json'))).toBe(group(DEFAULT));
  });

  it.each([
    ['CRLF', (text: string) => new TextEncoder().encode(text.replace(/\n/g, '\r\n'))],
    ['UTF-8 with a byte order mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 as PowerShell writes it', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['one line', (text: string) => new TextEncoder().encode(JSON.stringify(JSON.parse(text)))],
    ['tabs', (text: string) => new TextEncoder().encode(JSON.stringify(JSON.parse(text), null, '\t'))],
  ])('keeps the form of the file: %s', async (_form, encode) => {
    const run = await command(['fix', 'a.json', '--profile', 'qlik-cloud'], { 'a.json': encode(DEFAULT) });
    expect(Buffer.from(run.files.get('/project/a.json') ?? []).equals(Buffer.from(encode(REPAIRED)))).toBe(true);
  });
});

describe('the published Qlik set', () => {
  it.each([
    ['mapping file', 'a.entramap', MAPPING],
    ['manifest', 'a.json', REPAIRED],
  ])('gives no finding of any level: %s', async (_kind, name, text) => {
    const run = await command(['check', name, '--profile', 'qlik-cloud', '--format', 'json', '--fail-on', 'hint'], { [name]: text });
    const result = JSON.parse(run.output) as { files: { diagnostics: unknown[] }[] };
    expect(result.files[0]?.diagnostics).toEqual([]);
    expect(run.code).toBe(0);
  });
});

describe('dry-run of the repaired set', () => {
  let outcomes: Outcome[];
  const of = (display: string): Outcome => outcomes.find(({ user }) => user.display === display) as Outcome;
  beforeAll(async () => {
    outcomes = await dryRun(REPAIRED, 'a.json');
  });

  it('asks by e-mail, then by userName, then creates with exactly the five attributes', () => {
    const { requests } = of('Adele Vance');
    expect(requests.default.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`)).toEqual([
      'GET https://scim.example/Users?filter=emails[type eq "work"].value eq "adele.vance@contoso.com"',
      'GET https://scim.example/Users?filter=userName eq "00000001-0000-4000-8000-000000000001"',
      'POST https://scim.example/Users',
    ]);
    expect(requests.default[2]?.body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
      externalId: '00000001-0000-4000-8000-000000000001',
      userName: '00000001-0000-4000-8000-000000000001',
      active: true,
      emails: [{ primary: true, type: 'work', value: 'adele.vance@contoso.com' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Adele Vance' },
    });
  });

  it.each([
    ['Noor Haddad', 'Create', 'Success', 'has no mail and is found by userName only'],
    ['Petra Novák', 'Create', 'Success', 'has an empty mail, which counts as none'],
    ['Cher', 'Create', 'Success', 'has no surname'],
    ['Lars Lindqvist', 'None', 'Skipped', 'is blocked'],
    ['Mia Torres', 'None', 'Skipped', 'is not assigned'],
    ['Olga Petrova', 'None', 'Skipped', 'is in the recycle bin'],
    ['Samuel Lee', 'Create', 'Warning', 'has the mail of another user'],
  ])('%s: %s, %s (%s)', (display, action, status) => {
    expect(of(display)).toMatchObject({ action, status });
  });

  it('warns of a user without the first matching value', () => {
    expect(of('Noor Haddad').warnings.join(' ')).toContain('emails[type eq "work"].value');
    expect(of('Noor Haddad').requests.default.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('joins a missing surname without a stray blank', () => {
    expect(of('Cher').values.find(({ target }) => target === 'name.formatted')?.value).toBe('Cher');
  });

  it('gives the same for the mapping file', async () => {
    const strip = (list: Outcome[]) => list.map(({ user, action, status, requests }) => ({ user, action, status, requests }));
    expect(strip(await dryRun(MAPPING, 'a.entramap'))).toEqual(strip(outcomes));
  });

  it('updates a person who was created by hand, in both dialects', async () => {
    const [adele] = await dryRun(REPAIRED, 'a.json', ['--target', 'store.json'], { 'store.json': example('qlik-cloud/target-store.json') });
    expect(adele).toMatchObject({ action: 'Update', status: 'Success' });
    const patch = (dialect: 'default' | 'aadOptscim062020') => adele?.requests[dialect].find(({ method }) => method === 'PATCH')?.body;
    expect(patch('default')).toMatchObject({
      Operations: [
        { op: 'Replace', path: 'userName', value: '00000001-0000-4000-8000-000000000001' },
        { op: 'Add', path: 'externalId', value: '00000001-0000-4000-8000-000000000001' },
      ],
    });
    expect(JSON.stringify(patch('aadOptscim062020'))).not.toContain('"Replace"');
  });
});

describe('dry-run of the default set', () => {
  it('says for whom Qlik Cloud says that it fails, and invents no answer of the app', async () => {
    const outcomes = await dryRun(DEFAULT, 'a.json');
    const created = outcomes.filter(({ action }) => action === 'Create');
    expect(created.length).toBeGreaterThan(0);
    for (const { warnings } of created) expect(warnings.join(' ')).toContain('Qlik Cloud says that this fails');
    expect(outcomes.filter(({ status }) => status === 'Failure')).toEqual([]);
  });
});

describe('dry-run as text', () => {
  it('begins with the counts and ends with what happens over time', async () => {
    const run = await command(['dry-run', 'a.json', '--profile', 'qlik-cloud', '--users', 'users.json'], { 'a.json': REPAIRED, 'users.json': POPULATION });
    expect(run.output.split('\n')[0]).toBe('14 users: 11 created (1 with a warning), 3 skipped.  Provision Microsoft Entra ID Users');
    expect(run.output).toContain("First run                     User 'Adele Vance' is created");
    expect(run.output).toContain('Next run, nothing changed     The state of the user in both the source and target systems already match');
    expect(run.output).toContain("After the user is unassigned  User 'Adele Vance' is disabled");
    expect(run.code).toBe(0);
  });
});
