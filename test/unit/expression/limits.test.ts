import { describe, expect, it } from 'vitest';
import type { ExpressionNode } from '../../../server/src/expression/ast.ts';
import { DEEPEST_NESTING, HIGHEST_OPERATION, MOST_PROBLEMS } from '../../../server/src/expression/limits.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { children } from '../../../server/src/expression/walk.ts';

const codesOf = (text: string): readonly string[] => parseExpression(text).problems.map(({ code }) => code);
const height = (node: ExpressionNode): number => 1 + Math.max(0, ...children(node).map(height));

describe('nesting', () => {
  it.each([
    ['calls', 'A(', ')'],
    ['groups', '(', ')'],
    ['second arguments', 'A([b], ', ')'],
    ['arguments before others', 'A(', ', [b])'],
    ['comparisons', 'A([b] = ', ')'],
  ])('%s are read to the limit', (_, before, behind) => {
    const { root, problems } = parseExpression(before.repeat(DEEPEST_NESTING) + '[x]' + behind.repeat(DEEPEST_NESTING));
    expect(problems).toEqual([]);
    expect(height(root)).toBeGreaterThan(DEEPEST_NESTING);
  });

  it('one level more is one problem, at the call that is too deep, and the rest is still read', () => {
    const text = 'A('.repeat(DEEPEST_NESTING) + 'B([x])' + ')'.repeat(DEEPEST_NESTING - 1) + ', [y])';
    const { root, problems } = parseExpression(text);
    expect(problems).toEqual([{ code: 'expr/too-deep', span: { start: 2 * DEEPEST_NESTING, end: 2 * DEEPEST_NESTING + 2 } }]);
    expect(root.kind === 'call' && root.arguments.length).toBe(2);
  });

  it.each([
    ['calls', 'A(', ')'],
    ['groups', '(', ')'],
    ['concatenations', '"a" & (', ')'],
  ])('10,000 levels of %s end in a clear problem', (_, before, behind) => {
    expect(codesOf(before.repeat(10_000) + '[x]' + behind.repeat(10_000))).toContain('expr/too-deep');
  });

  it('10,000 levels that are never closed end too', () => {
    expect(codesOf('A('.repeat(10_000))).toEqual(['expr/unbalanced-paren', 'expr/too-deep']);
  });

  it.each([
    ['operators', '[a] & '],
    ['comparisons', '[a] = '],
    ['negations', '!'],
    ['spelled negations', 'NOT '],
  ])('10,000 %s in a row make no deep tree', (_, part) => {
    const { root, problems } = parseExpression(part.repeat(10_000) + '[x]');
    expect(problems.map(({ code }) => code)).toContain('expr/too-deep');
    expect(height(root)).toBeLessThanOrEqual(HIGHEST_OPERATION + 1);
  });
});

describe('long texts', () => {
  // Quadratic work on these lengths would take minutes; the bound leaves room for a busy machine.
  const endsSoon = (part: string, length: number): void => {
    const started = performance.now();
    const { problems } = parseExpression(part.repeat(Math.ceil(length / part.length)));
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
    expect(performance.now() - started).toBeLessThan(15_000);
  };

  it.each([
    '"', '""', '\\"', '"\\', '"\n', '\\"\n', "'", "'a'", '\u201c \u201d', '[', '[]', '[a[', '(', ')', 'f(', 'f()', '(a b)', ',', ';', '&', '&quot;', '=', '!',
    '-', '--', '/*', '%a', '${', '<br>', '\u00a0', 'a\u200b', '\ud83d\ude00', '\ud800', '1 ', 'a.', 'a b ', 'f("', '"a"b', 'IIF(a OR ', 'IIF([a]="x", ', '\\n',
    '"a,\n', '"\\" , ', 'f("x, "', '(a,', 'http://', '\0',
  ])('200,000 characters of %j end', (part) => {
    endsSoon(part, 200_000);
  });

  it.each(['"', '\\"', "'", 'f(', 'a&', 'Join("x", [a]), '])('a million characters of %j end', (part) => {
    endsSoon(part, 1_000_000);
  });

  it('a long expression without mistakes is read to its end', () => {
    const text = 'Join("-", ' + 'Append([a], "b"), '.repeat(50_000) + '"x")';
    const { root, problems } = parseExpression(text);
    expect(problems).toEqual([]);
    expect(root.kind === 'call' && root.arguments.length).toBe(50_002);
  });
});
