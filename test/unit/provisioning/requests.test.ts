import { describe, expect, it } from 'vitest';
import { ENTERPRISE, makeJob, type JobParts, type Row } from './makeJob.ts';
import { ID, makeUser, operationsOf, postOf, requestsOf, run } from './makeUser.ts';

// spec/provisioning-service.md, 1.8.

const match: Row = ['externalId', '[objectId]', { match: 1, flowType: 'ObjectAddOnly' }];
const post = (rows: readonly Row[], attributes = {}, more: Partial<JobParts> = {}): unknown => postOf(run(makeJob({ rows: [match, ...rows], ...more }), makeUser(attributes), []));
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';

describe('POST', () => {
  it('rule 1: core and enterprise schema for the enterprise object, and meta', () => {
    expect(post([])).toEqual({ schemas: [CORE, ENTERPRISE], externalId: ID, meta: { resourceType: 'User' } });
  });

  it('rule 1: a custom extension is sent, but not listed', () => {
    const extension = 'urn:ietf:params:scim:schemas:extension:Qlik:2.0:User';
    expect(post([[`${extension}:tag`, '[city]']], { city: 'Lund' })).toEqual({
      schemas: [CORE, ENTERPRISE], externalId: ID, meta: { resourceType: 'User' }, [extension]: { tag: 'Lund' },
    });
  });

  it('rule 1: only the core schema for another object [concluded]', () => {
    expect(post([], {}, { targetObject: CORE })).toMatchObject({ schemas: [CORE] });
  });

  it('rules 2 and 3: nested objects and entries merge', () => {
    const rows: Row[] = [
      ['name.givenName', '[givenName]'], ['name.familyName', '[surname]'],
      ['addresses[type eq "work"].streetAddress', '[streetAddress]'], ['addresses[type eq "work"].postalCode', '[postalCode]'],
      ['phoneNumbers[type eq "work"].value', '[telephoneNumber]'], ['phoneNumbers[type eq "mobile"].value', '[mobile]'],
      [`${ENTERPRISE}:department`, '[department]'], [`${ENTERPRISE}:employeeNumber`, '[employeeId]'],
    ];
    expect(post(rows, { givenName: 'A', surname: 'V', streetAddress: 'S', postalCode: 'P', telephoneNumber: '1', mobile: '2', department: 'D', employeeId: 'E' })).toMatchObject({
      name: { givenName: 'A', familyName: 'V' },
      addresses: [{ type: 'work', streetAddress: 'S', postalCode: 'P' }],
      phoneNumbers: [{ type: 'work', value: '1' }, { type: 'mobile', value: '2' }],
      [ENTERPRISE]: { department: 'D', employeeNumber: 'E' },
    });
  });

  it('rule 4: the work e-mail is primary, no other entry is', () => {
    const rows: Row[] = [['emails[type eq "work"].value', '"w"'], ['emails[type eq "other"].value', '"o"'], ['addresses[type eq "work"].country', '"SE"']];
    expect(post(rows)).toMatchObject({
      emails: [{ primary: true, type: 'work', value: 'w' }, { type: 'other', value: 'o' }],
      addresses: [{ type: 'work', country: 'SE' }],
    });
  });

  it('rule 4: a mapping to primary wins over that', () => {
    expect(post([['emails[type eq "work"].value', '"w"'], ['emails[type eq "work"].primary', '"False"']])).toMatchObject({ emails: [{ primary: false, type: 'work', value: 'w' }] });
  });

  it('rule 4: a primary role has a constant type, which overwrites a mapping', () => {
    const outcome = run(makeJob({ rows: [match, ['roles[primary eq "True"].value', '"Admin"'], ['roles[primary eq "True"].type', '"Mine"']] }), makeUser(), []);
    expect(postOf(outcome)).toMatchObject({ roles: [{ primary: true, type: 'WindowsAzureActiveDirectoryRole', value: 'Admin' }] });
    expect(outcome.warnings).toEqual(['The service overwrites roles[primary eq "True"].type with a constant of its own.']);
  });

  it.each([
    ['active is a boolean without a definition', 'active', [], true],
    ['primary is a boolean too', 'emails[type eq "home"].primary', [], true],
    ['a definition may say boolean', 'locked', [{ name: 'locked', type: 'Boolean' as const }], true],
    ['a definition may say text', 'active', [{ name: 'active', type: 'String' as const }], 'True'],
    ['another attribute is text', 'title', [], 'True'],
  ])('rule 5: %s', (_, target, definitions, expected) => {
    const body = JSON.stringify(post([[target, '"True"']], {}, { definitions }));
    expect(body).toContain(JSON.stringify(expected) + (target.includes('[') ? '}' : ''));
    expect(body.includes('"True"')).toBe(expected === 'True');
  });

  it('rule 5: a text that is no boolean stays a text', () => {
    expect(post([['active', '"yes"']])).toMatchObject({ active: 'yes' });
  });

  it('rule 6: nothing is left out, not sent as null', () => {
    expect(JSON.stringify(post([['title', '[jobTitle]'], ['addresses[type eq "work"].country', '[country]']]))).not.toMatch(/title|addresses|null/);
  });

  it('rule 7: the manager follows in a request of its own', () => {
    const job = makeJob({ rows: [match, [`${ENTERPRISE}:manager`, '[manager]']] });
    const outcome = run(job, makeUser({ manager: 'boss-object-id' }), []);
    expect(JSON.stringify(postOf(outcome))).not.toContain('manager');
    expect(requestsOf(outcome)[2]).toBe(
      `PATCH https://scim.example/Users/id-given-by-the-app {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Add","path":"${ENTERPRISE}:manager","value":[{"$ref":"https://scim.example/Users/id-of-boss-object-id","value":"id-of-boss-object-id"}]}]}`,
    );
    expect(outcome.warnings).toEqual([`${ENTERPRISE}:manager follows in a request of its own, once the account of boss-object-id exists.`]);
  });

  it('the attributes come as in every public request: externalId, userName, the rest by name, extensions last', () => {
    const rows: Row[] = [
      [`${ENTERPRISE}:department`, '"D"'], ['title', '"T"'], ['name.givenName', '"G"'], ['name.familyName', '"F"'], ['userName', '"U"'], ['active', '"True"'], ['displayName', '"N"'],
    ];
    expect(Object.keys(post(rows) ?? {})).toEqual(['schemas', 'externalId', 'userName', 'active', 'displayName', 'meta', 'name', 'title', ENTERPRISE]);
  });

  it('a name that is no SCIM path is one attribute of that name', () => {
    expect(post([['pphone numbers[', '"x"']])).toMatchObject({ 'pphone numbers[': 'x' });
  });
});

