import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { command, type TestFiles } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const MANIFEST = example('qlik-cloud/default-manifest.json');
const MAPPING = example('qlik-cloud/qlik-cloud.entramap').replace('[objectId]', '[userPrincipalName]');
/** Findings about texts with everything in them that a report has to escape. */
const NASTY = JSON.stringify({
  attributeMappings: [
    { targetAttributeName: '50%: a,b <c> & "d"\n😀\u0001\ud800\t\uffff', source: { expression: 'Jion([a], "%0A,::")', name: 'x', type: 'Function', parameters: [] } },
  ],
  sourceObjectName: 'User',
  targetObjectName: 'U',
});
const FILES: TestFiles = { 'a, b/c:100% é.json': NASTY, 'a.json': MANIFEST, 'b.entramap': MAPPING, 'broken.json': '{"synchronizationRules": [' };

const report = (format: string, files: TestFiles = FILES, words: readonly string[] = []) => command(['check', ...Object.keys(files), '--profile', 'qlik-cloud', '--format', format, ...words], files);

interface Sarif {
  runs: [
    {
      tool: { driver: { rules: { id: string; help?: { text: string }; defaultConfiguration?: { level: string } }[] } };
      artifacts: { location: { uri: string; uriBaseId?: string } }[];
      results: { ruleId: string; ruleIndex: number; message: { text: string }; partialFingerprints: Record<string, string>; fixes?: unknown[]; locations: [{ physicalLocation: { region: Record<string, number> } }] }[];
    },
  ];
}

describe('SARIF', () => {
  // The published schema of SARIF 2.1.0, which the test package of its authors carries. Ajv knows draft 4 by other names.
  const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(schema);
  const problems = (log: unknown): unknown => (isValid(log) ? [] : isValid.errors);

  it('is refused by the schema when it is wrong', () => {
    expect(problems({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  it.each([
    ['findings in every kind of document', FILES],
    ['a file that cannot be read', { 'missing/../a.json': MANIFEST, 'zip.json': new Uint8Array([0x50, 0x4b, 0, 3]) }],
    ['nothing found', { 'a.json': example('qlik-cloud/repaired-manifest.json') }],
    ['the same file twice', { './a.json': MANIFEST, 'a.json': MANIFEST }],
    ['an absolute path', { '/project/a.json': MANIFEST }],
  ])('holds against the schema: %s', async (_what, files) => {
    const { output } = await report('sarif', files);
    expect(problems(JSON.parse(output))).toEqual([]);
  });

  const sarif = async (files?: TestFiles): Promise<Sarif['runs'][0]> => (JSON.parse((await report('sarif', files)).output) as Sarif).runs[0];

  it('describes the rule of each result', async () => {
    const { tool, results } = await sarif();
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { help, defaultConfiguration } of tool.driver.rules) expect([help?.text.length ?? 0, defaultConfiguration?.level]).toEqual([expect.any(Number), expect.stringMatching(/^(?:error|warning|note)$/)]);
    expect(results.some(({ fixes }) => fixes !== undefined)).toBe(true);
  });

  it('names files by addresses relative to the base', async () => {
    const { artifacts } = await sarif();
    expect(artifacts.map(({ location }) => location)).toEqual([
      { uri: 'a%2C%20b/c%3A100%25%20%C3%A9.json', uriBaseId: '%SRCROOT%' },
      { uri: 'a.json', uriBaseId: '%SRCROOT%' },
      { uri: 'b.entramap', uriBaseId: '%SRCROOT%' },
      { uri: 'broken.json', uriBaseId: '%SRCROOT%' },
    ]);
  });

  it('has fingerprints that tell results apart and do not follow the lines', async () => {
    const prints = async (text: string): Promise<readonly string[]> => (await sarif({ 'a.json': text })).results.map(({ partialFingerprints }) => partialFingerprints['mapwright/v1'] ?? '');
    const before = await prints(MANIFEST);
    expect(new Set(before).size).toBe(before.length);
    expect(await prints(`\n\n${MANIFEST}`)).toEqual(before);
  });

  it('counts columns in UTF-16, as it says', async () => {
    const { results } = await sarif({ 'a.entramap': 'userName <- Join("😀", Jion([mail]))\n' });
    const place = results.find(({ ruleId }) => ruleId === 'fn/unknown')?.locations[0].physicalLocation.region;
    expect(place).toEqual({ startLine: 1, startColumn: 24, endLine: 1, endColumn: 28 });
  });
});

describe('GitHub annotations', () => {
  it('are one line each, with every separator escaped', async () => {
    const { output } = await report('github', { 'a, b/c:100% é.json': NASTY });
    const lines = output.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=a%2C b\/c%3A100%25 é\.json,line=1,col=\d+,endLine=1,endColumn=\d+,title=[\w/-]+::[^\r\n]+$/);
    expect(output).not.toMatch(/%(?!25|0D|0A|3A|2C)/);
  });

  it('says so when GitHub shows only some of them', async () => {
    expect((await report('github')).errors).toContain('GitHub shows 10 annotations of each level');
    expect((await report('github', { 'b.entramap': MAPPING })).errors).toBe('');
  });
});

describe('JUnit', () => {
  it('has one suite a file, and counts that agree', async () => {
    const { output } = await report('junit', { ...FILES, 'none.json': new Uint8Array([0]) });
    const suites = [...output.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="(\d+)">([\s\S]*?)<\/testsuite>/g)];
    expect(suites.map(([, name]) => name)).toEqual(['a, b/c:100% é.json', 'a.json', 'b.entramap', 'broken.json', 'none.json']);
    let all = [0, 0, 0];
    for (const [, , tests, failures, errors, body = ''] of suites) {
      const counts = [/<testcase /g, /<failure /g, /<error /g].map((tag) => body.match(tag)?.length ?? 0);
      expect([tests, failures, errors].map(Number)).toEqual(counts);
      all = all.map((count, index) => count + (counts[index] ?? 0));
    }
    expect(output).toContain(`<testsuites name="Mapwright" tests="${all[0]}" failures="${all[1]}" errors="${all[2]}">`);
  });

  it('fails from the level on that --fail-on names', async () => {
    const failures = async (level: string): Promise<number> => Number(/failures="(\d+)"/.exec((await report('junit', FILES, ['--fail-on', level])).output)?.[1]);
    expect(await failures('hint')).toBeGreaterThan(await failures('error'));
  });

  it('is XML whatever the document holds', async () => {
    const { output } = await report('junit', { 'a<&">\u0007.json': NASTY }, ['--fail-on', 'hint']);
    expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
    const withoutTags = output.replace(/<\?xml[^<>]*\?>|<\/?[a-z]+(?: [a-zA-Z]+="[^"<>]*")*\/?>/g, '');
    expect(withoutTags).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/);
  });
});
