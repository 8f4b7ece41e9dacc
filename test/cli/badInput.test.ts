import { describe, expect, it } from 'vitest';
import { command, type TestFiles } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const MANIFEST = example('qlik-cloud/repaired-manifest.json');
const MAPPING = example('qlik-cloud/qlik-cloud.entramap');
const USERS = example('qlik-cloud/three-users.json');

describe('input that cannot be used ends in one clear message', () => {
  const rows: readonly (readonly [string, readonly string[], TestFiles, number, string])[] = [
    ['a file that is not there', ['check', 'a.json'], {}, 2, 'There is no such file.'],
    ['a folder', ['check', 'folder'], { 'folder/a.json': '{}' }, 2, 'It is a folder, not a file.'],
    ['an empty file', ['check', 'a.json'], { 'a.json': '' }, 2, 'It is empty.'],
    ['a file that is not JSON', ['check', 'a.json'], { 'a.json': 'hello there' }, 2, 'It is not JSON.'],
    ['JSON of another kind', ['check', 'a.json'], { 'a.json': '{"name": "mapwright", "version": "1"}' }, 2, 'neither a synchronization schema'],
    ['a binary file', ['check', 'a.json'], { 'a.json': new Uint8Array([0x50, 0x4b, 0, 3]) }, 2, 'It is not a text file'],
    ['bytes that are no text', ['check', 'a.json'], { 'a.json': new Uint8Array([0x7b, 0xff, 0xfe, 0xc0]) }, 2, 'neither UTF-8 nor UTF-16'],
    ['UTF-16 cut in half', ['check', 'a.json'], { 'a.json': new Uint8Array([0xff, 0xfe, 0x7b]) }, 2, 'half a character'],
    ['an unknown profile', ['check', 'a.json', '--profile', 'qlik'], { 'a.json': MANIFEST }, 2, 'There is no profile "qlik". Did you mean "qlik-cloud"?'],
    ['an unknown command', ['chekc', 'a.json'], {}, 2, 'Did you mean "check"?'],
    ['an unknown option', ['check', 'a.json', '--fast'], {}, 2, '--fast'],
    ['an unknown format', ['check', 'a.json', '--format', 'xml'], {}, 2, '--format takes text, json, sarif, github, junit'],
    ['no file at all', ['check'], {}, 2, 'name at least one file'],
    ['broken settings', ['check', 'a.json'], { 'a.json': MANIFEST, 'mapwright.json': '{"rules": {"profile/extra-attribute": "loud"}}' }, 2, 'takes one of "error", "warning", "info", "hint", "off"'],
    ['no population', ['dry-run', 'a.json'], { 'a.json': MANIFEST }, 2, 'name the population'],
    ['a population that is not there', ['dry-run', 'a.json', '--users', 'u.json'], { 'a.json': MANIFEST }, 2, 'The population u.json cannot be used. There is no such file.'],
    ['an empty population', ['dry-run', 'a.json', '--users', 'u.json'], { 'a.json': MANIFEST, 'u.json': ' ' }, 2, 'The population u.json is empty.'],
    ['an unknown rule', ['fix', 'a.json', '--rule', 'profile/none'], { 'a.json': MANIFEST }, 2, 'there is no rule "profile/none"'],
    ['a place that is none', ['fix', 'a.json', '--at', 'here'], { 'a.json': MANIFEST }, 2, '--at takes a JSON pointer'],
    ['eval without an expression', ['eval'], {}, 2, 'give either --expression or --batch'],
  ];
  it.each(rows)('%s', async (_what, words, files, code, message) => {
    const run = await command(words, files);
    expect(run.output + run.errors).toContain(message);
    expect(run.code).toBe(code);
  });
});

it('does the other files when one cannot be read', async () => {
  const run = await command(['check', 'missing.json', 'a.json', '--profile', 'qlik-cloud', '--format', 'json'], { 'a.json': MANIFEST });
  const { files } = JSON.parse(run.output) as { files: { path: string; error?: string; diagnostics: unknown[] }[] };
  expect(files.map(({ path, error }) => [path, error !== undefined])).toEqual([['missing.json', true], ['a.json', false]]);
  expect(run.code).toBe(2);
});

