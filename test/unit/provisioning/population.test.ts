import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qlikCloud } from '../../../server/src/profiles/qlikCloud.ts';
import type { Job } from '../../../server/src/provisioning/job.ts';
import type { UserOutcome } from '../../../server/src/provisioning/outcome.ts';
import { probeMapping, SCOPE_PLACE } from '../../../server/src/provisioning/probeMapping.ts';
import { simulatePopulation } from '../../../server/src/provisioning/simulatePopulation.ts';
import { simulateUser, type SimulateOptions } from '../../../server/src/provisioning/simulateUser.ts';
import { stoppedOutcome } from '../../../server/src/provisioning/stoppedOutcome.ts';
import type { PopulationSummary } from '../../../server/src/provisioning/summary.ts';
import { createTargetStore } from '../../../server/src/provisioning/targetStore.ts';
import type { SampleUser } from '../../../server/src/population/sampleUser.ts';
import { makeJob, QLIK, type Row } from './makeJob.ts';
import { adele, makeUser, verdictOf } from './makeUser.ts';

const user = (number: number, attributes: Record<string, string | null> = {}, rest: Partial<SampleUser> = {}): SampleUser => {
  const key = `0000000${number}-0000-4000-8000-000000000000`;
  return makeUser({ ...adele, objectId: key, mail: `u${number}@contoso.com`, ...attributes }, { key, line: number + 1, ...rest });
};

/** Plays users one after another, as a dry-run does. */
function play(job: Job, options: SimulateOptions): { readonly next: (user: SampleUser) => UserOutcome; readonly result: () => PopulationSummary } {
  const population = simulatePopulation(job);
  return { next: (each) => population.accept(each, simulateUser(job, each, options)), result: population.result };
}

describe('the summary', () => {
  it('counts actions with their status, values of matching attributes, and statements', () => {
    const run = play(makeJob({ rows: QLIK, profile: qlikCloud }), { store: null });
    [user(1), user(2, { mail: null }), user(3, {}, { assigned: false }), user(4, { accountEnabled: 'False' }), user(5, { mail: null, objectId: null })].forEach(run.next);
    const { summary, matching, profile, branches, notes } = run.result();
    expect(summary).toEqual({ Create: { Success: 2 }, None: { Skipped: 3 } });
    expect(matching.map(({ target, withValue, of }) => [target, withValue, of])).toEqual([['emails[type eq "work"].value', 3, 5], ['userName', 4, 5]]);
    expect(profile).toEqual([]);
    expect(branches.map(({ target, key }) => [target, key])).toEqual([['active', 'False'], ['active', 'True'], ['active', 'default']]);
    expect(notes).toContain('No tenant URL was given, so https://scim.example stands for it.');
    expect(notes).toContain('No target store was given, so the app is judged as empty. (inferred: Mapwright)');
  });

  it('finds shared matching values, letter case aside, and tells the later user of the earlier one', () => {
    const run = play(makeJob({ rows: QLIK }), { store: null });
    const outcomes = [user(1, { mail: 'a@x' }), user(2, { mail: 'A@x' }), user(3, { mail: 'b@x' }), user(4, { mail: 'b@x' }), user(5, { mail: 'B@X' })].map(run.next);
    expect(outcomes.map(verdictOf)).toEqual([
      'Create Success', 'Create Warning DuplicateSourceEntries', 'Create Success', 'Create Warning DuplicateSourceEntries', 'Create Warning DuplicateSourceEntries',
    ]);
    expect(outcomes[1]?.warnings).toEqual([`DuplicateSourceEntries: the user ${user(1).key} has the same value for the matching attribute emails[type eq "work"].value.`]);
    expect(run.result().matching[0]).toEqual({
      target: 'emails[type eq "work"].value', withValue: 5, of: 5, duplicateValues: 2, specialCharacters: 0, matched: null, ambiguous: null,
      duplicates: [
        { value: 'A@x', users: [user(1).key, user(2).key], caseOnly: true, count: 2 },
        { value: 'b@x', users: [user(3).key, user(4).key, user(5).key], caseOnly: false, count: 3 },
      ],
    });
  });

  it('counts who carries a value in attributes that a closed profile does not list', () => {
    const rows: Row[] = [...QLIK, ['displayName', '[displayName]'], ['title', '[jobTitle]'], ['timezone', null, { default: 'Europe/Stockholm' }]];
    const run = play(makeJob({ rows, profile: qlikCloud }), { store: null });
    const outcomes = [user(1), user(2, { jobTitle: 'Boss', displayName: null })].map(run.next);
    expect(run.result().profile).toEqual([{ target: 'displayName', users: 1 }, { target: 'title', users: 1 }, { target: 'timezone', users: 2 }]);
    expect(outcomes[1]?.warnings[0]).toMatch(/^Qlik Cloud says that this fails: timezone, title are not among|^Qlik Cloud says that this fails: (?:title|timezone), (?:title|timezone) are not among/);
  });

  it('holds back disables and deletes above the threshold', () => {
    const run = play(makeJob({ rows: QLIK, settings: { deletionThreshold: 1 } }), { store: null });
    const leaving = (number: number): SampleUser => user(number, {}, { linkedTo: `a${number}`, assigned: false });
    const outcomes = [leaving(1), user(2), leaving(3), user(4, {}, { linkedTo: 'a4', hardDeleted: true })].map(run.next);
    expect(outcomes.map(verdictOf)).toEqual(['Disable Success', 'Create Success', 'StagedDelete Skipped', 'StagedDelete Skipped']);
    expect(outcomes[2]?.requests.default.map(({ method }) => method)).toEqual(['GET']);
    expect(run.result().summary).toEqual({ Disable: { Success: 1 }, Create: { Success: 1 }, StagedDelete: { Skipped: 2 } });
  });

  it('one user whose expression fails does not touch the others', () => {
    const run = play(makeJob({ rows: [...QLIK, ['title', 'CDate([jobTitle])']] }), { store: null });
    expect([user(1, { jobTitle: 'no date' }), user(2, { jobTitle: '2020-01-01' })].map(run.next).map(verdictOf)).toEqual(['Create Failure', 'Create Success']);
  });
});

