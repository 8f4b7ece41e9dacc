import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatExpression } from '../../../server/src/expression/format.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { printExpression } from '../../../server/src/expression/print.ts';
import { sameStructure } from '../../../server/src/expression/walk.ts';

interface Vector {
  readonly id: string;
  readonly expression: string;
}

/** Published expressions that are wrong as they are published. */
const WRONG: Readonly<Record<string, { readonly codes: readonly string[]; readonly reason: string }>> = {
  'cs-concat': { codes: ['expr/concat-operator'], reason: 'the page prints &, which the syntax overview does not have' },
  'wd-phone-3a': { codes: ['expr/unknown-escape'], reason: 'the page prints one backslash where all its other examples double it' },
  'wd-phone-3c': { codes: ['expr/unknown-escape'], reason: 'the same expression' },
};

const file = path.resolve(import.meta.dirname, '../../../../shared/data/vectors.json');
const present = existsSync(file);
if (!present) console.info('The published expressions are not checked: ../shared/data/vectors.json is absent.');
const vectors: readonly Vector[] = present ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[]) : [];

describe.runIf(present)('published expressions', () => {
  it('are there', () => {
    expect(vectors.length).toBeGreaterThan(500);
  });

  it.each(vectors)('$id', ({ id, expression }) => {
    const { root, problems } = parseExpression(expression);
    expect(problems.map(({ code }) => code)).toEqual(WRONG[id]?.codes ?? []);
    const printed = printExpression(root);
    expect(printExpression(parseExpression(printed).root)).toBe(printed);
    for (const width of [20, 80]) {
      const formatted = formatExpression(root, { width, indent: '  ' });
      const again = parseExpression(formatted);
      expect(sameStructure(again.root, root)).toBe(true);
      expect(formatExpression(again.root, { width, indent: '  ' })).toBe(formatted);
    }
  });
});
