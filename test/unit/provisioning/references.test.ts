import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../server/src/population/rawRecord.ts';
import type { UserOutcome } from '../../../server/src/provisioning/outcome.ts';
import { predictedResource } from '../../../server/src/provisioning/predictedResource.ts';
import { simulateOptions } from '../../../server/src/provisioning/simulateOptions.ts';
import { simulateUser } from '../../../server/src/provisioning/simulateUser.ts';
import type { Value } from '../../../server/src/values/value.ts';
import { ENTERPRISE, makeJob, type Row } from './makeJob.ts';
import { makeUser, operationsOf, postOf, verdictOf } from './makeUser.ts';

// References are the second step of a cycle: spec/provisioning-service.md, 1.3 and 1.8, rules 7 and 8.

const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const MANAGER = `${ENTERPRISE}:manager`;
const users: readonly JsonObject[] = [
  { id: 'a', userName: 'adele@contoso.com', externalId: 'object-a' },
  { id: 'b', userName: 'b@contoso.com', externalId: 'object-b' },
  { id: 'c', userName: 'c@contoso.com', externalId: 'object-c' },
];

describe('the manager', () => {
  const rows: readonly Row[] = [['userName', '[userPrincipalName]', { match: 1 }], ['externalId', '[objectId]', { flowType: 'ObjectAddOnly' }], [MANAGER, '[manager]']];
  const job = makeJob({ rows });
  const run = (manager: string, held?: JsonObject): UserOutcome =>
    simulateUser(job, makeUser({ manager }), simulateOptions(job, users.map((user) => (user['id'] === 'a' && held !== undefined ? { ...user, [ENTERPRISE]: { manager: held } } : user))));
  const reference = (op: string, id: string): string => `[{"op":"${op}","path":"${MANAGER}","value":[{"$ref":"https://scim.example/Users/${id}","value":"${id}"}]}]`;

  it.each<[string, string, JsonObject | undefined, string | null, readonly string[]]>([
    ['is found by the attribute that holds the object id, and added', 'object-b', undefined, reference('Add', 'b'), []],
    ['that differs is replaced', 'object-c', { value: 'b' }, reference('Replace', 'c'), []],
    ['that is the same is not sent', 'object-b', { value: 'b' }, null, []],
    ['who is not in the app yet follows later', 'object-x', undefined, reference('Add', 'id-of-object-x'), [`${MANAGER} follows in a request of its own, once the account of object-x exists.`]],
    ['who is not known is not compared', 'object-x', { value: 'b' }, null, [`Whether ${MANAGER} changes is not known, since the account of object-x is not known.`]],
  ])('%s', (_, manager, held, operations, warnings) => {
    const outcome = run(manager, held);
    expect(operationsOf(outcome)).toBe(operations);
    expect(outcome.warnings).toEqual(warnings);
  });

  it('is not guessed when two accounts hold the object id', () => {
    const twice = [...users, { id: 'd', userName: 'd', externalId: 'object-b' }];
    expect(operationsOf(simulateUser(job, makeUser({ manager: 'object-b' }), simulateOptions(job, twice)))).toContain('id-of-object-b');
  });
});

