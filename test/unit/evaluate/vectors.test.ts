import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../../server/src/evaluate/evaluationRequest.ts';
import { ask } from './ask.ts';

interface Vector {
  readonly id: string;
  readonly expression: string;
  readonly inputs: EvaluationRequest['inputs'];
  readonly now?: string;
  readonly existing?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly product?: EvaluationRequest['product'];
  readonly expected?: unknown;
  readonly expectedPattern?: string;
  readonly confidence: string;
}

const file = path.resolve(import.meta.dirname, '../../../../shared/data/vectors.json');
const BINDING: readonly string[] = ['documented', 'documented-corrected', 'computed'];
const vectors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[]) : [];
if (vectors.length === 0) console.log('vectors.test.ts: ../shared is absent, so the shared vectors are not checked.');

/** What a vector gives, in the form of its `expected`. */
function answer({ expression, inputs, now, existing, params, product }: Vector): unknown {
  const found = ask(expression, inputs, {
    ...(now === undefined ? {} : { now }),
    ...(existing === undefined ? {} : { existing }),
    ...(params === undefined ? {} : { params }),
    ...(product === undefined ? {} : { product }),
  });
  switch (found.status) {
    case 'value': return found.value;
    case 'null': return null;
    case 'ignored': return { $flow: found.wholeObject === true ? 'ignoreObject' : 'ignored' };
    case 'error':
    case 'invalid':
      return { $error: true };
    case 'unsupported': return { $unsupported: found.error };
  }
}

/** Numbers of the file are texts here; which error is expected is not compared, since nobody knows the service's texts. */
function wanted(expected: unknown): unknown {
  if (typeof expected === 'number') return String(expected);
  return typeof expected === 'object' && expected !== null && '$error' in expected ? { $error: true } : expected;
}

describe.skipIf(vectors.length === 0)('shared vectors that are binding', () => {
  it.each(vectors.filter(({ confidence }) => BINDING.includes(confidence)).map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    if (vector.expectedPattern !== undefined) expect(String(answer(vector))).toMatch(new RegExp(vector.expectedPattern));
    else expect(answer(vector)).toEqual(wanted(vector.expected));
  });
});

describe.skipIf(vectors.length === 0)('the other shared vectors', () => {
  it('are all answered; where we differ, it is printed', () => {
    const others = vectors.filter(({ confidence }) => ![...BINDING, 'other-product'].includes(confidence));
    const answers = others.map((vector) => ({ vector, given: answer(vector) }));
    for (const { vector, given } of answers) {
      const expected = wanted(vector.expected);
      if (JSON.stringify(given) === JSON.stringify(expected)) continue;
      console.log(`${vector.confidence} ${vector.id}: expected ${JSON.stringify(expected)}, answered ${JSON.stringify(given)}`);
    }
    expect(answers.filter(({ given }) => given === undefined)).toEqual([]);
  });
});
