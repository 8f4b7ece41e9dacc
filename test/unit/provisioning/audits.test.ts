import { describe, expect, it } from 'vitest';
import type { SampleUser } from '../../../server/src/population/sampleUser.ts';
import type { Job } from '../../../server/src/provisioning/job.ts';
import type { ScimResource } from '../../../server/src/provisioning/scimResource.ts';
import { simulatePopulation } from '../../../server/src/provisioning/simulatePopulation.ts';
import { simulateUser } from '../../../server/src/provisioning/simulateUser.ts';
import { stoppedOutcome } from '../../../server/src/provisioning/stoppedOutcome.ts';
import type { PopulationSummary } from '../../../server/src/provisioning/summary.ts';
import { createTargetStore } from '../../../server/src/provisioning/targetStore.ts';
import { makeJob, QLIK, type Clause, type Row } from './makeJob.ts';
import { adele, makeUser } from './makeUser.ts';

const user = (name: string, attributes: Record<string, string | string[] | null> = {}, rest: Partial<SampleUser> = {}): SampleUser =>
  makeUser({ ...adele, objectId: name, mail: `${name}@x`, ...attributes }, { key: name, display: name, ...rest });

function audited(job: Job, users: readonly SampleUser[], accounts: readonly ScimResource[] | null = null): PopulationSummary {
  const population = simulatePopulation(job, accounts !== null);
  const store = accounts === null ? null : createTargetStore(accounts);
  for (const each of users) population.accept(each, simulateUser(job, each, { store }));
  return population.result();
}

describe('what the mappings give', () => {
  const rows: Row[] = [
    ['userName', '[objectId]', { match: 1 }], ['title', '[jobTitle]', { default: 'none' }], ['nickName', 'CDate([jobTitle])'],
    ['locale', 'IgnoreFlowIfNullOrEmpty([jobTitle])'], ['timezone', null, { default: 'UTC' }], ['x', 'AppRoleAssignments([jobTitle])'],
  ];

  it('each kind of end is counted, mapping by mapping', () => {
    const { mappings } = audited(makeJob({ rows }), [user('a', { jobTitle: '2020-01-01' }), user('b', { jobTitle: null }), user('c', { jobTitle: 'clerk' }), user('d', {}, { assigned: false })]);
    expect(mappings.map(({ target, value, null: nothing, ignored, default: byDefault, error, unsupported }) => [target, value, nothing, ignored, byDefault, error, unsupported])).toEqual([
      // d is not assigned, so nothing is created and no default steps in; what the mappings give is counted all the same.
      ['userName', 4, 0, 0, 0, 0, 0],
      ['title', 2, 1, 0, 1, 0, 0],
      ['nickName', 1, 0, 0, 0, 3, 0],
      ['locale', 2, 0, 2, 0, 0, 0],
      ['timezone', 0, 0, 0, 4, 0, 0],
      ['x', 0, 0, 0, 0, 4, 4],
    ]);
  });

  it('a user whose simulation was ended counts nowhere', () => {
    const job = makeJob({ rows });
    const population = simulatePopulation(job);
    population.accept(user('a'), stoppedOutcome(job, user('a'), 2, 500, null));
    const { mappings, scope } = population.result();
    expect(mappings.every(({ value, error }) => value + error === 0)).toBe(true);
    expect(scope).toEqual({ users: 1, inScope: 0, because: { notJudged: 1 }, filters: [] });
  });
});

