import { describe, expect, it } from 'vitest';
import { genericScim } from '../../../server/src/profiles/genericScim.ts';
import { makeJob, type JobParts, type Row } from './makeJob.ts';
import { makeUser, operationsOf, postOf, run, verdictOf } from './makeUser.ts';

// spec/provisioning-service.md, 1.6.

const match: Row = ['userName', '[objectId]', { match: 1, flowType: 'ObjectAddOnly' }];
const parts = (row: Row, more: Partial<JobParts> = {}): JobParts => ({ rows: [match, row], ...more });

/** What a create sends for `title`. */
function createdTitle(row: Row, jobTitle: string | null, more?: Partial<JobParts>): unknown {
  const body = postOf(run(makeJob(parts(row, more)), makeUser({ jobTitle }), []));
  return typeof body === 'object' && body !== null && 'title' in body ? body.title : undefined;
}

/** What an update sends, as operation and value, or the code of the skip. */
function update(row: Row, attributes: Record<string, string | readonly string[] | null>, account: Record<string, unknown>, more?: Partial<JobParts>): unknown {
  const outcome = run(makeJob(parts(row, more)), makeUser(attributes, { linkedTo: 'a' }), [{ id: 'a', ...JSON.parse(JSON.stringify(account)) }]);
  return operationsOf(outcome) === null ? outcome.code : JSON.parse(operationsOf(outcome) ?? '');
}

const attribute = { mappingRequired: null, valueRequired: null, type: null, filterable: null, multivalued: null, provenance: { fidelity: 'documented', source: 'a test' } } as const;

const title: Row = ['title', '[jobTitle]'];
const withDefault: Row = ['title', '[jobTitle]', { default: 'unknown' }];
const none: Row = ['title', null, { default: 'unknown' }];

describe('creating', () => {
  it.each<[string, Row, string | null, unknown]>([
    ['a value is sent', title, 'Boss', 'Boss'],
    ['nothing is left out', title, null, undefined],
    ['an empty text is left out', title, '', undefined],
    ['a default steps in for nothing', withDefault, null, 'unknown'],
    ['a default steps in for an empty text', withDefault, '', 'unknown'],
    ['a value wins over the default', withDefault, 'Boss', 'Boss'],
    ['an empty default is nothing', ['title', '[jobTitle]', { default: '' }], null, undefined],
    ['type None sends its default', none, 'Boss', 'unknown'],
    ['a constant', ['title', '"Boss"'], null, 'Boss'],
    ['create-only is sent', ['title', '[jobTitle]', { flowType: 'ObjectAddOnly' }], 'Boss', 'Boss'],
    ['an attribute that is left out of the flow', ['title', 'IgnoreFlowIfNullOrEmpty([jobTitle])'], '', undefined],
    ['and gets no default either', ['title', 'IgnoreFlowIfNullOrEmpty([jobTitle])', { default: 'unknown' }], '', undefined],
  ])('%s', (_, row, jobTitle, expected) => {
    expect(createdTitle(row, jobTitle)).toBe(expected);
  });

  it('an empty text flows in other products', () => {
    const outcome = run(makeJob(parts(title, { settings: { product: 'hr' } })), makeUser({ jobTitle: '' }), []);
    expect(outcome.changes).toContainEqual({ target: 'title', old: null, new: '' });
    expect(outcome.requests.default).toEqual([]);
    expect(outcome.rests).toContain('not-scim');
  });

  it.each<[string, JobParts, string]>([
    ['required without a value', parts(title, { definitions: [{ name: 'title', required: true }] }), 'Create Failure MandatoryFieldsMissing'],
    ['required, but a default steps in', parts(withDefault, { definitions: [{ name: 'title', required: true }] }), 'Create Success'],
    ['required, but not mapped', { rows: [match], definitions: [{ name: 'title', required: true }] }, 'Create Success'],
    ['a failing expression', parts(['title', 'Item([mail], 3)']), 'Create Failure'],
    ['several values for an attribute that takes one', parts(['title', '[proxyAddresses]'], { definitions: [{ name: 'title' }] }), 'Create Failure SchemaPropertyCanOnlyAcceptValue'],
    ['several values for a list', parts(['title', '[proxyAddresses]'], { definitions: [{ name: 'title', multivalued: true }] }), 'Create Success'],
    ['one value in a list for an attribute that takes one', parts(['title', 'Split("a", ",")'], { definitions: [{ name: 'title' }] }), 'Create Success'],
    ['a job parameter that is not given is not guessed', parts(['title', '%DomainFQDN%']), 'Create Warning'],
    ['a job parameter that is given', parts(['title', '%DomainFQDN%'], { settings: { jobParameters: { DomainFQDN: 'contoso.com' } } }), 'Create Success'],
  ])('%s', (_, job, verdict) => {
    expect(verdictOf(run(makeJob(job), makeUser({ proxyAddresses: ['a', 'b'] }), []))).toBe(verdict);
  });

  it('a profile may require a value too', () => {
    const profile = { ...genericScim, objects: { User: { targetObject: null, closed: false, attributes: [{ ...attribute, name: 'title', valueRequired: true }] } } };
    expect(verdictOf(run(makeJob(parts(title, { profile })), makeUser(), []))).toBe('Create Failure MandatoryFieldsMissing');
  });

  it('a failure names the line and the mapping, and writes nothing', () => {
    const outcome = run(makeJob(parts(['title', 'Item([mail], 3)'])), makeUser({}, { line: 9 }), []);
    expect(outcome.reason).toMatch(/^The mapping to title fails for the user in line 9: /);
    expect(outcome.requests.default.map(({ method }) => method)).toEqual(['GET']);
    expect(outcome.values[1]).toMatchObject({ status: 'error', value: null });
  });
});

