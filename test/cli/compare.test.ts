import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command, type CommandRun, type TestFiles } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

interface Compared {
  summary: Record<string, number>;
  mappings: { target: string; change: string; old: Record<string, unknown>; new: Record<string, unknown>; fields: string[] }[];
  objects: { mapping: string | null; field: string; old: string | null; new: string | null }[];
  users: { user: { key: string; display: string }; effect: string; before: { action: string; status: string }; after: { action: string; status: string }; changes: { target: string; old: unknown; new: unknown }[] }[];
  thresholds: { name: string; most: number; users: number; passed: boolean }[];
  notes: string[];
}

const OLD = `userName <- [userPrincipalName] match 1
displayName <- [displayName]
externalId <- [objectId]
active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
`;

const user = (name: string, more: Record<string, unknown> = {}) => ({ objectId: `id-${name}`, userPrincipalName: `${name}@x`, displayName: name, department: 'Sales', $assigned: true, ...more });
const account = (name: string, more: Record<string, unknown> = {}) => ({ id: `app-${name}`, userName: `${name}@x`, displayName: name, externalId: `id-${name}`, active: true, ...more });

async function compare(old: string, next: string, users: readonly object[], words: readonly string[] = [], target?: readonly object[]): Promise<{ run: CommandRun; compared: Compared }> {
  const files: TestFiles = { 'old.entramap': old, 'new.entramap': next, 'users.json': JSON.stringify(users), ...(target === undefined ? {} : { 'target.json': JSON.stringify(target) }) };
  const run = await command(['compare', 'old.entramap', 'new.entramap', '--users', 'users.json', '--format', 'json', ...(target === undefined ? [] : ['--target', 'target.json']), ...words], files);
  return { run, compared: JSON.parse(run.output) as Compared };
}

const scoped = (clause: string): string => `mapping "Users"\n  User -> User\n  scope "Who"\n    ${clause}\n${OLD}`;
const SLOW = 'Replace([slow], , "(a+)+(a+)+$", , "", , )';
const CALLED = OLD.replace('userName <- [userPrincipalName]', 'userName <- ToLower([mail])');

