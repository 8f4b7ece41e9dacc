import { describe, expect, it } from 'vitest';
import { makeJob, QLIK, type Clause } from './makeJob.ts';
import { adele, makeUser, run, verdictOf } from './makeUser.ts';

// spec/provisioning-service.md, 1.4; spec/expression-language.md, 4.

const scopedBy = (...scope: (readonly Clause[])[]) => makeJob({ rows: QLIK, scope });
const IN = 'Create Success';
const OUT = 'None Skipped EntrySynchronizationSkipped';
const UNKNOWN = 'None Failure';

describe('operators', () => {
  it.each<[string, Clause, string | null | readonly string[], string]>([
    ['EQUALS: the same text', ['x', 'EQUALS', 'Sales'], 'Sales', IN],
    ['EQUALS: letter case counts', ['x', 'EQUALS', 'Sales'], 'sales', OUT],
    ['EQUALS: no value', ['x', 'EQUALS', 'Sales'], null, OUT],
    ['NOT EQUALS: another text', ['x', 'NOT EQUALS', 'Sales'], 'HR', IN],
    ['NOT EQUALS: letter case counts', ['x', 'NOT EQUALS', 'Sales'], 'sales', IN],
    ['NOT EQUALS: the same text', ['x', 'NOT EQUALS', 'Sales'], 'Sales', OUT],
    ['NOT EQUALS: no value is false too', ['x', 'NOT EQUALS', 'Sales'], null, OUT],
    ['NOT EQUALS: an empty text is no value', ['x', 'NOT EQUALS', 'Sales'], '', OUT],
    ['IS NULL: no value', ['x', 'IS NULL'], null, IN],
    ['IS NULL: an empty text', ['x', 'IS NULL'], '', IN],
    ['IS NULL: a value', ['x', 'IS NULL'], 'a', OUT],
    ['IS NOT NULL: a value', ['x', 'IS NOT NULL'], 'a', IN],
    ['IS NOT NULL: no value', ['x', 'IS NOT NULL'], null, OUT],
    ['IS TRUE: True', ['x', 'IS TRUE'], 'True', IN],
    ['IS TRUE: False', ['x', 'IS TRUE'], 'False', OUT],
    ['IS TRUE: no value', ['x', 'IS TRUE'], null, OUT],
    ['IS FALSE: False', ['x', 'IS FALSE'], 'False', IN],
    ['IS FALSE: no value', ['x', 'IS FALSE'], null, OUT],
    ['REGEX MATCH: anywhere', ['x', 'REGEX MATCH', '([1-9][0-9])'], '142', IN],
    ['REGEX MATCH: letter case counts', ['x', 'REGEX MATCH', 'sales'], 'Sales', OUT],
    ['REGEX MATCH: no value', ['x', 'REGEX MATCH', '.*'], null, OUT],
    ['REGEX MATCH: .NET syntax', ['x', 'REGEX MATCH', '\\Aa\\z'], 'a', IN],
    ['REGEX MATCH: a broken pattern cannot be simulated', ['x', 'REGEX MATCH', '('], 'a', UNKNOWN],
    ['NOT REGEX MATCH: no match', ['x', 'NOT REGEX MATCH', '@contoso'], 'a@x', IN],
    ['NOT REGEX MATCH: a match', ['x', 'NOT REGEX MATCH', '@contoso'], 'a@contoso', OUT],
    ['NOT REGEX MATCH: no value is false', ['x', 'NOT REGEX MATCH', '@contoso'], null, OUT],
    ['Includes: contained', ['x', 'Includes', 'ale'], 'Sales', IN],
    ['Includes: letter case counts', ['x', 'Includes', 'sal'], 'Sales', OUT],
    ['INCLUDES as well', ['x', 'INCLUDES', 'ale'], 'Sales', IN],
    ['ENDS_WITH: at the end', ['x', 'ENDS_WITH', 'es'], 'Sales', IN],
    ['ENDS_WITH: no value', ['x', 'ENDS_WITH', 'es'], null, OUT],
    ['Greater_Than: greater', ['x', 'Greater_Than', '9'], '10', IN],
    ['Greater_Than: equal', ['x', 'Greater_Than', '10'], '10', OUT],
    ['Greater_Than: no integer', ['x', 'Greater_Than', '9'], '10.5', OUT],
    ['Greater_Than: no integer in the clause', ['x', 'Greater_Than', 'a'], '10', OUT],
    ['Greater_Than: beyond the numbers of JavaScript', ['x', 'Greater_Than', '9007199254740993'], '9007199254740994', IN],
    ['Greater_Than: no value', ['x', 'Greater_Than', '-1'], null, OUT],
    ['Greater_Than_OR_EQUALS: equal', ['x', 'Greater_Than_OR_EQUALS', '10'], '10', IN],
    ['Greater_Than_OR_EQUALS: less', ['x', 'Greater_Than_OR_EQUALS', '10'], '9', OUT],
    ['& cannot be simulated', ['x', '&', '2'], '3', UNKNOWN],
    ['!& cannot be simulated', ['x', '!&', '2'], '3', UNKNOWN],
    ['an unknown operator cannot be simulated', ['x', 'STARTS_WITH', 'a'], 'a', UNKNOWN],
    ['an operator without its value cannot be simulated', ['x', 'EQUALS'], 'a', UNKNOWN],
    ['a list cannot be simulated', ['x', 'EQUALS', 'a'], ['a', 'b'], UNKNOWN],
    ['several values: one fits', ['x', 'EQUALS', 'a', 'b'], 'b', IN],
    ['several values, negated: one fits', ['x', 'NOT EQUALS', 'a', 'b'], 'b', OUT],
    ['manager is not allowed', ['manager', 'IS NULL'], null, UNKNOWN],
    ['userType is not allowed', ['userType', 'EQUALS', 'Guest'], null, UNKNOWN],
    ['IsSoftDeleted follows from the scope', ['IsSoftDeleted', 'IS FALSE'], null, UNKNOWN],
  ])('%s', (_, clause, x, verdict) => {
    expect(verdictOf(run(scopedBy([clause]), makeUser({ ...adele, x }), []))).toBe(verdict);
  });
});

