import { describe, expect, it } from 'vitest';
import { guestAddress } from '../../../server/src/provisioning/importUser.ts';
import { makeJob, QLIK, type Row } from './makeJob.ts';
import { adele, ID, makeUser, requestsOf, run, verdictOf } from './makeUser.ts';

// spec/provisioning-service.md, 1.5.

const byMail = { id: 'm', userName: 'other', emails: [{ type: 'work', value: 'ADELE@contoso.com' }] };
const byId = { id: 'i', userName: ID };
const qlik = makeJob({ rows: QLIK });
const gets = (outcome: ReturnType<typeof run>): string[] => requestsOf(outcome).filter((request) => request.startsWith('GET'));

describe('finding the account', () => {
  it.each([
    ['nobody: both attributes are asked for, then created', [], ['emails', 'userName'], 'Create Success', null],
    ['the first attribute hits: the second is not asked for', [byMail, byId], ['emails'], 'Update Success', 'm'],
    ['only the second hits', [byId], ['emails', 'userName'], 'Update Success', 'i'],
    ['two accounts: nothing is written', [byMail, { ...byMail, id: 'n' }], ['emails'], 'None Failure DuplicateTargetEntries', null],
  ])('%s', (_, accounts, asked, verdict, id) => {
    const outcome = run(qlik, makeUser(adele), accounts);
    expect(gets(outcome).map((request) => /filter=(\w+)/.exec(request)?.[1])).toEqual(asked);
    expect(verdictOf(outcome)).toBe(verdict);
    expect(outcome.targetId).toBe(id);
  });

  it('the lowest precedence is asked for first, 0 is no matching attribute', () => {
    const rows: Row[] = [['userName', '[userPrincipalName]', { match: 3 }], ['title', '[jobTitle]', { match: 0 }], ['externalId', '[objectId]', { match: 1 }]];
    expect(gets(run(makeJob({ rows }), makeUser({ jobTitle: 'x' }), []))).toEqual([
      `GET https://scim.example/Users?filter=externalId eq "${ID}"`,
      'GET https://scim.example/Users?filter=userName eq "adele@contoso.com"',
    ]);
  });

  it('the value may be an expression', () => {
    const rows: Row[] = [['userName', 'Join("-", [givenName], [surname])', { match: 1 }]];
    expect(gets(run(makeJob({ rows }), makeUser(adele), []))).toEqual(['GET https://scim.example/Users?filter=userName eq "Adele-Vance"']);
  });

  it('an attribute without a value is passed over, an empty text is no value', () => {
    expect(gets(run(qlik, makeUser({ ...adele, mail: '' }), []))).toHaveLength(1);
  });

  it('no matching value at all: the import is skipped and the scope is not judged', () => {
    const outcome = run(qlik, makeUser({ ...adele, mail: null, objectId: null }, { assigned: false }), []);
    expect(verdictOf(outcome)).toBe('None Skipped ImportSkipped');
    expect(outcome.steps.map(({ type, status }) => `${type} ${status}`)).toEqual(['Import Skipped']);
    expect(outcome.requests.default).toEqual([]);
  });

  it('no matching attribute at all', () => {
    const outcome = run(makeJob({ rows: [['userName', '[objectId]']] }), makeUser(), []);
    expect(verdictOf(outcome)).toBe('None Skipped ImportSkipped');
    expect(outcome.reason).toBe('No attribute mapping has a matching precedence, so the service cannot look for the account.');
  });

  it('letter case counts only where the target attribute is exact', () => {
    const rows: Row[] = [['userName', '[userPrincipalName]', { match: 1 }]];
    const account = { id: 'a', userName: 'ADELE@contoso.com' };
    expect(run(makeJob({ rows }), makeUser(), [account]).targetId).toBe('a');
    expect(verdictOf(run(makeJob({ rows, definitions: [{ name: 'userName', caseExact: true }] }), makeUser(), [account]))).toBe('Create Success');
  });

  it('a matching expression that fails fails this user, with the line and the mapping', () => {
    const rows: Row[] = [['userName', 'Item([mail], 3)', { match: 1 }]];
    const outcome = run(makeJob({ rows }), makeUser(adele, { line: 7 }), []);
    expect(verdictOf(outcome)).toBe('None Failure');
    expect(outcome.reason).toMatch(/^The mapping to userName, a matching attribute, fails for the user in line 7: /);
  });

  it('several values to look for cannot be simulated, one in a list can', () => {
    const job = makeJob({ rows: [['userName', '[proxyAddresses]', { match: 1 }]] });
    expect(run(job, makeUser({ proxyAddresses: ['a', 'b'] }), []).reason).toMatch(/cannot be simulated/);
    expect(gets(run(job, makeUser({ proxyAddresses: ['a'] }), []))).toEqual(['GET https://scim.example/Users?filter=userName eq "a"']);
  });

  it.each(['a"b', 'a\\b', 'a#b', 'a&b', 'a+b', "a'b", 'å'])('a value with special characters may fail: %s', (mail) => {
    const outcome = run(qlik, makeUser({ ...adele, mail }), []);
    expect(outcome.warnings).toContain('The matching value for emails[type eq "work"].value has characters that may make the query fail.');
    expect(outcome.requests.default[0]?.url).toMatch(/^[\x21-\x7e]+$/);
    expect(outcome.requests.default[0]?.url).not.toMatch(/["#+\\]/);
  });

  it('half of a surrogate pair is encoded without failing', () => {
    expect(() => run(qlik, makeUser({ ...adele, mail: 'a\ud800' }, { linkedTo: '\udc00' }), [])).not.toThrow();
  });
});

describe('an account that matching does not find, but that has the same user name', () => {
  const rows: Row[] = [['externalId', '[objectId]', { match: 1 }], ['userName', '[userPrincipalName]']];
  it('is a conflict: the app refuses a second one', () => {
    const outcome = run(makeJob({ rows }), makeUser(), [{ id: 'a', userName: 'ADELE@contoso.com' }]);
    expect(verdictOf(outcome)).toBe('Create Warning EntryConflict');
    expect(outcome.warnings).toEqual(['EntryConflict: the app has an account with this userName that no matching attribute finds, so it refuses a second one. Match on userName, or correct the matching value.']);
    expect(outcome.rests).toContain('unique-user-name');
  });

  it('is none without a target store, or with another name', () => {
    expect(verdictOf(run(makeJob({ rows }), makeUser()))).toBe('Create Success');
    expect(verdictOf(run(makeJob({ rows }), makeUser(), [{ id: 'a', userName: 'b' }]))).toBe('Create Success');
  });
});

describe('a linked user', () => {
  it('is asked for by id, without a filter', () => {
    expect(gets(run(qlik, makeUser(adele, { linkedTo: 'a b' }), [{ id: 'a b' }]))).toEqual(['GET https://scim.example/Users/a b']);
    expect(run(qlik, makeUser(adele, { linkedTo: 'a b' }), [{ id: 'a b' }]).requests.default[0]?.url).toBe('https://scim.example/Users/a%20b');
  });

  it('whose account is gone fails with InvalidAnchor', () => {
    expect(verdictOf(run(qlik, makeUser(adele, { linkedTo: 'x' }), []))).toBe('None Failure InvalidAnchor');
  });

  it('needs no matching value', () => {
    expect(verdictOf(run(qlik, makeUser({ objectId: null, mail: null }, { linkedTo: 'a' }), [{ id: 'a' }]))).toBe('Update Success');
  });

  it('without a target store: every value is shown as a change, and that is said', () => {
    const outcome = run(qlik, makeUser(adele, { linkedTo: 'a' }));
    expect(outcome.changes.map(({ target }) => target)).toEqual(QLIK.map(([target]) => target));
    expect(outcome.rests).toContain('target-unknown');
  });
});

describe('an account without an id', () => {
  it('is found and compared, but an update cannot be addressed', () => {
    const outcome = run(qlik, makeUser(adele, { line: 5 }), [{ userName: ID }]);
    expect(verdictOf(outcome)).toBe('Update Failure');
    expect(outcome.reason).toBe('The target store has the account of the user in line 5 without its id, and an update is addressed by the id. Add the ids to the target store.');
    expect(outcome.changes.map(({ target }) => target)).toContain('externalId');
    expect(outcome.requests.default.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('is no trouble when nothing has to be sent', () => {
    expect(verdictOf(run(makeJob({ rows: [['userName', '[objectId]', { match: 1 }]] }), makeUser(), [{ userName: ID }]))).toBe('None Skipped RedundantExport');
  });
});

describe('groups', () => {
  const job = makeJob({
    rows: [['displayName', '[displayName]', { match: 1 }], ['externalId', '[objectId]'], ['members', '[members]']],
    sourceObject: 'Group', targetObject: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  });
  it('are asked for without their members, at their own endpoint', () => {
    expect(requestsOf(run(job, makeUser({ displayName: 'Sales', accountEnabled: null }), []))).toEqual([
      'GET https://scim.example/Groups?excludedAttributes=members&filter=displayName eq "Sales"',
      `POST https://scim.example/Groups {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group","http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],"externalId":"${ID}","displayName":"Sales","meta":{"resourceType":"Group"}}`,
    ]);
  });
});

describe('guests', () => {
  it.each([
    ['adele_fabrikam.com#EXT#@contoso.onmicrosoft.com', 'adele@fabrikam.com'],
    ['first_last_fabrikam.com#EXT#@contoso.onmicrosoft.com', 'first_last@fabrikam.com'],
    ['a_b.com#ext#@c', 'a@b.com'],
    ['adele@contoso.com', null],
    ['#EXT#@contoso.com', null],
    ['nounderscore#EXT#@contoso.com', null],
  ])('%s', (name, address) => {
    expect(guestAddress(name)).toBe(address);
  });

  it('the address is used for mapping and matching, the raw name is kept beside it', () => {
    const rows: Row[] = [['userName', '[userPrincipalName]', { match: 1 }], ['nickName', '[originalUserPrincipalName]']];
    const raw = 'adele_fabrikam.com#EXT#@contoso.onmicrosoft.com';
    const outcome = run(makeJob({ rows }), makeUser({ userPrincipalName: raw }), []);
    expect(gets(outcome)).toEqual(['GET https://scim.example/Users?filter=userName eq "adele@fabrikam.com"']);
    expect(outcome.values.map(({ value }) => value)).toEqual(['adele@fabrikam.com', raw]);
    expect(outcome.rests).toContain('guest-name');
  });

  it('members have their own name as the original one', () => {
    expect(run(makeJob({ rows: [['userName', '[originalUserPrincipalName]', { match: 1 }]] }), makeUser(), []).values[0]?.value).toBe('adele@contoso.com');
  });
});

describe('the tenant URL', () => {
  it.each([
    ['https://qlik.example/scim/?aadOptscim062020', 'https://qlik.example/scim', 'aadOptscim062020'],
    ['https://qlik.example/scim?a=b&aadOptscim062020=', 'https://qlik.example/scim', 'aadOptscim062020'],
    [' https://qlik.example/scim/// ', 'https://qlik.example/scim', 'default'],
    ['https://qlik.example/scim?AzureAdScimPatch2017', 'https://qlik.example/scim', 'default'],
  ])('%s', (tenantUrl, base, dialect) => {
    expect(makeJob({ rows: QLIK, settings: { tenantUrl } }).tenantUrl).toEqual({ base, dialect, given: true });
  });
});

describe('the matching step', () => {
  it('shows the account found', () => {
    expect(run(qlik, makeUser(adele), [byMail]).steps[2]).toMatchObject({
      name: 'EntryImport', type: 'Matching', status: 'Success', details: { id: 'm', userName: 'other', 'emails[type eq "work"].value': 'ADELE@contoso.com' },
    });
  });
  it('shows each attribute\'s result when there are several', () => {
    expect(run(qlik, makeUser(adele), [byId]).steps[2]?.details).toEqual({ 'emails[type eq "work"].value': [], userName: [{ id: 'i', userName: ID }] });
  });
  it('is called otherwise for a create', () => {
    expect(run(qlik, makeUser(adele), []).steps[2]).toMatchObject({ name: 'EntrySynchronizationAdd', type: 'matching' });
  });
});
