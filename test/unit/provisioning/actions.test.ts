import { describe, expect, it } from 'vitest';
import type { FlowTypeFlag } from '../../../server/src/model/mappingModel.ts';
import type { SampleUser } from '../../../server/src/population/sampleUser.ts';
import { makeJob, QLIK, type JobParts } from './makeJob.ts';
import { adele, ID, makeUser, operationsOf, run, verdictOf } from './makeUser.ts';

// spec/provisioning-service.md, 1.7.

const account = { id: 'abc', userName: ID, externalId: ID, active: true, emails: [{ type: 'work', value: 'adele@contoso.com' }], name: { formatted: 'Adele Vance' } };
const linked = { linkedTo: 'abc' };
const without = (...off: FlowTypeFlag[]): Partial<JobParts> => ({ actions: (['Add', 'Update', 'Delete'] as const).filter((flag) => !off.includes(flag)) });
const noState = { rows: QLIK.filter(([target]) => target !== 'active') };
const skipping = { settings: { skipOutOfScopeDeletions: true } };
const SKIPPED = 'None Skipped EntrySynchronizationSkipped';

describe('which action', () => {
  it.each<[string, Partial<JobParts>, Record<string, string | null>, Partial<SampleUser>, readonly object[], string]>([
    ['not in scope, never linked', {}, {}, { assigned: false }, [account], 'None Skipped NotEffectivelyEntitled'],
    ['blocked, not in the app', {}, { accountEnabled: 'False' }, {}, [], SKIPPED],
    ['not in the app', {}, {}, {}, [], 'Create Success'],
    ['not in the app, Create is off', without('Add'), {}, {}, [], SKIPPED],
    ['in the app, differences', {}, { surname: 'Other' }, {}, [account], 'Update Success'],
    ['in the app, Update is off', without('Update'), { surname: 'Other' }, {}, [account], SKIPPED],
    ['in the app, no difference', {}, {}, {}, [account], 'None Skipped RedundantExport'],
    ['linked, no difference', {}, {}, linked, [account], 'None Skipped RedundantExport'],
    ['linked, unassigned', {}, {}, { ...linked, assigned: false }, [account], 'Disable Success'],
    ['linked, in the recycle bin', {}, {}, { ...linked, softDeleted: true }, [account], 'Disable Success'],
    ['linked, blocked', {}, { accountEnabled: 'False' }, linked, [account], 'Disable Success'],
    ['linked, a scoping filter fails', { scope: [[['city', 'EQUALS', 'Lund']]] }, {}, linked, [account], 'Disable Success'],
    ['found by query, blocked', {}, { accountEnabled: 'False' }, {}, [account], 'Disable Success'],
    ['linked, unassigned, Update is off', without('Update'), {}, { ...linked, assigned: false }, [account], SKIPPED],
    ['linked, unassigned, no mapping uses IsSoftDeleted', noState, {}, { ...linked, assigned: false }, [account], SKIPPED],
    ['linked, unassigned, SkipOutOfScopeDeletions', skipping, {}, { ...linked, assigned: false }, [account], SKIPPED],
    ['linked, blocked, SkipOutOfScopeDeletions', skipping, { accountEnabled: 'False' }, linked, [account], SKIPPED],
    ['linked, unassigned, disabled already', {}, {}, { ...linked, assigned: false }, [{ ...account, active: false }], 'None Skipped RedundantExport'],
    ['assigned again', {}, {}, linked, [{ ...account, active: false }], 'Update Success'],
    ['deleted for good', {}, {}, { ...linked, hardDeleted: true }, [account], 'Delete Success'],
    ['deleted for good, Delete is off', without('Delete'), {}, { ...linked, hardDeleted: true }, [account], SKIPPED],
    ['deleted for good, never linked', {}, {}, { hardDeleted: true }, [account], SKIPPED],
    ['linked, unassigned, and the account is gone', {}, {}, { ...linked, assigned: false }, [], 'None Failure InvalidAnchor'],
  ])('%s', (_, parts, attributes, rest, accounts, verdict) => {
    const outcome = run(makeJob({ rows: QLIK, ...parts }), makeUser({ ...adele, ...attributes }, rest), JSON.parse(JSON.stringify(accounts)));
    expect(verdictOf(outcome)).toBe(verdict);
    const writes = outcome.requests.default.filter(({ method }) => method !== 'GET');
    expect(writes).toHaveLength(outcome.status === 'Success' ? 1 : 0);
    expect(outcome.reason).toMatch(/^[A-Z'1].*\.$/);
  });

  it('a disable sends the state and nothing else', () => {
    const outcome = run(makeJob({ rows: QLIK }), makeUser({ ...adele, surname: 'Other' }, { ...linked, assigned: false }), [account]);
    expect(operationsOf(outcome)).toBe('[{"op":"Replace","path":"active","value":"False"}]');
    expect(outcome.rests).toEqual(expect.arrayContaining(['disable-sends-only-state', 'boolean-as-text']));
    expect(outcome.reason).toBe("User 'Adele Vance' is disabled in customappsso. The user is not assigned to the application.");
  });

  it('a linked user who leaves the scope is disabled also when nobody knows what the app holds', () => {
    const outcome = run(makeJob({ rows: QLIK }), makeUser(adele, { ...linked, assigned: false }));
    expect(operationsOf(outcome)).toBe('[{"op":"Replace","path":"active","value":"False"}]');
  });

  it('a delete goes to the account, and after an unassignment it is said to be contradictory', () => {
    const outcome = run(makeJob({ rows: QLIK }), makeUser(adele, { ...linked, hardDeleted: true, assigned: false }), [account]);
    expect(outcome.requests.default).toEqual([{ method: 'DELETE', url: 'https://scim.example/Users/abc' }]);
    expect(outcome.rests).toContain('delete-after-unassign');
  });

  it('IgnoreObjectFlow leaves the user out of the cycle', () => {
    const rows = [...QLIK, ['title', 'IIF([department]="HR", IgnoreObjectFlow, [jobTitle])']] as const;
    expect(verdictOf(run(makeJob({ rows }), makeUser({ ...adele, department: 'HR' }), []))).toBe('None Skipped');
    expect(verdictOf(run(makeJob({ rows }), makeUser({ ...adele, department: 'IT', jobTitle: 'x' }), []))).toBe('Create Success');
  });
});

describe('the steps', () => {
  it('come in the portal\'s order', () => {
    expect(run(makeJob({ rows: QLIK }), makeUser(adele), []).steps.map(({ name }) => name)).toEqual([
      'EntryImport', 'EntrySynchronizationScoping', 'EntrySynchronizationAdd', 'EntryExportAdd',
    ]);
  });

  it('the import shows the attributes that have a value, and no others', () => {
    expect(run(makeJob({ rows: QLIK }), makeUser({ ...adele, mail: null, city: 'Lund' }), []).steps[0]).toMatchObject({
      description: "Retrieved User 'Adele Vance' from Microsoft Entra ID.",
      details: { objectId: ID, userPrincipalName: 'adele@contoso.com', displayName: 'Adele Vance', accountEnabled: 'True', givenName: 'Adele', surname: 'Vance', IsSoftDeleted: 'False' },
    });
    expect(run(makeJob({ rows: QLIK }), makeUser({ ...adele, city: 'Lund' }), []).steps[0]?.details).not.toHaveProperty('city');
  });

  it('a skip tells its reason', () => {
    expect(run(makeJob({ rows: QLIK }), makeUser(adele), [account]).steps.at(-1)).toMatchObject({
      name: 'EntrySynchronizationSkip', type: 'Export', status: 'Skipped', details: { SkipReason: 'RedundantExport' },
    });
  });

  it('an update shows old and new values', () => {
    expect(run(makeJob({ rows: QLIK }), makeUser({ ...adele, surname: 'X' }), [account]).steps.at(-1)).toMatchObject({
      name: 'EntryExportUpdate', details: { 'name.formatted': { oldValue: 'Adele Vance', newValue: 'Adele X' } },
    });
  });
});
