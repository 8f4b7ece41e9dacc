import { describe, expect, it } from 'vitest';
import { command, type TestFiles } from '../support/commandLine.ts';

const MAPPING = 'userName <- [objectId] match 1\ntitle <- [jobTitle]\n';
const SLOW = `${'a'.repeat(40)}b`;

interface Report {
  readonly users: readonly { readonly user: { readonly key: string; readonly line: number }; readonly action: string; readonly status: string; readonly reason: string }[];
  readonly unread: readonly { readonly line: number; readonly message: string }[];
}

/** A population in which one user is wrong: the line of that user, what is said, and the keys of those who are done all the same. */
type Row = readonly [what: string, files: TestFiles, words: readonly string[], line: number, message: string, done: readonly string[]];

describe('one user who cannot be done fails with the reason and the line, and all others are done', () => {
  it.each<Row>([
    ['a user without any key', { 'u.json': '[{"objectId": "1"},\n{"mail": "b@x"},\n{"objectId": "3"}]' }, [], 2, 'The user in line 2 was left out: it has no value for objectId or userPrincipalName.', ['1', '3']],
    ['a row without any key', { 'u.csv': 'objectId,mail\n1,a@x\n,b@x\n3,c@x\n' }, [], 3, 'The user in line 3 was left out: it has no value for objectId or userPrincipalName.', ['1', '3']],
    ['two users with the same key', { 'u.jsonl': '{"objectId": "1"}\n{"objectId": "1"}\n{"objectId": "3"}\n' }, [], 2, 'The user in line 2 was left out: line 1 has the same user already (1).', ['1', '3']],
    ['two users whose keys differ in letter case', { 'u.jsonl': '{"objectId": "ab"}\n{"objectId": "AB"}\n{"objectId": "3"}\n' }, [], 2, 'The user in line 2 was left out: line 1 has the same user already (AB).', ['ab', '3']],
    ['a quote that is not closed', { 'u.csv': 'objectId,mail\n1,a@x\n2,"b@x\n3,c@x\n' }, [], 3, 'Line 3 was left out: a quote is not closed.', ['1', '3']],
    ['text behind a quote', { 'u.csv': 'objectId,mail\n1,a@x\n2,"b"@x\n3,c@x\n' }, [], 3, 'Line 3 was left out: there is text behind a closing quote.', ['1', '3']],
    ['too few cells', { 'u.csv': 'objectId,mail,city\n1,a@x,Lund\n2,b@x\n3,c@x,Lund\n' }, [], 3, 'Line 3 was left out: it has 2 cells, but the header has 3.', ['1', '3']],
    ['too many cells', { 'u.csv': 'objectId,mail\n1,a@x\n2,b@x,Lund\n3,c@x\n' }, [], 3, 'Line 3 was left out: it has 3 cells, but the header has 2.', ['1', '3']],
    ['a line that is no JSON', { 'u.jsonl': '{"objectId": "1"}\n{"objectId": \n{"objectId": "3"}\n' }, [], 2, 'Line 2', ['1', '3']],
    ['a user that is no object', { 'u.json': '[{"objectId": "1"},\n"adele",\n{"objectId": "3"}]' }, [], 2, 'line 2', ['1', '3']],
  ])('%s', async (_, files, words, line, message, done) => {
    const [name = ''] = Object.keys(files);
    const run = await command(['dry-run', 'a.entramap', '--users', name, '--format', 'json', ...words], { 'a.entramap': MAPPING, ...files });
    const { users, unread } = JSON.parse(run.output) as Report;
    expect(users.map(({ user }) => user.key)).toEqual(done);
    expect(users.every(({ status }) => status === 'Success')).toBe(true);
    expect(unread).toEqual([{ line, message: expect.stringContaining(message) as string }]);
    expect(run.errors).toContain(`${name}, line ${line}: `);
    expect(run.code).toBe(1);
  });

  it.each<[string, string, TestFiles, readonly string[], string]>([
    ['a target store without the id that an update needs', MAPPING, { 't.json': '[{"userName": "2", "title": "old"}]' }, ['--target', 't.json'], 'The target store has the account of the user in line 2 without its id'],
    ['an expression that fails', 'userName <- [objectId] match 1\ntitle <- CDate([jobTitle])\n', {}, [], 'The mapping to title fails for the user in line 2: '],
    ['a matching expression that fails', 'userName <- [objectId] match 2\nexternalId <- CDate([jobTitle]) match 1\n', {}, [], 'The mapping to externalId, a matching attribute, fails for the user in line 2: '],
    ['a regular expression that never ends', 'userName <- [objectId] match 1\ntitle <- Replace([city], , "^(a+)+$", , "x", , )\n', {}, ['--deadline', '250'], 'did not end within 250 milliseconds for the user in line 2'],
    ['a scoping filter that never ends', 'mapping "Users"\nscope\n  city REGEX MATCH "^(a+)+$"\nuserName <- [objectId] match 1\n', {}, ['--deadline', '250'], 'The scoping filters did not end within 250 milliseconds for the user in line 2'],
    ['a list for an attribute that takes one value', 'userName <- [objectId] match 1\nname.formatted <- [otherMails]\n', {}, [], 'The mapping to name.formatted gives 2 values for the user in line 2'],
  ])('%s', async (_, mapping, files, words, reason) => {
    const user = (id: number, more: object): object => ({ objectId: String(id), jobTitle: `2020-01-0${id}`, city: 'aa', ...more });
    const users = [user(1, {}), user(2, { jobTitle: 'no date', city: SLOW, otherMails: ['a', 'b'] }), user(3, {})].map((each) => JSON.stringify(each)).join('\n');
    const run = await command(['dry-run', 'a.entramap', '--users', 'u.jsonl', '--format', 'json', ...words], { 'a.entramap': mapping, 'u.jsonl': users, ...files });
    const report = JSON.parse(run.output) as Report;
    expect(report.users.map(({ user: { key }, status }) => [key, status])).toEqual([['1', 'Success'], ['2', 'Failure'], ['3', 'Success']]);
    expect(report.users[1]?.reason).toContain(reason);
    expect(run.code).toBe(1);
  });

  it('rows of the target store that cannot be read are told, since users would seem to be missing in the app', async () => {
    const files = { 'a.entramap': MAPPING, 'u.json': '[{"objectId": "1"}]', 't.csv': 'id,userName\n"a,1\nb,2\n' };
    const run = await command(['dry-run', 'a.entramap', '--users', 'u.json', '--target', 't.csv'], files);
    expect(run.errors).toContain('Target store: Line 2 was left out: a quote is not closed.');
    expect(run.code).toBe(1);
  });

  it('a value of IsSoftDeleted in the file is not used, and that is said', async () => {
    const run = await command(['dry-run', 'a.entramap', '--users', 'u.json'], { 'a.entramap': MAPPING, 'u.json': '[{"objectId": "1", "IsSoftDeleted": true}]' });
    expect(run.output).toContain('IsSoftDeleted is computed by the service, so the value in the file is not used');
  });
});
