import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../server/src/evaluate/compile.ts';
import { environmentOf } from '../../../server/src/evaluate/requestEnvironment.ts';
import { traceExpression } from '../../../server/src/evaluate/trace.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import type { EvaluationEnvironment } from '../../../server/src/values/environment.ts';
import { expressionText } from '../../support/expressionText.ts';

const expression = expressionText([
  '[text]', '[empty]', '[absent]', '[list]', '[listWithNull]', '[number]', '[date]', '[flag]', '"a"', '""', '"d"', '"2020-03-16-07:00"', '"True"',
  '1', '2', '-1', '&HF', '%Domain%', 'IgnoreAttributeFlow', 'vbTextCompare', 'UTF8', '"[a-z]+"', '"(?<g>a)"', '"g"', '"yyyy-MM-dd"', '',
]);

/** An environment whose told doubts can be read afterwards. */
function environment(): { environment: EvaluationEnvironment; doubts: Set<string> } {
  const doubts = new Set<string>();
  const inputs = { text: 'Ada Lovelace', empty: '', absent: null, list: ['b', 'a', 'b'], listWithNull: ['x', null], number: '42', date: '2021-08-18', flag: 'True' };
  const made = environmentOf({ expression: '', inputs, params: { Domain: 'x.se' }, existing: ['a'] }, { now: 1e12, seed: 7 }, (_fidelity, why) => doubts.add(why));
  if (!made.ok) throw new Error(made.error);
  return { environment: made.value, doubts };
}

/** Outcomes hold bigints, which JSON does not know. */
function shown(outcome: unknown): string {
  return JSON.stringify(outcome, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'undefined';
}

describe('the compiled expression and the trace', () => {
  it('give the same outcome and the same doubts for any expression', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const parsed = parseExpression(text);
        const compiled = environment();
        const traced = environment();
        const outcome = compileExpression(parsed, { product: 'scim' }).run(compiled.environment);
        const trace = traceExpression(parsed, traced.environment, { product: 'scim' });
        expect(shown(trace.outcome), text).toBe(shown(outcome));
        expect([...traced.doubts].sort(), text).toEqual([...compiled.doubts].sort());
      }),
      { numRuns: 3000 },
    );
  });

  it('give one line per node, and none for an argument left out', () => {
    const parsed = parseExpression('IIF([flag] = "True", [text], Error("no"), )');
    const { nodes } = traceExpression(parsed, environment().environment);
    expect(nodes.map(({ node, outcome }) => `${parsed.text.slice(node.span.start, node.span.end)} → ${shown(outcome)}`)).toEqual([
      `${parsed.text} → "Ada Lovelace"`,
      '[flag] = "True" → true',
      '[flag] → "True"',
      '"True" → "True"',
      '[text] → "Ada Lovelace"',
      'Error("no") → undefined',
      '"no" → undefined',
    ]);
  });
});
