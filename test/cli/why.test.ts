import { describe, expect, it } from 'vitest';
import { command, type CommandRun } from '../support/commandLine.ts';

const HEAD = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n';
const ACTIVE = 'active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n';
const MAPPING = `${HEAD}userName <- [userPrincipalName] match 1\ndisplayName <- [displayName]\n${ACTIVE}`;
const ADA = { objectId: '1', userPrincipalName: 'ada@x.se', displayName: 'Ada Berg' };
const LINKED = { ...ADA, $linkedTo: 't1' };
const ACCOUNT = { id: 't1', userName: 'ada@x.se', displayName: 'Ada Berg', active: true };

interface Case {
  readonly document?: string;
  readonly users?: readonly object[];
  readonly accounts?: readonly object[];
  readonly assignments?: string;
  readonly settings?: object;
  readonly words?: readonly string[];
  readonly asked?: string;
}

function why({ document = MAPPING, users = [ADA], accounts = [], assignments, settings, words = [], asked = 'Ada Berg' }: Case): Promise<CommandRun> {
  const files = {
    'a.entramap': document, 'u.json': JSON.stringify(users), 't.json': JSON.stringify(accounts),
    ...(assignments === undefined ? {} : { 'm.csv': assignments }), ...(settings === undefined ? {} : { 'mapwright.json': JSON.stringify(settings) }),
  };
  return command(['why', asked, 'a.entramap', '--users', 'u.json', '--target', 't.json', ...(assignments === undefined ? [] : ['--assignments', 'm.csv']), ...words], files);
}