describe('what a new version means for one user', () => {
  it.each([
    ['the same set changes nothing', OLD, OLD, user('a'), undefined, [], 'unchanged'],
    ['layout is no change', OLD, OLD.replace('Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'Switch([IsSoftDeleted],,"False",\n   "True", "True", "False")'), user('a'), undefined, [], 'unchanged'],
    ['another value is an update', OLD, OLD.replace('[displayName]', 'ToUpper([objectId])'), user('a'), undefined, [], 'updated'],
    ['a removed mapping clears nothing', OLD, OLD.replace('displayName <- [displayName]\n', ''), user('a'), undefined, [], 'unchanged'],
    ['a mapping for new accounts only does not reach an old one', OLD, `${OLD}title <- [jobTitle] create-only\n`, user('a', { jobTitle: 'x' }), undefined, [], 'unchanged'],
    ['a wider scope creates', scoped('department EQUALS "Finance"'), scoped('department EQUALS "Sales"'), user('a'), undefined, [], 'created'],
    ['a narrower scope disables whom the old set has created', scoped('department EQUALS "Sales"'), scoped('department EQUALS "Finance"'), user('a'), undefined, [], 'disabled'],
    ['… and whom it finds in the app', scoped('department EQUALS "Sales"'), scoped('department EQUALS "Finance"'), user('a'), [account('a')], [], 'disabled'],
    ['… and those who are linked', scoped('department EQUALS "Sales"'), scoped('department EQUALS "Finance"'), user('a', { $linkedTo: 'app-a' }), [account('a')], [], 'disabled'],
    ['without a mapping on IsSoftDeleted nobody is disabled', scoped('department EQUALS "Sales"'), scoped('department EQUALS "Finance"').replace(/active.*\n/, ''), user('a'), undefined, [], 'leftOut'],
    ['who was out of scope before, stays so', scoped('department EQUALS "Finance"'), scoped('department EQUALS "Legal"'), user('a'), undefined, [], 'unchanged'],
    ['another match duplicates those who are not linked yet', OLD, CALLED, user('a', { mail: 'other@x' }), [account('a')], [], 'duplicated'],
    ['… but linked users are found by their id', OLD, CALLED, user('a', { mail: 'other@x', $linkedTo: 'app-a' }), [account('a')], [], 'updated'],
    ['… as are those whom the old set has created', OLD, CALLED, user('a', { mail: 'other@x' }), undefined, [], 'updated'],
    ['… unless the links are broken', OLD, CALLED, user('a', { mail: 'other@x', $linkedTo: 'app-a' }), [account('a')], ['--reset', 'full'], 'duplicated'],
    ['… without a target store too', OLD, CALLED, user('a', { mail: 'other@x' }), undefined, ['--reset', 'full'], 'duplicated'],
    ['broken links are found again by the same match', OLD, OLD, user('a', { $linkedTo: 'app-a' }), [account('a')], ['--reset', 'full'], 'unchanged'],
    ['another match may find another account', OLD, CALLED, user('a', { mail: 'b@x' }), [account('a'), account('b')], [], 'rematched'],
    ['… or several', OLD, OLD.replace('userName <- [userPrincipalName] match 1', 'userName <- [userPrincipalName]').replace('displayName <- [displayName]', 'displayName <- [department] match 1'), user('a'), [account('a'), account('b', { displayName: 'Sales' }), account('c', { displayName: 'Sales' })], [], 'failing'],
    ['a match without value leaves out those who are not linked yet', OLD, CALLED, user('a'), [account('a')], [], 'leftOut'],
    ['an expression that fails', OLD, OLD.replace('[displayName]', 'DateFromNum([displayName])'), user('a'), undefined, [], 'failing'],
    ['an expression that fails no more', OLD.replace('[displayName]', 'DateFromNum([displayName])'), OLD, user('a'), undefined, [], 'created'],
    ['who fails with both', OLD.replace('[displayName]', 'DateFromNum([displayName])'), OLD.replace('[displayName]', 'DateFromNum([department])'), user('a'), undefined, [], 'unchanged'],
    ['what the old set has yet to update is no change', OLD, OLD, user('a'), [account('a', { displayName: 'old name' })], [], 'unchanged'],
    ['a deleted user is deleted when that action comes', `mapping "Users"\n  User -> User\n  actions Create, Update\n${OLD}`, `mapping "Users"\n  User -> User\n  actions Create, Update, Delete\n${OLD}`, user('a', { $hardDeleted: true, $linkedTo: 'app-a' }), [account('a')], [], 'deleted'],
    ['an expression that never ends with the new set', OLD, OLD.replace('[displayName]', SLOW), user('a', { slow: `${'a'.repeat(60)}b!` }), undefined, ['--deadline', '40'], 'failing'],
    ['an expression that never ends with the old set', OLD.replace('[displayName]', SLOW), OLD, user('a', { slow: `${'a'.repeat(60)}b!` }), undefined, ['--deadline', '40'], 'fixed'],
  ] as const)('%s', async (_what, old, next, person, target, words, effect) => {
    const { run, compared } = await compare(old, next, [person], words, target);
    expect(run.errors).toBe('');
    expect(compared.summary[effect]).toBe(1);
    expect(compared.users.map((row) => row.effect)).toEqual(effect === 'unchanged' ? [] : [effect]);
  });
});

describe('the shape of --format json', () => {
  it('is the contract of the design, with additions', async () => {
    const { run, compared } = await compare(OLD, OLD.replace('[displayName]', '[department]'), [user('a'), user('Sales')]);
    expect(run.code).toBe(0);
    expect(compared.summary).toMatchObject({ unchanged: 1, created: 0, updated: 1, disabled: 0, duplicated: 0, failing: 0, users: 2, updatedTargets: [{ target: 'displayName', users: 1 }] });
    expect(compared.users).toMatchObject([
      {
        user: { key: 'id-a', display: 'a', line: 1 },
        before: { action: 'None', status: 'Skipped', code: 'RedundantExport' },
        after: { action: 'Update', status: 'Success' },
        changes: [{ target: 'displayName', old: 'a', new: 'Sales' }],
      },
    ]);
    expect(compared.mappings).toEqual([
      {
        target: 'displayName', change: 'changed', mapping: null, fields: ['expression'],
        old: { expression: '[displayName]', precedence: 0, default: null, flowType: 'Always', flowBehavior: 'FlowWhenChanged' },
        new: { expression: '[department]', precedence: 0, default: null, flowType: 'Always', flowBehavior: 'FlowWhenChanged' },
      },
    ]);
  });

  it('is JSON when nothing changes, and when nobody is there', async () => {
    for (const users of [[user('a')], []]) {
      const { compared } = await compare(OLD, OLD, users);
      expect(compared.users).toEqual([]);
      expect(compared.summary).toMatchObject({ unchanged: users.length, users: users.length });
    }
  });
});

describe('the differences of the mappings', () => {
  it.each([
    ['an added mapping', OLD, `${OLD}title <- [jobTitle]\n`, ['title added']],
    ['a removed mapping', `${OLD}title <- [jobTitle]\n`, OLD, ['title removed']],
    ['the precedence', OLD, OLD.replace('match 1', 'match 2'), ['userName changed precedence']],
    ['a default value, the empty one too', OLD, OLD.replace('[displayName]', '[displayName] default ""'), ['displayName changed default']],
    ['the flow type', OLD, OLD.replace('[displayName]', '[displayName] create-only'), ['displayName changed flowType']],
    ['the flow behavior', OLD, OLD.replace('[displayName]', '[displayName] flow FlowAlways'), ['displayName changed flowBehavior']],
    ['several at once', OLD, OLD.replace('[userPrincipalName] match 1', '[mail] match 3'), ['userName changed expression,precedence']],
    ['the type None', OLD, OLD.replace('[displayName]', 'none default "x"'), ['displayName changed expression,default']],
    ['blanks in an expression are none', OLD.replace('[displayName]', 'Join("-",[city],[department])'), OLD.replace('[displayName]', 'Join( "-", [city],  [department] )'), []],
    ['blanks in a text are one', OLD.replace('[displayName]', 'Join("-", [city])'), OLD.replace('[displayName]', 'Join(" - ", [city])'), ['displayName changed expression']],
    ['order is none', OLD, OLD.split('\n').reverse().join('\n'), []],
    ['letter case of a target is none', OLD, OLD.replace('displayName <-', 'DISPLAYNAME <-'), []],
    ['two mappings of one target are paired in order', `${OLD}displayName <- [city]\n`, `${OLD}displayName <- [department]\n`, ['displayName changed expression']],
  ])('%s', async (_what, old, next, expected) => {
    const { compared } = await compare(old, next, []);
    expect(compared.mappings.map(({ target, change, fields }) => `${target} ${change}${change === 'changed' ? ` ${fields.join()}` : ''}`)).toEqual(expected);
  });

  const around = (lines: string): string => `mapping "Users"\n  User -> User\n${lines}\n${OLD}`;
  it.each([
    ['actions', around('  actions Create, Update'), around('  actions Create, Update, Delete'), ['actions: Create, Update → Create, Update, Delete']],
    ['a document that does not say which actions means all', OLD, around('  actions Create, Update, Delete'), []],
    ['scope', OLD, around('  scope "A"\n    city IS NOT NULL\n    department EQUALS "Sales"'), ['scope: null → city IS NOT NULL and department EQUALS "Sales"']],
    ['neither the order of clauses nor the name of a filter counts', around('  scope "A"\n    city IS NOT NULL\n    department EQUALS "Sales"'), around('  scope "B"\n    department EQUALS "Sales"\n    city IS NOT NULL'), []],
    ['whether it is enabled', around(''), around('').replace('"Users"', '"Users" disabled'), ['enabled: yes → no']],
  ])('around them: %s', async (_what, old, next, expected) => {
    const { compared } = await compare(old, next, []);
    expect(compared.objects.map(({ field, old: before, new: after }) => `${field}: ${String(before)} → ${String(after)}`)).toEqual(expected);
  });

  it('lays a mapping file beside the manifest that it was made from', async () => {
    const run = await command(['compare', 'a.json', 'a.entramap', '--users', 'u.json', '--profile', 'qlik-cloud'], {
      'a.json': example('qlik-cloud/repaired-manifest.json'), 'a.entramap': example('qlik-cloud/qlik-cloud.entramap'), 'u.json': example('qlik-cloud/population.json'),
    });
    expect(run.output).toMatch(/^14 users: nothing changes\.\n\nThe mapping sets say the same\.\n/);
  });
});

describe('thresholds', () => {
  const narrower = [scoped('department IS NOT NULL'), scoped('department EQUALS "Finance"')] as const;
  it.each([
    ['none', [], 0],
    ['as many as allowed', ['--max-disabled', '2'], 0],
    ['one more than allowed', ['--max-disabled', '1'], 1],
    ['one of several', ['--max-created', '0', '--max-failing', '0', '--max-disabled', '0'], 1],
    ['another count', ['--max-created', '0', '--max-updated', '0', '--max-failing', '0', '--max-duplicated', '0'], 0],
  ] as const)('%s', async (_what, words, code) => {
    const { run, compared } = await compare(...narrower, [user('a'), user('b'), user('c', { department: 'Finance' })], words);
    expect(run.code).toBe(code);
    expect(compared.thresholds.filter(({ passed }) => passed).map(({ name }) => name)).toEqual(code === 1 ? ['disabled'] : []);
    expect(run.errors).toBe(code === 1 ? `mapwright compare: 2 users would be disabled, and --max-disabled allows ${words.at(-1) ?? ''}.\n` : '');
  });
});

describe('for people', () => {
  const users = [
    user('new', { department: 'Finance', mail: 'new@x' }), user('changed', { mail: 'changed2@x', $linkedTo: 'app-changed' }), user('gone', { department: 'Legal', mail: 'gone@x', $linkedTo: 'app-gone' }),
    user('lost', { mail: 'lost2@x' }), user('same', { mail: 'same@x' }), user('*[broken](x)*', { mail: 'm@x', hired: 'x' }),
  ];
  const target = ['changed', 'gone', 'lost', 'same'].map((name) => account(name));
  const old = scoped('department IN').replace('department IN', 'department NOT EQUALS "Finance"');
  const next = scoped('department NOT EQUALS "Legal"').replace('[userPrincipalName]', '[mail]').replace('displayName <- [displayName]', 'displayName <- IIF([hired]="", [displayName], DateFromNum([hired]))');
  const sentence = '6 users: 1 new, 1 updated (userName 1), 1 disabled, 1 fails; 1 not yet linked user loses its match and would be duplicated';

  it.each(['text', 'md'])('%s begins with one sentence, and lists the users, the worst first', async (format) => {
    const run = await command(['compare', 'old.entramap', 'new.entramap', '--users', 'u.json', '--target', 't.json', '--format', format], { 'old.entramap': old, 'new.entramap': next, 'u.json': JSON.stringify(users), 't.json': JSON.stringify(target) });
    expect(run.output).toContain(sentence);
    expect([...run.output.matchAll(/^(?:## )?(\S.*) \(1\)$/gm)].map(([, heading]) => heading)).toEqual(['Fail with the new set', 'Lose their match and would be duplicated', 'Disabled', 'New', 'Updated']);
    expect(run.output).toContain('userName');
    expect(run.output).toMatch(/changed@x.*→.*changed2@x/);
    if (format === 'md') expect(run.output).toContain('**\\*\\[broken\\](x)\\***');
  });
});

describe('what cannot be used', () => {
  const files = { 'a.entramap': OLD, 'u.json': '[]', 'x.json': '{"a": 1}', 'cut.json': '[{"objectId": "1"', 't.csv': '' };
  it.each([
    [[], 'name two documents, the old one and the new one.'],
    [['a.entramap'], 'name two documents, the old one and the new one.'],
    [['a.entramap', 'a.entramap', 'a.entramap'], 'name two documents, the old one and the new one.'],
    [['a.entramap', 'a.entramap'], 'name the population with --users FILE.'],
    [['a.entramap', 'none.json', '--users', 'u.json'], 'none.json: There is no such file.'],
    [['x.json', 'a.entramap', '--users', 'u.json'], 'x.json: It is JSON, but neither a synchronization schema, template, job or secrets list nor a part of one.'],
    [['a.entramap', 'a.entramap', '--users', 'none.csv'], 'The population none.csv cannot be used. There is no such file.'],
    [['a.entramap', 'a.entramap', '--users', 'u.json', '--target', 't.csv'], 'The target store t.csv is empty.'],
    [['a.entramap', 'a.entramap', '--users', 'u.json', '--max-disabled', 'few'], '--max-disabled takes a whole number from 0; "few" is none.'],
    [['a.entramap', 'a.entramap', '--users', 'u.json', '--reset', 'half'], '--reset takes full; "half" is not that.'],
    [['a.entramap', 'a.entramap', '--users', 'u.json', '--format', 'xml'], '--format takes text, json, md; "xml" is none of them.'],
    [['-', 'a.entramap', '--users', '-'], 'standard input can stand for one file only.'],
    [['a.entramap', '--actual', 'x.json', '--max-disabled', '3'], '--max-disabled is about two versions, and --actual about one document.'],
    [['--actual', 'x.json'], 'name one document; with --actual, real answers are laid beside what is predicted for it.'],
  ])('%j', async (words, message) => {
    const run = await command(['compare', ...words], files);
    expect([run.code, run.errors, run.output]).toEqual([2, `mapwright compare: ${message}\n`, '']);
  });

  it('a population that is cut off: the users before are compared, and the line is told', async () => {
    const run = await command(['compare', 'a.entramap', 'a.entramap', '--users', 'cut.json', '--format', 'json'], { ...files, 'cut.json': `[${JSON.stringify(user('a'))}, {"objectId": "1"` });
    expect(run.errors).toContain('cut.json, line 1:');
    expect(JSON.parse(run.output)).toMatchObject({ summary: { users: 1, unread: 1 } });
  });

  it('documents in which nobody is provisioned', async () => {
    const group = 'mapping "Groups"\n  Group -> Group\ndisplayName <- [displayName] match 1\n';
    const run = await command(['compare', 'g.entramap', 'g.entramap', '--users', 'u.json'], { ...files, 'g.entramap': group });
    expect([run.code, run.errors]).toEqual([2, 'mapwright compare: Neither document has an enabled object mapping that starts from users, so nobody would be provisioned.\n']);
  });
});

describe('any set compared with itself', () => {
  const expression = fc.constantFrom('[mail]', '[objectId]', 'Guid()', 'RandomString(4, 0, 0, 0, 0, "")', 'SelectUniqueValue([mail], [userPrincipalName])', 'Now()', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'DateFromNum([mail])', 'none default "x"', '[a', 'IgnoreFlowIfNullOrEmpty([city])');
  const set = fc.uniqueArray(fc.tuple(fc.constantFrom('userName', 'active', 'title', 'externalId', 'manager', 'roles[primary eq "True"].value', 'emails[type eq "work"].value'), expression, fc.constantFrom('', ' match 1', ' match 2', ' create-only', ' flow FlowAlways')), { selector: ([target]) => target, minLength: 1 });
  const text = fc.option(fc.constantFrom('a@x', 'b@x', 'A@x', ''), { nil: undefined });
  const people = fc.array(fc.record({ mail: text, city: text, $assigned: fc.constantFrom(true, false, undefined), accountEnabled: fc.constantFrom(true, false, undefined), $linkedTo: fc.constantFrom('1', '9', undefined) }), { maxLength: 4 });
  const accounts = fc.option(fc.array(fc.record({ id: fc.constantFrom('1', '2', undefined), userName: text, title: text, active: fc.constantFrom(true, false, undefined) }), { maxLength: 3 }), { nil: undefined });

  it('changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(set, people, accounts, async (rows, persons, target) => {
        const document = rows.map((parts) => `${parts[0]} <- ${parts[1]}${parts[2]}\n`).join('');
        const { compared } = await compare(document, document, persons.map((person, index) => ({ objectId: `o${index}`, ...person })), [], target);
        expect(compared.users).toEqual([]);
        expect(compared.mappings).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
