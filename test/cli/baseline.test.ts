import { describe, expect, it } from 'vitest';
import { command, type TestFiles } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const MANIFEST = example('qlik-cloud/default-manifest.json');
const QLIK = ['--profile', 'qlik-cloud'];

interface Checked {
  files: { path: string; diagnostics: { code: string; place: string; fingerprint: string }[] }[];
  summary: { error: number };
  baseline?: { path: string; known: number; gone: { path: string; code: string; place: string }[] };
}

async function adopted(files: TestFiles = { 'a.json': MANIFEST }): Promise<string> {
  const run = await command(['check', ...Object.keys(files), ...QLIK, '--write-baseline', 'known.json'], files);
  expect(run.errors).toMatch(/^known\.json holds \d+ known findings?\.\n$/);
  expect([run.code, run.output]).toEqual([0, '']);
  return run.text('known.json');
}

async function checked(manifest: string, baseline: string, words: readonly string[] = []): Promise<Checked & { code: number }> {
  const run = await command(['check', 'a.json', ...QLIK, '--baseline', 'known.json', '--format', 'json', ...words], { 'a.json': manifest, 'known.json': baseline });
  return { ...(JSON.parse(run.output) as Checked), code: run.code };
}

const newFindings = ({ files }: Checked): readonly string[] => files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe('check --baseline', () => {
  it('hides what is known, says how much, and ends well', async () => {
    const files = { 'a.json': MANIFEST, 'known.json': await adopted() };
    const run = await command(['check', 'a.json', ...QLIK, '--baseline', 'known.json'], files);
    expect(run.output).toContain('no new findings');
    expect(run.output).toContain('21 known findings not shown (known.json).');
    expect(run.code).toBe(0);
  });

  it('takes the output of check --format json as well', async () => {
    const printed = await command(['check', 'a.json', ...QLIK, '--format', 'json'], { 'a.json': MANIFEST });
    expect(await checked(MANIFEST, printed.output)).toMatchObject({ code: 0, baseline: { known: 21, gone: [] } });
  });

  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['lines before it', (text) => `\n\n\n${text}`],
    ['other indentation', (text) => JSON.stringify(JSON.parse(text), null, '\t')],
    ['one line', (text) => JSON.stringify(JSON.parse(text))],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['mappings in another order', (text) => reversed(text)],
    ['another title of the object mapping', (text) => text.replace('Provision Microsoft Entra ID Users', 'Users of Lund')],
  ];
  it.each(edits)('knows them again after an edit elsewhere: %s', async (_what, edit) => {
    const baseline = await adopted();
    const result = await checked(edit(MANIFEST), baseline);
    expect(newFindings(result)).toEqual([]);
    expect(result.baseline).toMatchObject({ known: 21, gone: [] });
  });

  it('reports what is new, with its exit code', async () => {
    const worse = MANIFEST.replace('"flowType": "Always"', '"flowType": "always"');
    const result = await checked(worse, await adopted());
    expect(newFindings(result)).toEqual(['manifest/unknown-word']);
    expect(result.code).toBe(1);
  });

  it.each([
    ['as many as known', 2, []],
    ['one more than known', 3, ['fn/unknown']],
    ['one less than known', 1, []],
  ])('counts equal findings: %s', async (_what, count, codes) => {
    const lines = (times: number): string => `userName <- [mail] match 1\n${'= Jion([mail])\n'.repeat(times)}`;
    const known = await command(['check', 'a.entramap', '--write-baseline', 'known.json'], { 'a.entramap': lines(2) });
    const run = await command(['check', 'a.entramap', '--baseline', 'known.json', '--format', 'json'], { 'a.entramap': lines(count), 'known.json': known.text('known.json') });
    const result = JSON.parse(run.output) as Checked;
    expect(newFindings(result)).toEqual(codes);
    expect(result.baseline?.gone).toHaveLength(Math.max(0, 2 - count));
  });

  it('names what is gone, so that the baseline can shrink, and shrinks it', async () => {
    const baseline = await adopted();
    const fixed = MANIFEST.replace(/"matchingPriority": 1,(\s+"targetAttributeName": "userName")/, '"matchingPriority": 2,$1');
    const result = await checked(fixed, baseline);
    const gone = result.baseline?.gone ?? [];
    expect(gone).toEqual([{ path: 'a.json', code: 'profile/wrong-match', place: 'synchronizationRules[USERGROUP_OUTBOUND_USERGROUP]/objectMappings[User]/attributeMappings[userName]' }]);
    const run = await command(['check', 'a.json', ...QLIK, '--baseline', 'known.json'], { 'a.json': fixed, 'known.json': baseline });
    expect(run.output).toContain('1 known finding is gone.');
    expect(run.output).toContain(`a.json  profile/wrong-match  ${gone[0]?.place ?? ''}`);
    const shrunk = await command(['check', 'a.json', ...QLIK, '--baseline', 'known.json', '--write-baseline', 'known.json'], { 'a.json': fixed, 'known.json': baseline });
    expect(shrunk.text('known.json').split('\n').filter((line) => line.includes('"code"'))).toHaveLength(20);
  });

  it('never grows when it is written under a baseline', async () => {
    const worse = MANIFEST.replace('"flowType": "Always"', '"flowType": "always"');
    const baseline = await adopted();
    const run = await command(['check', 'a.json', ...QLIK, '--baseline', 'known.json', '--write-baseline', 'known.json'], { 'a.json': worse, 'known.json': baseline });
    expect(run.text('known.json')).toBe(baseline);
  });

  it('keeps what it knows of files that this run does not name', async () => {
    const files = { 'a.json': MANIFEST, 'sub/b.json': MANIFEST };
    const both = await adopted(files);
    const run = await command(['check', 'a.json', ...QLIK, '--write-baseline', 'known.json'], { ...files, 'known.json': both });
    expect(run.text('known.json')).toBe(both);
  });

  it('names files from where it stands, so that it travels with them', async () => {
    const written = await command(['check', 'sub/b.json', ...QLIK, '--write-baseline', 'sub/known.json'], { 'sub/b.json': MANIFEST });
    expect(written.text('sub/known.json')).toContain('"path": "b.json"');
    const run = await command(['check', 'sub/b.json', ...QLIK, '--baseline', 'sub/known.json'], { 'sub/b.json': MANIFEST, 'sub/known.json': written.text('sub/known.json') });
    expect(run.code).toBe(0);
  });

  it('holds no text of the manifest but names, and no secret at all', async () => {
    const secrets = '{"value": [{"key": "SecretToken", "value": "hunter2-in-clear"}]}';
    const run = await command(['check', 'secrets.json', '--write-baseline', 'known.json'], { 'secrets.json': secrets });
    expect(run.text('known.json')).toContain('secrets/clear-text');
    expect(run.text('known.json')).not.toContain('hunter2');
  });
});