describe('matching', () => {
  const accounts = [{ id: '1', userName: 'a', emails: [{ type: 'work', value: 'a@x' }] }, { id: '2', userName: 'b' }, { id: '3', userName: 'c' }, { id: '4', userName: 'c' }];
  const users = [
    user('a'), user('b'), user('c'), user('d'), user('e', { accountEnabled: 'False' }), user('f', {}, { linkedTo: '2' }), user('g', {}, { linkedTo: '9' }),
    user('h', { mail: "o'h@x" }), user('i', { mail: null, objectId: null }),
  ];

  it('counts what a target store says, in all and by matching attribute', () => {
    const { accounts: found, matching } = audited(makeJob({ rows: QLIK }), users, accounts);
    expect(found).toEqual({ linked: 1, matched: 2, wouldCreate: 2, notCreated: 1, ambiguous: 1, gone: 1 });
    expect(matching.map(({ target, withValue, of, specialCharacters, matched, ambiguous }) => [target, withValue, of, specialCharacters, matched, ambiguous])).toEqual([
      ['emails[type eq "work"].value', 8, 9, 1, 1, 0],
      ['userName', 8, 9, 0, 1, 1],
    ]);
  });

  it('says that it does not know when there is no target store', () => {
    const { accounts: found, matching } = audited(makeJob({ rows: QLIK }), users);
    expect([found, matching[0]?.matched, matching[0]?.ambiguous]).toEqual([null, null, null]);
  });
});

describe('scope', () => {
  const filters = (...scope: Clause[][]) => makeJob({ rows: QLIK, scope });

  it('says who is in, and what decided', () => {
    const { scope } = audited(makeJob({ rows: QLIK, inputScope: [[['city', 'EQUALS', 'Lund']]] }), [
      user('a', { city: 'Lund' }), user('b', { city: 'Lund' }, { assigned: null }), user('c', { city: 'Lund' }, { assigned: false }), user('d', { city: 'Lund' }, { softDeleted: true }),
      user('e', { city: 'Lund' }, { hardDeleted: true }), user('f', { city: 'Oslo' }), user('g', { city: 'Lund', mail: null, objectId: null }),
    ]);
    expect(scope).toEqual({ users: 7, inScope: 2, because: { assigned: 1, assignmentUnknown: 1, notAssigned: 1, softDeleted: 1, hardDeleted: 1, notJudged: 2 }, filters: [] });
  });

  it('sync all takes everybody', () => {
    const { scope } = audited(makeJob({ rows: QLIK, settings: { scope: 'all' } }), [user('a'), user('b', {}, { assigned: false })]);
    expect(scope).toEqual({ users: 2, inScope: 2, because: { everybody: 2 }, filters: [] });
  });

  it('counts every clause, and whom it keeps out alone', () => {
    const job = filters([['department', 'EQUALS', 'Sales'], ['city', 'IS NOT NULL']], [['jobTitle', 'EQUALS', 'Boss']]);
    const { scope } = audited(job, [
      user('a', { department: 'Sales', city: 'Lund', jobTitle: 'Boss' }),
      user('b', { department: 'Sales', city: 'Lund' }),
      user('c', { department: 'Sales' }),
      user('d', { city: 'Lund', jobTitle: 'Boss' }),
      user('e', { department: 'Legal' }),
    ]);
    expect([scope.inScope, scope.because]).toEqual([3, { assigned: 3, filter: 2 }]);
    expect(scope.filters).toEqual([
      {
        title: 'Filter 1', passed: 2,
        clauses: [
          { text: 'Filter 1 department EQUALS Sales', true: 3, false: 2, unknown: 0, decided: 0 },
          // c alone: e fails both clauses.
          { text: 'Filter 1 city IS NOT NULL', true: 3, false: 2, unknown: 0, decided: 1 },
        ],
      },
      { title: 'Filter 2', passed: 2, clauses: [{ text: 'Filter 2 jobTitle EQUALS Boss', true: 2, false: 3, unknown: 0, decided: 2 }] },
    ]);
  });

  it('a clause that cannot be simulated is unknown, and decides nothing', () => {
    const { scope } = audited(filters([['department', '&', 'x']]), [user('a', { department: 'x' })]);
    expect([scope.inScope, scope.because, scope.filters[0]?.clauses[0]]).toEqual([0, { filterUnknown: 1 }, { text: 'Filter 1 department & x', true: 0, false: 0, unknown: 1, decided: 0 }]);
  });
});
