import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../server/src/evaluate/compile.ts';
import { environmentOf } from '../../../server/src/evaluate/requestEnvironment.ts';
import { traceExpression } from '../../../server/src/evaluate/trace.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { infer } from '../../../server/src/inference/infer.ts';
import { attributeValue } from '../../../server/src/inference/attributeValue.ts';
import type { Assumption } from '../../../server/src/types/typeRule.ts';
import { READINGS } from '../../../server/src/values/readings.ts';
import { whyNotContained } from '../../support/containedIn.ts';
import { expressionText } from '../../support/expressionText.ts';

type Input = string | null | readonly (string | null)[];

const words = fc.constantFrom('a', 'Ada Lovelace', ' x ', 'True', 'false', '7', '07', 'x,y', 'CN=Lena,OU=Lund,DC=x', '2021-08-18', 'ä', '$1', 'SE');
const maybe = (values: fc.Arbitrary<Input>): fc.Arbitrary<Input> => fc.oneof(values, values, fc.constant(null));

/** Attributes as a directory defines them, and the values that users have by it. */
const ATTRIBUTES: Readonly<Record<string, { readonly value: ReturnType<typeof attributeValue>; readonly inputs: fc.Arbitrary<Input> }>> = {
  id: { value: attributeValue({ type: 'String', isAlwaysThere: true }), inputs: words },
  text: { value: attributeValue({ type: 'String' }), inputs: maybe(fc.oneof(words, fc.constant(''))) },
  other: { value: attributeValue({ type: 'String' }), inputs: maybe(fc.oneof(words, fc.constant(''))) },
  flag: { value: attributeValue({ type: 'Boolean', truthWords: ['True', 'False'], isAlwaysThere: true }), inputs: fc.constantFrom('True', 'False') },
  maybeFlag: { value: attributeValue({ type: 'Boolean', truthWords: ['True', 'False'] }), inputs: maybe(fc.constantFrom('True', 'False')) },
  number: { value: attributeValue({ type: 'Integer' }), inputs: maybe(fc.constantFrom('0', '7', '007', '-1', '132223104000000000')) },
  date: { value: attributeValue({ type: 'DateTime' }), inputs: maybe(fc.constantFrom('2021-08-18', '2020-03-16T01:02:03Z', '9999-12-31')) },
  list: { value: attributeValue({ type: 'String', multivalued: true }), inputs: maybe(fc.array(fc.oneof(words, fc.constantFrom('', null)), { maxLength: 3 })) },
  reference: { value: attributeValue({ type: 'Reference' }), inputs: maybe(words) },
  unknown: { value: attributeValue(undefined), inputs: maybe(fc.oneof(words, fc.constant(''), fc.array(words, { maxLength: 2 }))) },
};
const assumption: Assumption = { attribute: (name) => ATTRIBUTES[name]?.value ?? attributeValue(undefined) };

const leaves = [
  ...Object.keys(ATTRIBUTES).map((name) => `[${name}]`),
  '"a"', '""', '"d"', '"7"', '"True"', '"false"', '"2020-03-16-07:00"', '1', '2', '0', '-1', '7', '%Domain%', 'IgnoreAttributeFlow', 'vbTextCompare', 'UTF8',
  '"[a-z]+"', '"(?<g>a)"', '"g"', '"${g}x"', '"yyyy-MM-dd"', '"SE"', '',
];
const inputs = fc.record(Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, attribute]) => [name, attribute.inputs])));
const readings = fc.record(Object.fromEntries(READINGS.map(({ name, choices }) => [name, fc.constantFrom(...choices.map(({ choice }) => choice))])));

function environment(given: Readonly<Record<string, Input>>, chosen: Readonly<Record<string, string>>) {
  const made = environmentOf({ expression: '', inputs: given, params: { Domain: 'x.se' }, existing: ['a'], readings: chosen }, { now: 1e12, seed: 7 }, () => undefined);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('what is inferred', () => {
  it('allows what comes out of any expression, and of each of its parts, for any user', () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    const check = fc.property(expressionText(leaves), fc.array(fc.tuple(inputs, readings), { minLength: 1, maxLength: 4 }), (text, users) => {
      const parsed = parseExpression(text);
      const inference = infer(parsed.root, assumption);
      for (const [given, chosen] of users) {
        const outcome = compileExpression(parsed).run(environment(given, chosen));
        expect(whyNotContained(outcome, inference.root), `${text} for ${JSON.stringify(given)}`).toBeNull();
        for (const { node, outcome: part } of traceExpression(parsed, environment(given, chosen)).nodes) {
          if (part === undefined) continue;
          const promised = inference.nodes.get(node);
          const where = `${text.slice(node.span.start, node.span.end)} in ${text} for ${JSON.stringify(given)}`;
          expect(promised === undefined ? 'it is never evaluated' : whyNotContained(part, promised), where).toBeNull();
        }
      }
    });
    fc.assert(check, { seed, numRuns: Number(process.env['RUNS'] ?? 1000) });
  });
});