describe('updating', () => {
  const replace = (value: string) => [{ op: 'Replace', path: 'title', value }];
  const add = (value: string) => [{ op: 'Add', path: 'title', value }];

  it.each<[string, Row, string | null, Record<string, unknown>, unknown]>([
    ['a value that differs is replaced', title, 'Boss', { title: 'Clerk' }, replace('Boss')],
    ['a value that the app lacks is added', title, 'Boss', {}, add('Boss')],
    ['an equal value is not sent', title, 'Boss', { title: 'Boss' }, 'RedundantExport'],
    ['letter case alone is not sent', title, 'BOSS', { title: 'Boss' }, 'RedundantExport'],
    ['nothing clears nothing', title, null, { title: 'Boss' }, 'RedundantExport'],
    ['the default is for new accounts only', withDefault, null, {}, 'RedundantExport'],
    ['type None fills an empty target', none, null, {}, add('unknown')],
    ['type None leaves a value alone', none, null, { title: 'Boss' }, 'RedundantExport'],
    ['create-only is not sent', ['title', '[jobTitle]', { flowType: 'ObjectAddOnly' }], 'Boss', { title: 'Clerk' }, 'RedundantExport'],
    ['AttributeAddOnly: only when the app has none', ['title', '[jobTitle]', { flowType: 'AttributeAddOnly' }], 'Boss', {}, add('Boss')],
    ['AttributeAddOnly: not over another value', ['title', '[jobTitle]', { flowType: 'AttributeAddOnly' }], 'Boss', { title: 'Clerk' }, 'RedundantExport'],
    ['ValueAddOnly: a new value flows', ['title', '[jobTitle]', { flowType: 'ValueAddOnly' }], 'Boss', { title: 'Clerk' }, replace('Boss')],
    ['ValueAddOnly: a removal does not', ['title', '[jobTitle]', { flowType: 'ValueAddOnly' }], null, { title: 'Clerk' }, 'RedundantExport'],
    ['MultiValueAddOnly: nothing for a single value', ['title', '[jobTitle]', { flowType: 'MultiValueAddOnly' }], 'Boss', {}, 'RedundantExport'],
    ['an unknown flow type is Always', ['title', '[jobTitle]', { flowType: 'Sometimes' }], 'Boss', {}, add('Boss')],
    ['FlowAlways is sent although equal', ['title', '[jobTitle]', { always: true }], 'Boss', { title: 'Boss' }, replace('Boss')],
    ['FlowAlways without a value sends nothing', ['title', '[jobTitle]', { always: true }], null, { title: 'Boss' }, 'RedundantExport'],
    ['a boolean and its text are equal', ['active', '[jobTitle]'], 'True', { active: true }, 'RedundantExport'],
    ['an attribute that is left out of the flow', ['title', 'IgnoreFlowIfNullOrEmpty([jobTitle])'], '', { title: 'Boss' }, 'RedundantExport'],
  ])('%s', (_, row, jobTitle, account, expected) => {
    expect(update(row, { jobTitle }, account)).toEqual(expected);
  });

  it('letter case counts where the target attribute is exact', () => {
    expect(update(title, { jobTitle: 'BOSS' }, { title: 'Boss' }, { definitions: [{ name: 'title', caseExact: true }] })).toEqual(replace('BOSS'));
  });

  it('a change of letter case that is not sent is marked as concluded', () => {
    const outcome = run(makeJob(parts(title)), makeUser({ jobTitle: 'BOSS' }, { linkedTo: 'a' }), [{ id: 'a', title: 'Boss' }]);
    expect(outcome.rests).toContain('case-only-change');
    expect(outcome.steps.at(-1)?.fidelity).toBe('inferred');
  });

  it.each<[string, string, readonly string[], readonly string[], unknown]>([
    ['a list that differs is replaced as a whole', 'Always', ['a', 'b'], ['a'], [{ op: 'Replace', path: 'tags', value: ['a', 'b'] }]],
    ['a list that the app lacks is added', 'Always', ['a'], [], [{ op: 'Add', path: 'tags', value: ['a'] }]],
    ['the same list in another order and case is equal', 'Always', ['a', 'b'], ['B', 'A'], 'RedundantExport'],
    ['MultiValueAddOnly adds what is missing', 'MultiValueAddOnly', ['a', 'b'], ['a', 'c'], [{ op: 'Add', path: 'tags', value: ['b'] }]],
    ['ValueAddOnly adds what is missing', 'ValueAddOnly', ['a', 'b'], ['a'], [{ op: 'Add', path: 'tags', value: ['b'] }]],
    ['MultiValueAddOnly removes nothing', 'MultiValueAddOnly', ['a'], ['a', 'b'], 'RedundantExport'],
  ])('%s', (_, flowType, values, held, expected) => {
    expect(update(['tags', '[proxyAddresses]', { flowType }], { proxyAddresses: values }, held.length === 0 ? {} : { tags: held })).toEqual(expected);
  });
});