describe('a simulation that had to be ended', () => {
  const job = makeJob({ rows: QLIK, scope: [[['mail', 'REGEX MATCH', 'a']]] });

  it.each([
    [SCOPE_PLACE, null, 'The scoping filters did not end within 500 milliseconds for the user in line 2, so what would happen is not known.'],
    [2, '(a+)+', 'The expression for emails[type eq "work"].value, [mail], with the regular expression (a+)+ did not end within 500 milliseconds for the user in line 2, so what would happen is not known.'],
    [null, null, 'The mappings together did not end within 500 milliseconds for the user in line 2, so what would happen is not known.'],
  ])('place %s is named', (place, pattern, reason) => {
    const outcome = stoppedOutcome(job, user(1), place, 500, pattern);
    expect([verdictOf(outcome), outcome.reason]).toEqual(['None Failure', reason]);
  });

  it('counts like any other failure', () => {
    const population = simulatePopulation(job);
    population.accept(user(1), stoppedOutcome(job, user(1), 2, 500, null));
    expect(population.result().summary).toEqual({ None: { Failure: 1 } });
    expect(population.result().matching.map(({ withValue, of }) => [withValue, of])).toEqual([[0, 1], [0, 1]]);
  });

  it('each part can be run alone', () => {
    for (const place of [SCOPE_PLACE, ...job.mappings.keys(), 99]) expect(() => probeMapping(job, user(1), place)).not.toThrow();
  });
});

describe('any population', () => {
  const text = fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('True', 'False', 'a@x', 'a_b#EXT#@c', '', '[', '"', '2020-01-01'));
  const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.constant(null));
  const names = ['objectId', 'userPrincipalName', 'mail', 'accountEnabled', 'givenName', 'jobTitle', 'manager', 'proxyAddresses', 'appRoleAssignments'];
  const anyUser = fc.record({
    line: fc.nat(), key: text, display: text,
    assigned: fc.constantFrom(true, false, null), softDeleted: fc.boolean(), hardDeleted: fc.boolean(),
    linkedTo: fc.oneof(fc.constant(null), fc.constantFrom('1', '2'), text),
    attributes: fc.dictionary(fc.constantFrom(...names), value).map((record) => new Map(Object.entries(record).filter(([, each]) => each !== null))),
  });
  const rows: Row[] = [
    ...QLIK, ['title', '[jobTitle]', { default: 'x' }], ['tags', '[proxyAddresses]', { flowType: 'ValueAddOnly' }], ['roles', 'AppRoleAssignmentsComplex([appRoleAssignments])'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', '[manager]'], ['nickName', 'Item([proxyAddresses], 2)'], ['x y[', 'CDate([mail])', { flowType: 'AttributeAddOnly' }],
    ['__proto__.x', '[mail]'], ['timezone', null, { default: 'UTC' }], ['locale', 'Guid()'],
  ];
  const account = fc.dictionary(fc.constantFrom('id', 'userName', 'emails', 'name', 'active', 'tags', 'roles', 'title'), fc.jsonValue({ maxDepth: 2 }));

  it('ends in one outcome for each user, whose addresses are absolute and encoded, and in counts that add up', () => {
    fc.assert(
      fc.property(fc.array(anyUser, { maxLength: 6 }), fc.array(account, { maxLength: 3 }), fc.boolean(), fc.constantFrom('assigned' as const, 'all' as const), (users, accounts, known, scope) => {
        const job = makeJob({ rows, profile: qlikCloud, settings: { scope, deletionThreshold: 1 }, scope: [[['jobTitle', 'NOT REGEX MATCH', '^x']], [['mail', 'IS NOT NULL']]] });
        const run = play(job, { store: known ? createTargetStore(JSON.parse(JSON.stringify(accounts))) : null });
        const outcomes = users.map(run.next);
        const counted = Object.values(run.result().summary).flatMap((statuses) => Object.values(statuses ?? {}));
        expect(counted.reduce((sum, count) => sum + (count ?? 0), 0)).toBe(users.length);
        for (const { requests, reason, values, status } of outcomes) {
          for (const { url } of [...requests.default, ...requests.aadOptscim062020]) expect(url).toMatch(/^https:\/\/scim\.example\/Users[\x21-\x7e]*$/);
          expect(reason).not.toBe('');
          expect(values).toHaveLength(rows.length);
          if (status === 'Failure' || status === 'Skipped') expect(requests.default.every(({ method }) => method === 'GET')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
