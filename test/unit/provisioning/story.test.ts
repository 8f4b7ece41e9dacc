import { describe, expect, it } from 'vitest';
import { predictedResource } from '../../../server/src/provisioning/predictedResource.ts';
import { simulateStory } from '../../../server/src/provisioning/simulateStory.ts';
import { createTargetStore } from '../../../server/src/provisioning/targetStore.ts';
import { ACTIVE, ENTERPRISE, makeJob, QLIK, type Row } from './makeJob.ts';
import { adele, ID, makeUser, operationsOf, run, verdictOf } from './makeUser.ts';

const FLAG = 'https://qlik.example/scim?aadOptscim062020';
const ROWS: readonly Row[] = [
  ...QLIK,
  ['displayName', '[displayName]'], ['title', '[jobTitle]', { default: 'unknown' }], ['addresses[type eq "work"].locality', '[city]'],
  [`${ENTERPRISE}:department`, '[department]'], [`${ENTERPRISE}:manager`, '[manager]'], ['tags', '[proxyAddresses]'],
  ['roles', 'AppRoleAssignmentsComplex([appRoleAssignments])'],
];
const full = makeUser({ ...adele, city: 'Lund', department: 'Sales', proxyAddresses: ['a', 'b'], appRoleAssignments: ['Admin'] });

describe.each([['default', null], ['aadOptscim062020', FLAG]])('the story of a user, %s dialect', (_, tenantUrl) => {
  const job = makeJob({ rows: ROWS, settings: { tenantUrl } });

  it('is created, then nothing is sent, then disabled', () => {
    const { first, next, unassigned } = simulateStory(job, full, { store: createTargetStore([]) });
    expect([first, next, unassigned].map((outcome) => outcome && verdictOf(outcome))).toEqual(['Create Success', 'None Skipped RedundantExport', 'Disable Success']);
    expect(unassigned?.changes).toEqual([{ target: 'active', old: 'True', new: 'False' }]);
  });

  it('is updated, then nothing is sent, then disabled', () => {
    const account = { id: 'abc', userName: ID, active: false, name: { formatted: 'Old' }, emails: [{ type: 'home', value: 'h' }], title: 'Kept' };
    const { first, next, unassigned } = simulateStory(job, full, { store: createTargetStore([account]) });
    expect([first, next, unassigned].map((outcome) => outcome && verdictOf(outcome))).toEqual(['Update Success', 'None Skipped RedundantExport', 'Disable Success']);
    expect(first.targetId).toBe('abc');
  });
});

describe('where the story ends', () => {
  it.each([
    ['nothing to do in the app', makeUser(adele, { assigned: false }), 'None Skipped NotEffectivelyEntitled'],
    ['two accounts', makeUser({ ...adele, mail: 'twin' }), 'None Failure DuplicateTargetEntries'],
  ])('%s', (_, user, verdict) => {
    const twin = (id: string) => ({ id, emails: [{ type: 'work', value: 'twin' }] });
    const story = simulateStory(makeJob({ rows: QLIK }), user, { store: createTargetStore([twin('1'), twin('2')]) });
    expect(verdictOf(story.first)).toBe(verdict);
    expect([story.next, story.unassigned]).toEqual([null, null]);
  });

  it('an account that is up to date already goes on to the later cycles', () => {
    const rows: Row[] = [['userName', '[objectId]', { match: 1 }], ['active', ACTIVE]];
    const { first, unassigned } = simulateStory(makeJob({ rows }), makeUser(), { store: createTargetStore([{ id: 'a', userName: ID, active: true }]) });
    expect(verdictOf(first)).toBe('None Skipped RedundantExport');
    expect(unassigned && operationsOf(unassigned)).toBe('[{"op":"Replace","path":"active","value":"False"}]');
  });

  it('without a mapping on IsSoftDeleted nothing is sent on unassignment', () => {
    const { unassigned } = simulateStory(makeJob({ rows: QLIK.filter(([target]) => target !== 'active') }), makeUser(adele), { store: createTargetStore([]) });
    expect(unassigned?.reason).toBe('The user is not assigned to the application. Nothing is sent, since no attribute mapping uses IsSoftDeleted.');
  });
});

describe('the account after the requests', () => {
  it('holds booleans, entries and the manager in SCIM\'s own shapes', () => {
    const job = makeJob({ rows: ROWS });
    const user = makeUser({ ...adele, manager: 'm', accountEnabled: 'False' }, { linkedTo: 'abc' });
    const before = { id: 'abc', active: true, kept: { deep: [1] } };
    expect(predictedResource(job, run(job, user, [before]), before)).toEqual({ ...before, active: false });
    const updated = predictedResource(job, run(job, makeUser({ ...adele, manager: 'm', city: 'Lund' }, { linkedTo: 'abc' }), [before]), before);
    expect(updated).toMatchObject({
      id: 'abc', kept: { deep: [1] }, emails: [{ type: 'work', value: 'adele@contoso.com' }], addresses: [{ type: 'work', locality: 'Lund' }],
      [ENTERPRISE]: { manager: { value: 'id-of-m' } },
    });
    expect(before).toEqual({ id: 'abc', active: true, kept: { deep: [1] } });
  });

  it('is none after a delete', () => {
    const job = makeJob({ rows: QLIK });
    expect(predictedResource(job, run(job, makeUser(adele, { linkedTo: 'abc', hardDeleted: true }), [{ id: 'abc' }]), { id: 'abc' })).toBeNull();
  });
});