it('finds the broken place of a half-typed manifest, and does not let fix touch it', async () => {
  const half = MANIFEST.slice(0, MANIFEST.indexOf('"attributeMappings"') + 300);
  const run = await command(['check', 'a.json', '--format', 'json'], { 'a.json': half });
  const { files } = JSON.parse(run.output) as { files: { diagnostics: { code: string; severity: string }[] }[] };
  expect(files[0]?.diagnostics.some(({ code, severity }) => code === 'json/syntax' && severity === 'error')).toBe(true);
  expect(run.code).toBe(1);
});

it('fix and convert write nothing when the file could not be read completely', async () => {
  const whole = MANIFEST.replace('"flowType": "Always"', '"flowType": "always"').slice(0, MANIFEST.indexOf('"attributeMappings"') + 2_000);
  const broken: readonly (readonly [string, string | Uint8Array])[] = [
    ...[0, 1, 700, 1_500, whole.length].map((end) => [`cut at ${end}`, whole.slice(0, end)] as const),
    ['nested too deep', `{"synchronizationRules":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['with a NUL', MANIFEST.replace('"userName"', '"user\0Name"')],
    ['UTF-16 cut in half', new Uint8Array(Buffer.from(`\ufeff${MANIFEST}`, 'utf16le')).subarray(0, 1_001)],
  ];
  for (const [what, content] of broken) {
    const stored = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (const words of [['fix', 'a.json', '--profile', 'qlik-cloud'], ['convert', 'a.entramap', '--into', 'a.json', '-o', 'a.json']]) {
      const run = await command(words, { 'a.json': stored, 'a.entramap': MAPPING });
      expect(run.files.get('/project/a.json'), `${words[0]}, ${what}`).toEqual(stored);
      expect(run.code, `${words[0]}, ${what}`).toBeGreaterThan(0);
    }
  }
});

it('reads UTF-16 with a byte order mark, and writes it back so', async () => {
  const stored = new Uint8Array(Buffer.from(`\ufeff${MANIFEST.replace('"flowType": "Always"', '"flowType": "always"')}`, 'utf16le'));
  const run = await command(['fix', 'a.json', '--profile', 'qlik-cloud'], { 'a.json': stored });
  expect(Buffer.from(run.files.get('/project/a.json') ?? []).toString('utf16le')).toBe(`\ufeff${MANIFEST}`);
  expect(run.code).toBe(0);
});

it('tells the line of a broken row of a CSV file and does the others', async () => {
  const users = 'objectId,userPrincipalName,mail,givenName,surname\n1,a@x.se,a@x.se,Ada,Berg\n2,b@x.se\n3,c@x.se,c@x.se,Cia,Dahl\n';
  const run = await command(['dry-run', 'a.entramap', '--users', 'u.csv', '--format', 'jsonl'], { 'a.entramap': MAPPING, 'u.csv': users });
  expect(run.errors).toContain('line 3');
  const done = run.output.trim().split('\n').map((line) => JSON.parse(line) as { user: { key: string; line: number } });
  expect(done.map(({ user }) => [user.key, user.line])).toEqual([['1', 2], ['3', 4]]);
  expect(run.code).toBe(1);
});

it('stops an expression that never ends, and names it', async () => {
  const expression = 'Replace([s], , "^(a+)+$", , "x", , )';
  const line = JSON.stringify({ id: 'slow', expression, inputs: { s: `${'a'.repeat(40)}b` } });
  const run = await command(['eval', '--batch', '-'], {}, `${line}\n${JSON.stringify({ id: 'quick', expression: 'ToUpper("a")' })}\n`);
  const answers = run.output.trim().split('\n').map((text) => JSON.parse(text) as { id: string; status: string; error?: string; value?: string });
  expect(answers[0]).toMatchObject({ id: 'slow', status: 'error' });
  expect(answers[0]?.error).toContain(expression);
  expect(answers[0]?.error).toContain('The regular expression ^(a+)+$ can take very long');
  expect(answers[1]).toMatchObject({ id: 'quick', status: 'value', value: 'A' });
});

it.each([
  ['check', []],
  ['dry-run', ['--users', 'u.json', '--deadline', '40']],
])('%s ends when an expression without attributes never does: nothing is run ahead of time', async (name, words) => {
  const mapping = `userName <- [userPrincipalName] match 1\ntitle <- Replace("${'a'.repeat(60)}b", , "^(a+)+$", , "x", , )\n`;
  const run = await command([name, 'a.entramap', ...words], { 'a.entramap': mapping, 'u.json': '[{"objectId": "1", "userPrincipalName": "u@x"}]' });
  expect(run.output).toContain(name === 'check' ? 'rx/catastrophic' : 'did not end within 40 milliseconds');
});

it('fails only the user whose expression never ends', async () => {
  const mapping = 'userName <- [userPrincipalName] match 1\ntitle <- Replace([jobTitle], , "^(a+)+$", , "x", , )\n';
  const users = JSON.stringify([
    { objectId: '1', userPrincipalName: 'a@x.se', jobTitle: `${'a'.repeat(40)}b` },
    { objectId: '2', userPrincipalName: 'b@x.se', jobTitle: 'clerk' },
  ]);
  const run = await command(['dry-run', 'a.entramap', '--users', 'u.json', '--format', 'jsonl', '--deadline', '300'], { 'a.entramap': mapping, 'u.json': users });
  const [slow, quick] = run.output.trim().split('\n').map((text) => JSON.parse(text) as { status: string; reason: string });
  expect(slow?.status).toBe('Failure');
  expect(slow?.reason).toContain('The expression for title');
  expect(slow?.reason).toContain('with the regular expression ^(a+)+$ did not end within 300 milliseconds');
  expect(quick?.status).toBe('Success');
  expect(run.code).toBe(1);
});

it('fails only the user whose scoping filter never ends, within the time that mapwright.json gives', async () => {
  const mapping = 'mapping "Users"\nscope\n  jobTitle REGEX MATCH "^(a+)+$"\nuserName <- [userPrincipalName] match 1\n';
  const users = JSON.stringify([
    { objectId: '1', userPrincipalName: 'a@x.se', jobTitle: `${'a'.repeat(40)}b` },
    { objectId: '2', userPrincipalName: 'b@x.se', jobTitle: 'aa' },
  ]);
  const files = { 'a.entramap': mapping, 'u.json': users, 'mapwright.json': '{"deadline": 250}' };
  const run = await command(['dry-run', 'a.entramap', '--users', 'u.json', '--format', 'jsonl'], files);
  const [slow, quick] = run.output.trim().split('\n').map((text) => JSON.parse(text) as { status: string; reason: string });
  expect(slow).toMatchObject({ status: 'Failure' });
  expect(slow?.reason).toContain('The scoping filters did not end within 250 milliseconds');
  expect(quick?.status).toBe('Success');
});

describe('the other commands', () => {
  it('profiles lists and shows', async () => {
    expect((await command(['profiles'])).output).toContain('qlik-cloud');
    expect((await command(['profiles', 'qlik-cloud'])).output).toContain('emails[type eq "work"].value  <- [mail] or [userPrincipalName]  match 1');
    expect((await command(['profiles', 'nobody'])).code).toBe(2);
  });

  it('explain shows rules and functions, and lists all', async () => {
    expect((await command(['explain', 'profile/extra-attribute'])).output).toContain('Attribute that the target app does not take.');
    expect((await command(['explain', 'Join'])).output).toContain('Join(separator');
    const all = JSON.parse((await command(['explain', '--all', '--format', 'json'])).output) as { rules: object[]; functions: object[] };
    expect(Object.keys(all.rules[0] ?? {}).sort()).toEqual(['category', 'code', 'fidelity', 'fixable', 'level', 'title']);
    expect(Object.keys(all.functions[0] ?? {}).sort()).toEqual(['fidelity', 'name', 'signature']);
  });

  it('eval evaluates for a user of a file, with a trace', async () => {
    const run = await command(['eval', '--expression', 'Join(" ", [givenName], [surname])', '--user', 'u.json', '--trace'], { 'u.json': USERS });
    expect(run.output.split('\n')[0]).toBe('Adele Vance');
    expect(run.output).toContain('[surname]  =  "Vance"');
  });

  it('help lists every command', async () => {
    const { output } = await command(['help']);
    for (const name of ['check', 'fix', 'eval', 'dry-run', 'profiles', 'explain']) expect(output).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('check reports broken expressions at their place', async () => {
    const run = await command(['check', 'a.entramap', '--format', 'json'], { 'a.entramap': 'userName <- ToLowr([mail] match 1\n' });
    const { files } = JSON.parse(run.output) as { files: { diagnostics: { code: string }[] }[] };
    expect(files[0]?.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['fn/unknown', 'expr/unbalanced-paren']));
    expect(run.code).toBe(1);
  });
});