describe('filters', () => {
  const lund: Clause = ['city', 'EQUALS', 'Lund'];
  const sales: Clause = ['department', 'EQUALS', 'Sales'];
  const bits: Clause = ['x', '&', '1'];

  it.each<[string, (readonly Clause[])[], Record<string, string>, string]>([
    ['the clauses of one filter are ANDed', [[lund, sales]], { city: 'Lund' }, OUT],
    ['all clauses hold', [[lund, sales]], { city: 'Lund', department: 'Sales' }, IN],
    ['several filters are ORed', [[lund], [sales]], { department: 'Sales' }, IN],
    ['no filter holds', [[lund], [sales]], {}, OUT],
    ['no filter at all', [], {}, IN],
    ['what cannot be simulated does not matter when another filter holds', [[bits], [lund]], { city: 'Lund' }, IN],
    ['nor when another clause of the filter fails', [[bits, lund]], { city: 'Malmö' }, OUT],
    ['but it does when it decides', [[bits], [lund]], { city: 'Malmö' }, UNKNOWN],
  ])('%s', (_, scope, attributes, verdict) => {
    expect(verdictOf(run(scopedBy(...scope), makeUser({ ...adele, ...attributes }), []))).toBe(verdict);
  });

  it('the reason names the clauses that failed, in the portal\'s words', () => {
    expect(run(scopedBy([lund, sales]), makeUser({ city: 'Malmö', department: 'Sales' }), []).reason).toBe(
      'The user passes no scoping filter: Filter 1 city EQUALS Lund. The user has no account that the service manages, so nothing is sent.',
    );
  });

  it('the step shows each clause', () => {
    const step = run(scopedBy([lund, bits]), makeUser({ ...adele, city: 'Lund' }), []).steps[1];
    expect(step).toMatchObject({ name: 'EntrySynchronizationScoping', type: 'Scoping', status: 'Failure', fidelity: 'unknown' });
    expect(JSON.parse(String(step?.details['ScopeEvaluationResult']))).toEqual({ 'Filter 1 city EQUALS Lund': 'True', 'Filter 1 x & 1': 'Unknown' });
  });

  it('a regular expression without anchors rests on a reading of ours', () => {
    expect(run(scopedBy([['mail', 'REGEX MATCH', 'adele']]), makeUser(adele), []).rests).toContain('regex-anywhere');
    expect(run(scopedBy([['mail', 'REGEX MATCH', '^adele.*$']]), makeUser(adele), []).rests).not.toContain('regex-anywhere');
  });

  it('category filters cannot be simulated, unless another filter fails', () => {
    const outcome = (scope: readonly (readonly Clause[])[]) => verdictOf(run(makeJob({ rows: QLIK, scope, categoryScope: [[sales]] }), makeUser({ ...adele, city: 'Malmö' }), []));
    expect(outcome([])).toBe(UNKNOWN);
    expect(outcome([[lund]])).toBe(OUT);
  });

  it('an input filter that cannot be simulated ends in a failure', () => {
    expect(verdictOf(run(makeJob({ rows: QLIK, inputScope: [[bits]] }), makeUser(adele), []))).toBe(UNKNOWN);
  });

  it('an input filter that fails disables nobody', () => {
    const job = makeJob({ rows: QLIK, inputScope: [[lund]] });
    const outcome = run(job, makeUser({ ...adele, city: 'Malmö' }, { linkedTo: 'abc' }), [{ id: 'abc', active: true }]);
    expect(verdictOf(outcome)).toBe(OUT);
    expect(outcome.requests.default).toEqual([]);
  });
});