describe('a baseline that cannot be used', () => {
  const rows: readonly (readonly [string, string | null, string])[] = [
    ['is not there', null, 'There is no such file.'],
    ['is empty', ' ', 'It is empty.'],
    ['is cut off', '{"mapwrightBaseline": 1, "files": [', 'It is not JSON.'],
    ['is something else', '{"name": "mapwright"}', 'neither a baseline nor the output'],
    ['has a broken entry', '{"mapwrightBaseline": 1, "files": [{"path": "a.json", "diagnostics": [{"code": 3}]}]}', 'Its file 1 is not as Mapwright writes it'],
  ];
  it.each(rows)('%s: ends with 2 and says why', async (_what, baseline, message) => {
    const run = await command(['check', 'a.json', '--baseline', 'known.json'], { 'a.json': MANIFEST, ...(baseline === null ? {} : { 'known.json': baseline }) });
    expect(run.errors).toContain('The baseline known.json cannot be used.');
    expect(run.errors).toContain(message);
    expect([run.code, run.output]).toEqual([2, '']);
  });

  it('is not overwritten', async () => {
    const run = await command(['check', 'a.json', '--write-baseline', 'known.json'], { 'a.json': MANIFEST, 'known.json': '{"name": "mapwright"}' });
    expect([run.code, run.text('known.json')]).toEqual([2, '{"name": "mapwright"}']);
  });

  it('is not written when a file cannot be checked', async () => {
    const run = await command(['check', 'a.json', 'missing.json', '--write-baseline', 'known.json'], { 'a.json': MANIFEST });
    expect([run.code, run.files.has('/project/known.json')]).toEqual([2, false]);
    expect(run.errors).toContain('missing.json: There is no such file.');
  });
});

/** The attribute mappings in the opposite order, at which every pointer and every line differs. */
function reversed(text: string): string {
  const schema = JSON.parse(text) as { synchronizationRules: { objectMappings: { attributeMappings: unknown[] }[] }[] };
  for (const rule of schema.synchronizationRules) {
    rule.objectMappings.reverse();
    for (const { attributeMappings } of rule.objectMappings) attributeMappings.reverse();
  }
  return JSON.stringify(schema, null, 2);
}