describe('PATCH, the two dialects', () => {
  const account = { id: 'a', externalId: ID, title: 'Clerk', active: true, name: { givenName: 'Old' }, emails: [{ type: 'work', value: 'old' }] };
  const both = (rows: readonly Row[], attributes: Record<string, string | readonly string[]> = {}, resource: object = account): [unknown, unknown] => {
    const outcome = run(makeJob({ rows: [match, ...rows] }), makeUser(attributes, { linkedTo: 'a' }), [JSON.parse(JSON.stringify(resource))]);
    return [JSON.parse(operationsOf(outcome) ?? 'null'), JSON.parse(operationsOf(outcome, 'aadOptscim062020') ?? 'null')];
  };

  it.each<[string, readonly Row[], unknown, unknown]>([
    ['one attribute keeps its path', [['title', '"Boss"']],
      [{ op: 'Replace', path: 'title', value: 'Boss' }],
      [{ op: 'replace', path: 'title', value: 'Boss' }]],
    ['one attribute that the app lacks is added', [['nickName', '"Babs"']],
      [{ op: 'Add', path: 'nickName', value: 'Babs' }],
      [{ op: 'add', path: 'nickName', value: 'Babs' }]],
    ['booleans are texts, or real ones', [['active', '"False"']],
      [{ op: 'Replace', path: 'active', value: 'False' }],
      [{ op: 'replace', path: 'active', value: false }]],
    ['several attributes: one operation each, or filtered ones alone and the rest together with dotted and URN keys',
      [['title', '"Boss"'], ['emails[type eq "work"].value', '"new"'], ['name.givenName', '"New"']],
      [{ op: 'Replace', path: 'title', value: 'Boss' }, { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new' }, { op: 'Replace', path: 'name.givenName', value: 'New' }],
      [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'new' }, { op: 'replace', value: { title: 'Boss', 'name.givenName': 'New' } }]],
    ['added and replaced attributes do not share an operation',
      [['title', '"Boss"'], ['name.givenName', '"New"'], [`${ENTERPRISE}:department`, '"D"'], ['nickName', '"B"']],
      [{ op: 'Replace', path: 'title', value: 'Boss' }, { op: 'Replace', path: 'name.givenName', value: 'New' }, { op: 'Add', path: `${ENTERPRISE}:department`, value: 'D' }, { op: 'Add', path: 'nickName', value: 'B' }],
      [{ op: 'add', value: { [`${ENTERPRISE}:department`]: 'D', nickName: 'B' } }, { op: 'replace', value: { title: 'Boss', 'name.givenName': 'New' } }]],
    ['a boolean among several is a real one with the flag', [['title', '"Boss"'], ['active', '"False"']],
      [{ op: 'Replace', path: 'title', value: 'Boss' }, { op: 'Replace', path: 'active', value: 'False' }],
      [{ op: 'replace', value: { title: 'Boss', active: false } }]],
  ])('%s', (_, rows, plain, flagged) => {
    expect(both(rows)).toEqual([plain, flagged]);
  });

  it('roles are JSON texts, or objects with the flag, and are only added', () => {
    const rows: Row[] = [['roles', 'AppRoleAssignmentsComplex([appRoleAssignments])']];
    const role = '{"id":"1","value":"Admin","displayName":"Administrator"}';
    expect(both(rows, { appRoleAssignments: [role] })).toEqual([
      [{ op: 'Add', path: 'roles', value: [{ value: role }] }],
      [{ op: 'add', path: 'roles', value: [{ primary: false, type: 'WindowsAzureActiveDirectoryRole', displayName: 'Administrator', value: 'Admin' }] }],
    ]);
    expect(both(rows, { appRoleAssignments: [role] }, { ...account, roles: [{ value: 'admin' }, { value: 'Other' }] })).toEqual([null, null]);
  });

  it('the assertive function replaces, also when a role is gone', () => {
    const rows: Row[] = [['roles', 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])']];
    const value = [{ primary: false, type: 'WindowsAzureActiveDirectoryRole', display: 'Admin', value: 'Admin' }];
    expect(both(rows, { appRoleAssignments: ['Admin'] }, { ...account, roles: [{ value: 'Admin' }, { value: 'Other' }] })).toEqual([
      [{ op: 'Replace', path: 'roles', value }],
      [{ op: 'replace', path: 'roles', value }],
    ]);
  });

  it('an Add to an entry that the app lacks is what Entra sends, with a warning', () => {
    const outcome = run(makeJob({ rows: [match, ['emails[type eq "work"].value', '"w"']] }), makeUser({}, { linkedTo: 'a' }), [{ id: 'a', externalId: ID }]);
    expect(operationsOf(outcome)).toBe('[{"op":"Add","path":"emails[type eq \\"work\\"].value","value":"w"}]');
    expect(outcome.warnings).toEqual(['The account has no entry for emails[type eq "work"].value yet; strict apps answer noTarget to such an Add.']);
  });

  it('the body names the PATCH schema', () => {
    const outcome = run(makeJob({ rows: [match, ['title', '"Boss"']] }), makeUser({}, { linkedTo: 'a' }), [account]);
    expect(requestsOf(outcome)[1]).toBe('PATCH https://scim.example/Users/a {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"title","value":"Boss"}]}');
  });
});

describe('what no page says is marked as concluded', () => {
  const update = (rows: readonly Row[], more: Partial<JobParts> = {}) => run(makeJob({ rows: [match, ...rows], ...more }), makeUser({}, { linkedTo: 'a' }), [{ id: 'a', externalId: ID, title: 'Clerk' }]).rests;
  const create = (more: Partial<JobParts> = {}) => run(makeJob({ rows: [match], ...more }), makeUser(), []).rests;
  it.each<[string, readonly string[], string, boolean]>([
    ['one schema for another object', create({ targetObject: CORE }), 'core-schema-only', true],
    ['not for the enterprise object', create(), 'core-schema-only', false],
    ['added and replaced attributes apart', update([['title', '"Boss"'], ['nickName', '"B"']]), 'operations-not-mixed', true],
    ['not when all are replaced', update([['title', '"Boss"']]), 'operations-not-mixed', false],
    ['an address without the flag', update([['title', '"Boss"']], { settings: { tenantUrl: 'https://x?aadOptscim062020' } }), 'flag-not-sent', true],
    ['not without the flag', update([['title', '"Boss"']]), 'flag-not-sent', false],
  ])('%s', (_, rests, name, expected) => {
    expect(rests.includes(name)).toBe(expected);
  });
});

describe('the manager of an existing account', () => {
  const job = makeJob({ rows: [match, [`${ENTERPRISE}:manager`, '[manager]']] });
  const account = (manager: string | null) => ({ id: 'a', externalId: ID, [ENTERPRISE]: manager === null ? {} : { manager: { value: manager } } });

  it('is not compared while the account of the manager is not known', () => {
    const outcome = run(job, makeUser({ manager: 'm' }, { linkedTo: 'a' }), [account('b')]);
    expect(outcome.code).toBe('RedundantExport');
    expect(outcome.warnings).toEqual([`Whether ${ENTERPRISE}:manager changes is not known, since the account of m is not known.`]);
  });

  it('is added when the app has none', () => {
    expect(operationsOf(run(job, makeUser({ manager: 'm' }, { linkedTo: 'a' }), [account(null)]))).toContain('"op":"Add"');
  });
});