describe('the members of a group', () => {
  const rows: readonly Row[] = [['displayName', '[displayName]', { match: 1 }], ['externalId', '[objectId]', { flowType: 'ObjectAddOnly' }], ['members', '[members]']];
  const job = makeJob({ rows, sourceObject: 'Group', targetObject: GROUP });
  const group = (members: readonly string[]): JsonObject => ({ id: 'g', schemas: [GROUP], displayName: 'Sales', members: members.map((value) => ({ value })) });
  const run = (members: Value, held?: JsonObject): UserOutcome =>
    simulateUser(job, makeUser({ displayName: 'Sales', accountEnabled: null, members }, { isGroup: true }), simulateOptions(job, [...users, ...(held === undefined ? [] : [held])]));

  it('are not in the POST but are added in a request of their own', () => {
    const outcome = run(['object-a', 'object-b']);
    expect(verdictOf(outcome)).toBe('Create Success');
    expect(postOf(outcome)).not.toHaveProperty('members');
    expect(outcome.requests.default.map(({ method, url }) => `${method} ${url}`).slice(1)).toEqual(['POST https://scim.example/Groups', 'PATCH https://scim.example/Groups/id-given-by-the-app']);
    expect(operationsOf(outcome)).toBe('[{"op":"Add","path":"members","value":[{"$ref":null,"value":"a"},{"$ref":null,"value":"b"}]}]');
    expect(outcome.rests).toContain('reference-second-pass');
  });

  const add = (op: string, ...ids: readonly string[]) => ({ op, path: 'members', value: ids.map((value) => ({ $ref: null, value })) });
  it.each<[string, Value, readonly string[], unknown, unknown]>([
    ['those who come are added', ['object-a', 'object-b'], ['a'], [add('Add', 'b')], [add('add', 'b')]],
    ['those who go are removed in the shape of the dialect', ['object-a'], ['a', 'b', 'c'],
      [{ op: 'Remove', path: 'members', value: [{ value: 'b' }, { value: 'c' }] }],
      [{ op: 'remove', path: 'members[value eq "b"]' }, { op: 'remove', path: 'members[value eq "c"]' }]],
    ['some come, some go', ['object-b'], ['a'],
      [add('Add', 'b'), { op: 'Remove', path: 'members', value: [{ value: 'a' }] }],
      [add('add', 'b'), { op: 'remove', path: 'members[value eq "a"]' }]],
    ['the same members are not sent', ['object-b', 'object-a'], ['a', 'b'], null, null],
    ['one member that is no list', 'object-b', [], [add('Add', 'b')], [add('add', 'b')]],
  ])('%s', (_, members, held, plain, flagged) => {
    const outcome = run(members, group(held));
    expect(JSON.parse(operationsOf(outcome) ?? 'null')).toEqual(plain);
    expect(JSON.parse(operationsOf(outcome, 'aadOptscim062020') ?? 'null')).toEqual(flagged);
    expect(outcome.code).toBe(plain === null ? 'RedundantExport' : null);
  });

  it('nobody is removed while the account of a member is not known', () => {
    const outcome = run(['object-a', 'object-x'], group(['a', 'b']));
    expect(JSON.parse(operationsOf(outcome) ?? 'null')).toEqual([add('Add', 'id-of-object-x')]);
    expect(outcome.warnings).toEqual([
      'members follow in a request of their own, once these accounts exist: object-x.',
      'Whether a member is removed is not known, since not all accounts are known.',
    ]);
  });

  it.each(['default', 'aadOptscim062020'])('the group afterwards has the new members, %s dialect', (dialect) => {
    const tenantUrl = `https://scim.example?${dialect}`;
    const flagged = makeJob({ rows, sourceObject: 'Group', targetObject: GROUP, settings: { tenantUrl } });
    const held = group(['a', 'c']);
    const outcome = simulateUser(flagged, makeUser({ displayName: 'Sales', members: ['object-a', 'object-b'] }, { isGroup: true }), simulateOptions(flagged, [...users, held]));
    expect(predictedResource(flagged, outcome, held)).toMatchObject({ displayName: 'Sales', members: [{ value: 'a' }, { $ref: null, value: 'b' }] });
  });

  it('accounts of users are not taken for groups, nor groups for users', () => {
    expect(run(['object-a'], { id: 'u', userName: 'u', displayName: 'Sales' }).action).toBe('Create');
    expect(run(['object-a'], { id: 'g', displayName: 'Sales' }).action).toBe('Update');
    const byName = makeJob({ rows: [['displayName', '[displayName]', { match: 1 }]] });
    expect(simulateUser(byName, makeUser({ displayName: 'Sales' }), simulateOptions(byName, [group([])])).action).toBe('Create');
  });
});