describe('one plain sentence, and what to change', () => {
  it.each<readonly [string, Case, readonly string[]]>([
    ['created', {}, [
      'Ada Berg is created in the app: the user is taken as assigned, since nothing says who is, and no account has userName "ada@x.se".',
      'If the person has an account already, it has none of these values: correct the account, or match on another attribute.',
    ]],
    ['updated', { users: [{ ...ADA, displayName: 'Ada Ek' }], accounts: [ACCOUNT], asked: 'ada ek' }, ['Ada Ek is updated in the app: displayName differs from what the app holds.']],
    ['nothing changed', { accounts: [ACCOUNT] }, ['Ada Berg is skipped: the account t1 holds already what the mappings give.']],
    ['not assigned', { users: [{ ...ADA, $assigned: false }] }, [
      'Ada Berg is skipped: the user is not assigned to the application, and there is no account that the service manages.',
      'Assign the user, or a group that the user is a direct member of.',
    ]],
    ['only through a nested group', { assignments: 'Object Id,UPN,Member Type\n1,ada@x.se,Indirect\n' }, [
      'Ada Berg is skipped: the user is assigned only through a nested group, and the service takes direct members only, and there is no account that the service manages.',
      'Assign the user, or make the user a direct member of an assigned group.',
    ]],
    ['in a nested group and directly', { assignments: 'Object Id,UPN,Member Type\n1,ada@x.se,Indirect\n1,ada@x.se,User\n', accounts: [ACCOUNT] }, ['Ada Berg is skipped: the account t1 holds already what the mappings give.']],
    ['unassigned, with an account', { users: [{ ...LINKED, $assigned: false }], accounts: [ACCOUNT] }, [
      'Ada Berg is disabled in the app: the user is not assigned to the application.', 'Assign the user, or a group that the user is a direct member of.',
    ]],
    ['blocked, without an account', { users: [{ ...ADA, accountEnabled: false }] }, [
      'Ada Berg is not created in the app: sign-in is blocked in the directory (accountEnabled is False), and blocked users without an account get none.', 'Enable the user in the directory.',
    ]],
    ['blocked, with an account', { users: [{ ...ADA, accountEnabled: false }], accounts: [ACCOUNT] }, [
      'Ada Berg is disabled in the app: sign-in is blocked in the directory (accountEnabled is False).', 'Enable the user in the directory.',
    ]],
    ['a filter', { document: `${HEAD}scope "Sales"\n  city EQUALS "Lund"\n  department EQUALS "Sales"\n${MAPPING.slice(HEAD.length)}`, users: [{ ...ADA, city: 'Lund', department: 'Legal' }] }, [
      'Ada Berg is skipped: no scoping filter takes the user: Sales department EQUALS Sales is false, since the user has "Legal", and there is no account that the service manages.',
      'Change department of the user, or the scoping filter.',
    ]],
    ['two filters, and no value', { document: `${HEAD}scope "A"\n  city IS NOT NULL\nscope "B"\n  department EQUALS "Sales"\n${MAPPING.slice(HEAD.length)}` }, [
      'Ada Berg is skipped: no scoping filter takes the user: A city IS NOT NULL is false, since the user has no value; B department EQUALS Sales is false, since the user has no value, and there is no account that the service manages.',
      'Change city or department of the user, or the scoping filter.',
    ]],
    ['a filter that cannot be simulated', { document: `${HEAD}scope "A"\n  city & "x"\n${MAPPING.slice(HEAD.length)}`, users: [{ ...ADA, city: 'x' }] }, [expect.stringMatching(/^Ada Berg fails: whether the user is in scope cannot be simulated\. /), 'Try this user with Provision on demand.']],
    ['no matching value', { document: `${HEAD}userName <- [mail] match 1\n` }, [
      'Ada Berg is skipped: userName has no value for the user, and the service finds accounts by it.', 'Give the user a value in mail, or match on an attribute that everybody has, such as objectId.',
    ]],
    ['no matching attribute', { document: `${HEAD}userName <- [mail]\n` }, [
      'Ada Berg is skipped: no attribute mapping has a matching precedence, so the service cannot look for the account.', 'Give a mapping whose value is unique a matching precedence.',
    ]],
    ['two accounts', { accounts: [ACCOUNT, { ...ACCOUNT, id: 't2' }] }, [
      'Ada Berg fails: several accounts in the app have userName "ada@x.se", so nothing is written.', 'Remove or correct the accounts that are too many, or match on an attribute that is unique in the app.',
    ]],
    ['an account that is gone', { users: [LINKED] }, ['Ada Berg fails: the account t1 that the user is tied to is not in the app any more.', 'Restart provisioning with resetScope Full, which makes the service look for another account.']],
    ['the same matching value as another', { users: [ADA, { ...ADA, objectId: '2', displayName: 'Other', userPrincipalName: 'ADA@x.se' }] }, [
      'Ada Berg is created in the app: the user is taken as assigned, since nothing says who is, and no account has userName "ada@x.se"; but 2 has the same userName "ada@x.se".',
      'Give each user a value of their own in the matching attribute, or match on another one: both would be tied to one account, or the second fails.',
    ]],
    ['an expression that fails', { document: `${MAPPING}title <- CDate([displayName])\n` }, [expect.stringMatching(/^Ada Berg fails: the mapping to title fails for the user in line 1: /), 'Correct the expression, or what it reads of the user.']],
    ['Create off', { document: `${HEAD}actions Update\n${MAPPING.slice(HEAD.length)}` }, ['Ada Berg is skipped: the user has no account in the app, and the action Create is off.', 'Switch the action Create on, or create the account by hand.']],
    ['Update off', { document: `${HEAD}actions Create\n${MAPPING.slice(HEAD.length)}`, accounts: [ACCOUNT] }, ['Ada Berg is skipped: the user has an account in the app, and the action Update is off.', 'Switch the action Update on.']],
    ['unassigned, Update off', { document: `${HEAD}actions Create\n${MAPPING.slice(HEAD.length)}`, users: [{ ...LINKED, $assigned: false }], accounts: [ACCOUNT] }, [
      'Ada Berg is skipped: the user is not assigned to the application, and the action Update is off.', 'Switch the action Update on.',
    ]],
    ['SkipOutOfScopeDeletions', { users: [{ ...LINKED, $assigned: false }], accounts: [ACCOUNT], settings: { skipOutOfScopeDeletions: true } }, [
      'Ada Berg is skipped: the user is not assigned to the application, but SkipOutOfScopeDeletions is set.', 'Take SkipOutOfScopeDeletions away if such users are to be disabled.',
    ]],
    ['nothing reads IsSoftDeleted', { document: MAPPING.replace(ACTIVE, ''), users: [{ ...LINKED, $assigned: false }], accounts: [ACCOUNT] }, [
      'Ada Berg is skipped: the user is not assigned to the application, but no attribute mapping reads IsSoftDeleted, so nothing is sent.',
      'Map active to Switch([IsSoftDeleted], , "False", "True", "True", "False") if such users are to be disabled.',
    ]],
    ['in the recycle bin', { users: [{ ...LINKED, $softDeleted: true }], accounts: [ACCOUNT] }, ['Ada Berg is disabled in the app: the user is in the recycle bin of the directory.', 'Restore the user in the directory.']],
    ['deleted for good', { users: [{ ...LINKED, '@removed': { reason: 'deleted' } }], accounts: [ACCOUNT] }, ['Ada Berg is deleted in the app: the user is deleted for good in the directory, and the action Delete is on.', 'To keep such accounts, switch the action Delete off.']],
    ['above the threshold', { users: [{ ...LINKED, $assigned: false }], accounts: [ACCOUNT], settings: { deletionThreshold: 0 } }, [
      'Ada Berg is held back: the cycle has more disables and deletes than the threshold of 0, so the job goes into quarantine.', 'Look at who is to be removed, then allow the deletes in the portal or raise the threshold.',
    ]],
    ['left out by an expression', { document: `${MAPPING}title <- IIF([displayName]="Ada Berg", IgnoreObjectFlow, "x")\n` }, ['Ada Berg is skipped: the expression for title leaves the user out of this cycle.', 'Change that expression if the user is to be provisioned.']],
    ['never ending', { document: `${MAPPING}title <- Replace([jobTitle], , "^(a+)+$", , "x", , )\n`, users: [{ ...ADA, jobTitle: `${'a'.repeat(40)}b` }], words: ['--deadline', '300'] }, [
      expect.stringMatching(/^Ada Berg fails: the expression for title, .* did not end within 300 milliseconds/), 'Make that expression or filter simpler, a regular expression above all.',
    ]],
  ])('%s', async (_what, given, expected) => {
    const run = await why(given);
    expect(run.output.trimEnd().split('\n').map((line) => line.trim())).toEqual(expected);
    expect(run.code).toBe(0);
  });

  it('says that nobody knows what the app holds when there is no target store', async () => {
    const run = await command(['why', 'ada@x.se', 'a.entramap', '--users', 'u.json'], { 'a.entramap': MAPPING, 'u.json': JSON.stringify([ADA]) });
    expect(run.output).toContain('Nobody said who exists in the app, so it is taken as empty: give --target FILE.');
    const linked = await command(['why', 'ada@x.se', 'a.entramap', '--users', 'u.json'], { 'a.entramap': MAPPING, 'u.json': JSON.stringify([LINKED]) });
    expect(linked.output).toBe('Ada Berg is updated in the app: what the app holds is not known, so every value counts as a change.\n  Say what the app holds with --target FILE.\n');
  });

  it('speaks of each object mapping that is played', async () => {
    const document = `${MAPPING}\nmapping "Plain"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [mail] match 1\n`;
    const { output } = await why({ document, accounts: [ACCOUNT] });
    expect(output.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      'Users', 'Ada Berg is skipped: the account t1 holds already what the mappings give.',
      'Plain', 'Ada Berg is skipped: userName has no value for the user, and the service finds accounts by it.', '',
    ]);
  });

  it('says what the profile says', async () => {
    const { output } = await why({ document: `profile qlik-cloud\n${MAPPING}` });
    expect(output).toMatch(/^Ada Berg is created in .*\n {2}.*\n(?: {2}.*\n)* {2}Qlik Cloud says that this fails: displayName is not among/);
  });

  it('as JSON', async () => {
    const run = await why({ users: [{ ...ADA, $assigned: false }], words: ['--format', 'json'] });
    expect(JSON.parse(run.output)).toEqual({
      explanations: [{
        user: { key: '1', display: 'Ada Berg', line: 1 },
        object: { rule: null, mapping: 'Users' },
        action: 'None', status: 'Skipped', code: 'NotEffectivelyEntitled', cause: 'outOfScope',
        why: 'Ada Berg is skipped: the user is not assigned to the application, and there is no account that the service manages.',
        change: 'Assign the user, or a group that the user is a direct member of.',
        warnings: [],
      }],
    });
  });
});

