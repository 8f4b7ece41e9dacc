import { describe, expect, it } from 'vitest';
import { command, type TestFiles } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const DOCUMENT = `userName <- [userPrincipalName] match 1
displayName <- [displayName]
title <- [jobTitle] default "none"
nickName <- IgnoreFlowIfNullOrEmpty([mailNickname])
active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
`;
const ADELE = { objectId: '1', userPrincipalName: 'adele@x', displayName: 'Adele', accountEnabled: true, $assigned: true };
const ACCOUNT = { id: 'app-1', userName: 'adele@x', displayName: 'Adele', active: true };

interface Parts {
  readonly user?: unknown;
  readonly expect: object;
  readonly more?: object;
  readonly each?: object;
}

const file = ({ user = ADELE, expect: expected, more = {}, each = {} }: Parts): string => JSON.stringify({ document: 'a.entramap', ...more, cases: [{ name: 'one', user, ...each, expect: expected }] }, null, 1);
const run = (cases: string, words: readonly string[] = [], files: TestFiles = {}) => command(['test', 'c/a.entracases.json', ...words], { 'c/a.entramap': DOCUMENT, 'c/a.entracases.json': cases, ...files });

describe('a case', () => {
  it.each([
    ['nothing expected', { expect: {} }, []],
    ['action, status and code', { expect: { action: 'Create', status: 'Success', code: null } }, []],
    ['another action', { expect: { action: 'Update' } }, ['action: expected "Update", but it is "Create"']],
    ['values: text, default, null, ignored', { expect: { values: { userName: 'adele@x', title: 'none', nickName: { status: 'ignored' } } } }, []],
    ['letter case of a target does not count, that of a value does', { expect: { values: { USERNAME: 'Adele@x' } } }, ['values.USERNAME: expected "Adele@x", but it is "adele@x"']],
    ['a target without mapping', { expect: { values: { city: 'Lund' } } }, ['values.city: expected "Lund", but nothing is there']],
    ['a part of the reason', { user: { ...ADELE, $assigned: false }, expect: { status: 'Skipped', reason: 'not assigned' } }, []],
    ['another reason', { expect: { reason: 'not assigned' } }, ['reason: expected "not assigned", but it is "User \'Adele\' is created in the app."']],
    ['requests', { expect: { requests: [{ method: 'GET', url: 'https://scim.example/Users?filter=userName%20eq%20%22adele%40x%22' }] } }, [expect.stringMatching(/^requests\[1\]: expected nothing, but it is \{"method":"POST"/)]],
    ['accounts of the case', { each: { target: [ACCOUNT] }, expect: { status: 'Skipped', code: 'RedundantExport' } }, []],
    ['accounts of the file', { more: { target: [ACCOUNT] }, expect: { code: 'RedundantExport' } }, []],
    ['the accounts of the case win', { more: { target: [ACCOUNT] }, each: { target: [] }, expect: { action: 'Create' } }, []],
    ['accounts in a file beside', { more: { target: 't.json' }, expect: { code: 'RedundantExport' } }, []],
    ['a user of a population, by key', { user: '2', more: { users: 'u.csv' }, expect: { values: { userName: 'bo@x' } } }, []],
    ['… or by user principal name', { user: 'bo@x', more: { users: 'u.csv' }, expect: { values: { userName: 'bo@x' } } }, []],
    ['sync all', { user: { ...ADELE, $assigned: false }, more: { scope: 'all' }, expect: { action: 'Create' } }, []],
    ['the dialect of the tenant URL', { more: { tenantUrl: 'https://a.example/scim?aadOptscim062020', target: [{ ...ACCOUNT, active: false }] }, expect: { requests: [{ method: 'GET', url: 'https://a.example/scim/Users?filter=userName%20eq%20%22adele%40x%22' }, { method: 'PATCH', url: 'https://a.example/scim/Users/app-1', body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', path: 'active', value: true }] } }] } }, []],
    ['a user without key', { user: { displayName: 'x' }, expect: {} }, [expect.stringMatching(/^The user in line \d+ was left out:/)]],
    ['a key without population', { user: '2', expect: {} }, ['The user 2 is named by a key, but the cases name no population with "users".']],
    ['a key that is not there', { user: '9', more: { users: 'u.csv' }, expect: {} }, ['The population has no user 9.']],
    ['an object mapping that is not there', { each: { mapping: 'Groups' }, expect: {} }, ['The document has no enabled object mapping "Groups" that starts from users.']],
    ['accounts that cannot be read', { more: { target: 'none.json' }, expect: {} }, [expect.stringMatching(/^The target store .*none\.json cannot be used\. There is no such file\.$/)]],
  ] as const)('%s', async (_what, parts, sentences) => {
    const { code, output, errors } = await run(file(parts), ['--format', 'json'], { 'c/t.json': JSON.stringify([ACCOUNT]), 'c/u.csv': 'objectId,userPrincipalName\n1,al@x\n2,bo@x\n' });
    const [tested] = (JSON.parse(output) as { files: { cases: { status: string; error?: string; differences?: { path: string; expected?: unknown; actual?: unknown }[] }[] }[] }).files;
    const text = await run(file(parts), [], { 'c/t.json': JSON.stringify([ACCOUNT]), 'c/u.csv': 'objectId,userPrincipalName\n1,al@x\n2,bo@x\n' });
    expect(text.output.split('\n').filter((line) => line.startsWith('     ')).map((line) => line.trim()).filter((line) => !line.startsWith('why: '))).toEqual(sentences);
    expect(tested?.cases.map(({ status }) => status)).toEqual([sentences.length === 0 ? 'passed' : 'failed']);
    expect([code, errors]).toEqual([sentences.length === 0 ? 0 : 1, '']);
  });

  it('whose expression never ends fails, and names it', async () => {
    const { output, code } = await run(file({ user: { ...ADELE, s: `${'a'.repeat(60)}b` }, expect: { action: 'Create' } }), ['--deadline', '40'], { 'c/a.entramap': `${DOCUMENT}locale <- Replace([s], , "^(a+)+$", , "x", , )\n` });
    expect(output).toContain('did not end within 40 milliseconds');
    expect(code).toBe(1);
  });
});

describe('the seed', () => {
  it('of the command line wins over that of the file', async () => {
    const files = { 'c/a.entramap': 'userName <- [userPrincipalName] match 1\ntitle <- RandomString(8, 0, 0, 0, 0, "")\n' };
    const valueWith = async (more: object, words: readonly string[]): Promise<unknown> => {
      const { output } = await run(file({ more, expect: { values: { title: '' } } }), ['--format', 'json', ...words], files);
      return (JSON.parse(output) as { files: { cases: { actual: { values: { title: unknown } } }[] }[] }).files[0]?.cases[0]?.actual.values.title;
    };
    const [plain, zero, one, other] = [await valueWith({}, []), await valueWith({ seed: 0 }, []), await valueWith({ seed: 1 }, []), await valueWith({ seed: 1 }, ['--seed', '0'])];
    expect([zero, other]).toEqual([plain, plain]);
    expect(one).not.toBe(plain);
  });
});

describe('dry-run --record', () => {
  const files = { 'q/a.json': example('qlik-cloud/repaired-manifest.json'), 'q/users.json': example('qlik-cloud/population.json'), 'q/store.json': example('qlik-cloud/target-store.json') };

  it.each([
    ['without a target store', []],
    ['with one', ['--target', 'q/store.json']],
    ['with a deletion threshold of nobody and sync all', ['--scope', 'all']],
  ])('makes cases that pass at once, %s', async (_what, words) => {
    const recorded = await command(['dry-run', 'q/a.json', '--users', 'q/users.json', '--profile', 'qlik-cloud', '--record', 'cases/q.entracases.json', ...words], files);
    expect(recorded.errors).toBe('');
    const text = recorded.text('cases/q.entracases.json');
    const checked = await command(['check', 'q.entracases.json', '--format', 'json'], { 'q.entracases.json': text });
    expect(JSON.parse(checked.output)).toMatchObject({ files: [{ kind: 'cases', diagnostics: [] }] });
    const tested = await command(['test', 'cases/q.entracases.json'], { ...files, 'cases/q.entracases.json': text });
    expect(tested.output).toMatch(/\n14 cases: 14 passed, 0 failed\.\n$/);
    expect(tested.code).toBe(0);
  });

  it('keeps of the users only what the mapping set reads', async () => {
    const recorded = await command(['dry-run', 'a.entramap', '--users', 'u.json', '--record', 'a.entracases.json'], { 'a.entramap': DOCUMENT, 'u.json': JSON.stringify([{ ...ADELE, salary: '12', city: 'Lund' }]) });
    expect(recorded.text('a.entracases.json')).not.toMatch(/salary|Lund/);
  });

  it('and the cases fail when the mapping set changes', async () => {
    const recorded = await command(['dry-run', 'q/a.json', '--users', 'q/users.json', '--profile', 'qlik-cloud', '--record', 'q/q.entracases.json'], files);
    const changed = { ...files, 'q/a.json': files['q/a.json'].replace(/\[mail\]/g, '[userPrincipalName]').replace(/"name": "mail"/g, '"name": "userPrincipalName"') };
    const tested = await command(['test', 'q/q.entracases.json'], { ...changed, 'q/q.entracases.json': recorded.text('q/q.entracases.json') });
    expect(tested.code).toBe(1);
    expect(tested.output).toContain('values.emails[type eq "work"].value: expected null, but it is "noor.haddad@contoso.com"');
  });

  it.each([
    ['another ending', ['--record', 'a.json'], '--record takes a file with the ending .entracases.json; "a.json" has another one.'],
    ['a file that is there', ['--record', 'old.entracases.json'], 'old.entracases.json is there already, and cases in it may have been written by hand. Name another file, or delete it first.'],
  ])('refuses %s', async (_what, words, message) => {
    const { code, errors, text } = await command(['dry-run', 'q/a.json', '--users', 'q/users.json', ...words], { ...files, 'old.entracases.json': '{}' });
    expect([code, errors]).toEqual([2, `mapwright dry-run: ${message}\n`]);
    expect(text('old.entracases.json')).toBe('{}');
  });
});

describe('reports', () => {
  const two = JSON.stringify({ document: 'a.entramap', cases: [{ name: 'good', user: ADELE, expect: {} }, { name: 'bad & "worse"', user: ADELE, expect: { action: 'None' } }] }, null, 1);
  it('text', async () => {
    const { output } = await run(two);
    expect(output).toBe('c/a.entracases.json\n  passed  good\n  failed  bad & "worse"\n            action: expected "None", but it is "Create"\n            why: User \'Adele\' is created in the app.\n\n2 cases: 1 passed, 1 failed.\n');
  });
  it('junit', async () => {
    const { output } = await run(two, ['--format', 'junit']);
    expect(output).toContain('<testsuites name="Mapwright cases" tests="2" failures="1" errors="0">');
    expect(output).toContain('<testcase name="bad &amp; &quot;worse&quot;" classname="c/a.entracases.json" file="c/a.entracases.json" line="17"><failure message="action: expected &quot;None&quot;, but it is &quot;Create&quot;">');
  });
});

describe('what cannot be used', () => {
  const good = file({ expect: {} });
  it.each([
    ['a file that is not there', 'x.entracases.json', null, 'There is no such file.'],
    ['another kind of document', 'a.entramap', DOCUMENT, 'It is no cases document: those have the ending .entracases.json.'],
    ['cut off JSON', 'a.entracases.json', good.slice(0, -20), expect.stringMatching(/^Its JSON is broken in line \d+\. /)],
    ['a wrong shape', 'a.entracases.json', '{"document": "a.entramap", "cases": {}}', 'It is no cases document: line 1: /cases must be a list.'],
    ['a misspelled property', 'a.entracases.json', good.replace('"expect"', '"expects"'), expect.stringContaining('lacks the property "expect". Add it.')],
    ['two cases of one name', 'a.entracases.json', '{"document": "a.entramap", "cases": [{"name": "a", "user": "1", "expect": {}}, {"name": "a", "user": "1", "expect": {}}]}', 'It is no cases document: line 1: /cases/1/name names a second case "a", so a report could not tell them apart. Change one of the names.'],
    ['a document that is not there', 'a.entracases.json', good.replace('a.entramap', 'b.entramap'), 'The document b.entramap cannot be tested. There is no such file.'],
    ['a document without mappings', 'a.entracases.json', good.replace('a.entramap', 'a.entracases.json'), 'The document a.entracases.json cannot be tested. It holds no mappings.'],
    ['a profile that is not there', 'a.entracases.json', file({ expect: {}, more: { profile: 'qlik' } }), expect.stringContaining('There is no profile "qlik".')],
    ['a population that is not there', 'a.entracases.json', file({ expect: {}, more: { users: 'none.csv' } }), expect.stringContaining('none.csv cannot be used. There is no such file.')],
    ['a time that is none', 'a.entracases.json', file({ expect: {}, more: { now: 'noon' } }), expect.stringContaining('"noon" is none.')],
    ['a binary file', 'a.entracases.json', new Uint8Array([0, 1, 2, 0, 255, 254, 0]), expect.any(String)],
  ])('%s', async (_what, name, text, message) => {
    const { code, errors } = await command(['test', name, 'good.entracases.json'], { 'a.entramap': DOCUMENT, 'good.entracases.json': good, ...(text === null ? {} : { [name]: text }) });
    expect(code).toBe(2);
    expect(errors.replace(/\n$/, '').slice(name.length + 2)).toEqual(message);
  });
  it.each([
    [[], 'name at least one file; "mapwright dry-run --record FILE" makes one.'],
    [['a.entracases.json', '--format', 'md'], '--format takes text, json, junit; "md" is none of them.'],
    [['a.entracases.json', '--deadline', 'never'], '--deadline takes milliseconds from 1 to 600000; "never" is none.'],
  ])('%j', async (words, message) => {
    const { code, errors } = await command(['test', ...words]);
    expect([code, errors]).toEqual([2, `mapwright test: ${message}\n`]);
  });

  it('check tells what is wrong with a cases document, and where', async () => {
    const { output } = await command(['check', 'a.entracases.json', '--format', 'json'], { 'a.entracases.json': '{"document": "a.entramap", "cases": [{"name": "a", "user": 1, "expect": {}}]}' });
    expect(JSON.parse(output)).toMatchObject({ files: [{ kind: 'cases', diagnostics: [{ code: 'cases/invalid', pointer: '/cases/0/user', message: '/cases/0/user must be a text or an object.' }] }] });
  });
});
