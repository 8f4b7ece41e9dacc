import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRequest } from '../../../server/src/evaluate/evaluateRequest.ts';
import { readRequest } from '../../../server/src/evaluate/readRequest.ts';
import { ask } from './ask.ts';

describe('an answer', () => {
  it('carries the id, the status, the value and how sure it is', () => {
    expect(ask('ToLower([mail])', { mail: 'A@X.se' }, { id: '7' })).toMatchObject({ id: '7', status: 'value', value: 'a@x.se', fidelity: 'documented', problems: [] });
  });

  it('says null, ignored, error, invalid and unsupported apart', () => {
    expect(ask('[mail]').status).toBe('null');
    expect(ask('IgnoreFlowIfNullOrEmpty([mail])').status).toBe('ignored');
    expect(ask('Error("no")')).toMatchObject({ status: 'error', error: 'no' });
    expect(ask('ToLower(')).toMatchObject({ status: 'invalid' });
    expect(ask('Append([a], %Domain%)')).toMatchObject({ status: 'unsupported', fidelity: 'unknown' });
  });

  it('is as sure as its least sure step, and says why', () => {
    const answer = ask('Switch([a], , "1", "True")', { a: '2' });
    expect(answer.fidelity).toBe('inferred');
    expect(answer.doubts.map(({ why }) => why)).toEqual(['No key of Switch matches and its default is left empty: the attribute is taken not to flow.']);
  });

  it('does not hold a branch that is not taken against the result', () => {
    expect(ask('IIF([a] = "x", "1", IsNothing([b]))', { a: 'x' }).fidelity).toBe('documented');
  });

  it('holds a product against a function only when the product is known', () => {
    expect(ask('Trim([a])', { a: ' x' }).fidelity).toBe('documented');
    expect(ask('Trim([a])', { a: ' x' }, { product: 'scim' }).fidelity).toBe('inferred');
    expect(ask('Trim([a])', { a: ' x' }, { product: 'cloud-sync' }).fidelity).toBe('documented');
  });

  it('tells the object apart from the attribute when the flow is ignored', () => {
    expect(ask('IIF([a] = "x", "1", IgnoreObjectFlow)', { a: 'y' })).toMatchObject({ status: 'ignored', wholeObject: true });
    expect(ask('IIF([a] = "x", "1", IgnoreAttributeFlow)', { a: 'y' })).not.toHaveProperty('wholeObject');
  });

  it('refuses an attribute that the user has in another letter case', () => {
    expect(ask('ToLower([Mail])', { mail: 'a' })).toMatchObject({ status: 'invalid', problems: [{ code: 'map/source-attribute-case', start: 8, end: 14 }] });
  });

  it('goes on behind an unknown escape, less sure', () => {
    expect(ask('Replace([a], , "\\d", , "", , )', { a: 'x1' })).toMatchObject({ status: 'value', value: 'x', fidelity: 'inferred', problems: [{ code: 'expr/unknown-escape' }] });
  });

  it('refuses a time that is none', () => {
    expect(ask('Now()', {}, { now: 'tomorrow' })).toMatchObject({ status: 'invalid', error: '"tomorrow" is not a time; write it like 2026-01-31T12:00:00Z.' });
  });

  it('calls a pattern that cannot be run here invalid, not wrong', () => {
    expect(ask('Replace([a], , "(?<o>a)(?<-o>b)", , "", , )', { a: 'ab' })).toMatchObject({ status: 'invalid', problems: [{ code: 'rx/unsupported' }] });
  });

  it('traces when asked', () => {
    const { trace } = ask('Append([a], "!")', { a: 'x' }, { trace: true });
    expect(trace).toEqual([
      { start: 0, end: 16, status: 'value', value: 'x!' },
      { start: 7, end: 10, status: 'value', value: 'x' },
      { start: 12, end: 15, status: 'value', value: '!' },
    ]);
  });

  it('repeats under a seed, and differs under another', () => {
    const password = (seed: number): unknown => ask('RandomString(12, 2, 2, 2, 2)', {}, { seed }).value;
    expect(password(5)).toBe(password(5));
    expect(password(5)).not.toBe(password(6));
  });

  it('reads contradictory pages as it is told', () => {
    const given = (expression: string, inputs: Record<string, string>, readings: Record<string, string>): unknown => ask(expression, inputs, { readings }).value;
    expect(given('Coalesce([a], [b])', { a: '', b: 'x' }, {})).toBe('');
    expect(given('Coalesce([a], [b])', { a: '', b: 'x' }, { 'coalesce-empty': 'skipped' })).toBe('x');
    expect(given('Split([a], ",")', { a: 'x, y' }, { 'split-trim': 'kept' })).toEqual(['x', ' y']);
    expect(given('Join("-", [a], [b])', { a: '', b: 'x' }, { 'join-empty': 'kept' })).toBe('-x');
    expect(given('Replace([a], , "(?<n>\\\\d+)", "n", , [b], )', { a: 'r12', b: 'X' }, { 'replace-attribute-mode': 'substitute' })).toBe('rX');
  });
});

describe('a request', () => {
  it('is read from JSON of any shape', () => {
    expect(readRequest({ expression: '[a]', inputs: { a: true, b: 7, c: [1, null], d: { value: 'x' } }, id: 3 })).toMatchObject({
      ok: true,
      value: { id: 3, inputs: { a: true, b: 7, c: [1, null], d: '{"value":"x"}' } },
    });
    expect(readRequest(null)).toMatchObject({ ok: false });
    expect(readRequest({ inputs: {} })).toMatchObject({ ok: false, error: 'The request has no "expression", which must be a text.' });
    expect(readRequest({ expression: 'x', inputs: [] })).toMatchObject({ ok: false, error: '"inputs" must be an object of attributes.' });
    expect(readRequest({ expression: 'x', product: 'connect' })).toMatchObject({ ok: false });
  });

  it('takes booleans and numbers as the service holds them', () => {
    expect(ask('Join("|", [a], [b], [c])', { a: true, b: 7, c: [false, 2] }).value).toBe('True|7|False|2');
  });

  it('never crashes, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readRequest(json);
        return read.ok ? evaluateRequest(read.value, { now: 0, seed: 0 }).status !== undefined : read.error.endsWith('.');
      }),
    );
    fc.assert(fc.property(fc.string(), (expression) => ask(expression).status !== undefined));
  });
});
