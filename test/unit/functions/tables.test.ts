import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../../server/src/evaluate/evaluationRequest.ts';
import { allFunctions, functionNamed } from '../../../server/src/functions/registry.ts';
import { ask, stated } from '../evaluate/ask.ts';
import type { Stated } from '../evaluate/ask.ts';

/** One row of a table: what an expression gives for a user, and why that is known. */
interface Row extends EvaluationRequest {
  readonly expected: Stated | { readonly matches: string };
  readonly note?: string;
}

const folder = path.resolve(import.meta.dirname, '../../data/functions');
const tables = readdirSync(folder).filter((name) => name !== 'matrix.json');

function rowsOf(file: string): readonly Row[] {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as readonly Row[];
}

describe('the tables of functions', () => {
  it('cover every function, and only functions', () => {
    const names = tables.map((file) => path.basename(file, '.json'));
    expect(names.filter((name) => name !== 'operators' && functionNamed(name) === undefined)).toEqual([]);
    expect(allFunctions.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('hold several hundred rows', () => {
    expect(tables.flatMap(rowsOf).length).toBeGreaterThan(300);
  });

  describe.each(tables)('%s', (file) => {
    it.each(rowsOf(file).map((row) => [`${row.expression} ${JSON.stringify(row.inputs ?? {})}`, row] as const))('%s', (_title, row) => {
      const { expression, inputs, expected, note, ...more } = row;
      const answer = ask(expression, inputs, more);
      const why = `${note ?? ''} ${answer.error ?? ''}`;
      if (typeof expected === 'object' && expected !== null && 'matches' in expected) {
        expect(String(answer.value), why).toMatch(new RegExp(expected.matches));
      } else {
        expect(stated(answer), why).toEqual(expected);
      }
    });
  });
});