describe('who is meant', () => {
  const users = [ADA, { objectId: '2', userPrincipalName: 'bo@x.se', displayName: 'Bo Ek' }, { objectId: '3', userPrincipalName: 'bo2@x.se', displayName: 'BO EK' }, { objectId: '4', userPrincipalName: 'g_y.se#EXT#@x.se', displayName: 'Guest' }];

  it.each([
    ['1', 'Ada Berg'], ['ADA@X.SE', 'Ada Berg'], ['ada berg', 'Ada Berg'], ['bo2@x.se', 'BO EK'], ['g_y.se#EXT#@x.se', 'Guest'],
  ])('%s is %s', async (asked, display) => {
    expect((await why({ users, asked })).output).toMatch(new RegExp(`^${display} is created`));
  });

  it.each([
    ['bo ek', '2 users are called "bo ek"; ask for one of them: bo@x.se, bo2@x.se.'],
    ['Ada Bergh', 'u.json has no user with the object id, user principal name or display name "Ada Bergh". Near it: Ada Berg (ada@x.se).'],
    ['bo3@x.se', 'Near it: Bo Ek (bo@x.se), BO EK (bo2@x.se).'],
    ['berg', 'Near it: Ada Berg (ada@x.se).'],
    ['zzzz', 'display name "zzzz".\n'],
  ])('%s is nobody, or not one', async (asked, message) => {
    const run = await why({ users, asked });
    expect(run.errors).toContain(message);
    expect([run.output, run.code]).toEqual(['', 2]);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['nobody named', ['why'], 'name a user and one mapping file or manifest.'],
    ['an empty name', ['why', ' ', 'a.entramap', '--users', 'u.json'], 'name a user and one mapping file or manifest.'],
    ['no population', ['why', 'ada', 'a.entramap'], 'name the population with --users FILE.'],
    ['no document', ['why', 'ada', 'b.entramap', '--users', 'u.json'], 'b.entramap: There is no such file.'],
    ['a format that is none', ['why', 'ada', 'a.entramap', '--users', 'u.json', '--format', 'md'], '--format takes text, json'],
  ])('%s', async (_what, words, message) => {
    const run = await command(words, { 'a.entramap': MAPPING, 'u.json': JSON.stringify([ADA]) });
    expect(run.errors).toContain(message);
    expect([run.output, run.code]).toEqual(['', 2]);
  });
});
