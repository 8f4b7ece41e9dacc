import { describe, expect, it } from 'vitest';
import { traceTree, type TraceNode } from '../../../client/panel/traceTree.ts';
import { traceText } from '../../../client/panel/inWords.ts';
import { traceExpression } from '../../../server/src/evaluate/trace.ts';
import { traceLines } from '../../../server/src/evaluate/traceLines.ts';
import { environmentOf } from '../../../server/src/evaluate/requestEnvironment.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';

/** Each part on a line of its own, as deep as it stands. */
function drawn(nodes: readonly TraceNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ text, line, parts }) => [`${indent}${text} → ${traceText(line)}`, ...drawn(parts, `${indent}  `)]);
}

function treeOf(expression: string): readonly string[] {
  const environment = environmentOf({ expression, inputs: { surname: 'Berg', mails: ['a', 'b'] } }, { now: 0, seed: 0 }, () => undefined);
  if (!environment.ok) throw new Error(environment.error);
  return drawn(traceTree(expression, traceLines(traceExpression(parseExpression(expression), environment.value))));
}

describe('the way to a value', () => {
  it.each([
    ['[surname]', ['[surname] → "Berg"']],
    ['[city]', ['[city] → no value']],
    ['"fixed"', []],
    ['Join("-", [surname], ToUpper([surname]), "x")', ['Join("-", [surname], ToUpper([surname]), "x") → "Berg-BERG-x"', '  [surname] → "Berg"', '  ToUpper([surname]) → "BERG"', '    [surname] → "Berg"']],
    ['IIF([surname]="Berg", Left([surname], 2), [city])', ['IIF([surname]="Berg", Left([surname], 2), [city]) → "Be"', '  [surname]="Berg" → "True"', '    [surname] → "Berg"', '  Left([surname], 2) → "Be"', '    [surname] → "Berg"', '  [city] → not evaluated']],
    ['Append(\n  [surname],\n  "!")', ['Append( [surname], "!") → "Berg!"', '  [surname] → "Berg"']],
    ['[mails]', ['[mails] → ["a", "b"]']],
  ])('of %s', (expression, expected) => {
    expect(treeOf(expression)).toEqual(expected);
  });
});