describe('assignment', () => {
  const qlik = makeJob({ rows: QLIK });
  const everybody = makeJob({ rows: QLIK, settings: { scope: 'all' } });

  it.each([
    ['assigned', qlik, true, IN],
    ['not assigned', qlik, false, 'None Skipped NotEffectivelyEntitled'],
    ['not known is judged as assigned', qlik, null, IN],
    ['not assigned, but everybody is taken', everybody, false, IN],
    ['not known, and everybody is taken', everybody, null, IN],
  ])('%s', (_, job, assigned, verdict) => {
    expect(verdictOf(run(job, makeUser(adele, { assigned }), []))).toBe(verdict);
  });

  it('an assignment that is not known is said in the step and in the statements', () => {
    const outcome = run(qlik, makeUser(adele, { assigned: null }), []);
    expect(outcome.steps[1]?.description).toMatch(/not known; judged as assigned/);
    expect(outcome.rests).toContain('assignment-unknown');
    expect(run(everybody, makeUser(adele, { assigned: null }), []).rests).not.toContain('assignment-unknown');
  });

  it.each([
    ['assigned and active', { assigned: true }, {}, ['True', 'True', 'True', 'True']],
    ['blocked', { assigned: true }, { accountEnabled: 'False' }, ['False', 'True', 'True', 'True']],
    ['not assigned', { assigned: false }, {}, ['True', 'False', 'False', 'False']],
    ['in the recycle bin', { softDeleted: true }, {}, ['False', 'True', 'True', 'False']],
  ])('the step tells the four conditions: %s', (_, rest, attributes, expected) => {
    const details = run(qlik, makeUser({ ...adele, ...attributes }, rest), []).steps[1]?.details;
    const names = ['IsActive', 'Assigned', 'IsEffectivelyEntitledForProvisioning', 'IsInProvisioningScopeDisplayName'];
    expect(names.map((name) => details?.[name])).toEqual(expected);
  });
});

describe('IsSoftDeleted is computed', () => {
  const job = makeJob({ rows: [['userName', '[objectId]', { match: 1 }], ['active', '[IsSoftDeleted]']], scope: [[['city', 'EQUALS', 'Lund']]] });
  it.each([
    ['in scope and enabled', { city: 'Lund' }, {}, 'False'],
    ['not assigned', { city: 'Lund' }, { assigned: false }, 'True'],
    ['a scoping filter fails', { city: 'Malmö' }, {}, 'True'],
    ['soft-deleted', { city: 'Lund' }, { softDeleted: true }, 'True'],
    ['accountEnabled is False', { city: 'Lund', accountEnabled: 'False' }, {}, 'True'],
    ['accountEnabled is not known', { city: 'Lund', accountEnabled: null }, {}, 'False'],
    ['whatever the attribute in the file says', { city: 'Lund', IsSoftDeleted: 'True' }, {}, 'False'],
  ])('%s', (_, attributes, rest, expected) => {
    const outcome = run(job, makeUser(attributes, { linkedTo: 'abc', ...rest }), [{ id: 'abc' }]);
    expect(outcome.values[1]?.value).toBe(expected);
    expect(outcome.steps[0]?.details['IsSoftDeleted']).toBe(expected);
  });
});