describe('the rows of the report', () => {
  it.each<[string, Row, string | null, object]>([
    ['a value', title, 'Boss', { status: 'value', value: 'Boss', expression: '[jobTitle]', fidelity: 'documented' }],
    ['nothing', title, null, { status: 'null', value: null }],
    ['a default', withDefault, null, { status: 'default', value: 'unknown' }],
    ['type None', none, null, { status: 'default', value: 'unknown', expression: 'none' }],
    ['left out', ['title', 'IgnoreFlowIfNullOrEmpty([jobTitle])'], null, { status: 'ignored', value: null }],
    ['an error', ['title', 'Item([mail], 3)'], null, { status: 'error', value: null }],
  ])('%s', (_, row, jobTitle, expected) => {
    expect(run(makeJob(parts(row)), makeUser({ jobTitle }), []).values[1]).toMatchObject({ target: 'title', ...expected });
  });

  it('random values are the same in the report and in the request, for each seed', () => {
    const value = (seed: number): unknown => {
      const outcome = run(makeJob({ rows: [match, ['title', 'Guid()']], settings: { seed } }), makeUser(), []);
      expect(postOf(outcome)).toMatchObject({ title: outcome.values[1]?.value });
      return outcome.values[1]?.value;
    };
    expect(value(1)).toBe(value(1));
    expect(value(1)).not.toBe(value(2));
  });
});
