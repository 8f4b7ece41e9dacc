import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catastrophicRisk } from '../../../../server/src/dotnet/regex/catastrophicRisk.ts';
import { compileRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { explainRegex } from '../../../../server/src/dotnet/regex/explainRegex.ts';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { regexIsMatch } from '../../../../server/src/dotnet/regex/regexMatch.ts';
import { regexReplace } from '../../../../server/src/dotnet/regex/regexReplace.ts';
import { childrenOf, type RegexNode } from '../../../../server/src/dotnet/regex/regexTree.ts';
import { parseReplacement } from '../../../../server/src/dotnet/regex/replacementPattern.ts';
import { translateRegex } from '../../../../server/src/dotnet/regex/translateRegex.ts';
import { uselessEscapes } from '../../../../server/src/dotnet/regex/uselessEscapes.ts';

const pieces = [
  ...'ab1 é\n()[]{}?*+|\\^$.-,:=!<>#\'\ud83d',
  ...['(?', '(?<n>', '(?:', '(?=', '(?<!', '(?>', '(?#', '(?i)', '(?x)', '(?(', '(?<n-n>', '(?P<', '[^', '-[', '[:a:]'],
  ...['\\1', '\\k<n>', '\\p{L}', '\\p{IsGreek}', '\\d', '\\b', '\\G', '\\x41', '\\u00', '\\cA', '{2}', '{1,2}', '*?', '++'],
];
/** Text that is nearly a pattern, or any text at all. */
const anyPattern = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('any text whatsoever', () => {
  it('parses into a tree whose spans lie in one another, and problems that lie in the text', () => {
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        const { tree, problems, groups } = parseRegex(pattern);
        expectNested(tree, { start: 0, end: pattern.length });
        for (const { span } of [...problems, ...groups]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(pattern.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('translates into what ECMAScript accepts, or into problems, and can be explained', () => {
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        const parsed = parseRegex(pattern);
        const translated = translateRegex(parsed);
        if (translated.ok) expect(() => new RegExp(translated.value.source, translated.value.flags)).not.toThrow();
        else expect(translated.error.length).toBeGreaterThan(0);
        for (const { text } of explainRegex(parsed.tree)) expect(text).toMatch(/\.$/);
        catastrophicRisk(parsed.tree);
      }),
      { numRuns: 1500 },
    );
  });

  it('as a replacement pattern is covered by its parts', () => {
    const { groups } = parseRegex('(a)(?<n>b)');
    const text = fc.array(fc.constantFrom('$', '{', '}', '1', '0', 'n', '&', '`', "'", '_', '+', '<', '>', '\\', 'x', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (replacement) => {
        const { parts } = parseReplacement(replacement, groups);
        expect(parts.map(({ span }) => replacement.slice(span.start, span.end)).join('')).toBe(replacement);
      }),
    );
  });

  it('means the same without its useless escapes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'ab{}[]-:,1^', '\\:', '\\,', '\\-', '\\=', '\\.', '\\]', '\\[', '\\!'), { maxLength: 15 }), (parts) => {
        const parsed = parseRegex(parts.join(''));
        const before = translateRegex(parsed);
        if (!before.ok) return;
        const shorter = uselessEscapes(parsed).reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.start + 1), parsed.pattern);
        const after = translateRegex(parseRegex(shorter));
        expect(after.ok ? after.value.source : after.error).toBe(before.value.source);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('patterns that mean the same in both languages', () => {
  // Repeated parts are never empty here, since that is where the languages differ.
  const atom = fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '[a-c]', '\\.', 'é', '\\x41');
  const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string; body: string }>((tie) => ({
    pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((alternatives) => alternatives.join('|')),
    sequence: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
    part: fc.tuple(tie('body'), fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}')).map((parts) => parts.join('')),
    body: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: atom }, tie('pattern').map((inner) => `(?:a(?:${inner}))`), tie('pattern').map((inner) => `(b(?:${inner}))`)),
  }));
  const input = fc.array(fc.constantFrom('a', 'b', 'c', 'A', '.', 'é', '😀'), { maxLength: 7 }).map((units) => units.join(''));

  it('give the results of the native engine', () => {
    fc.assert(
      fc.property(pattern, input, (text, subject) => {
        const compiled = compileRegex(text);
        if (!compiled.ok) {
          expect(compiled.error.map((problem) => problem.kind)).not.toContain('invalid');
          return;
        }
        expect(regexIsMatch(compiled.value, subject)).toEqual({ ok: true, value: new RegExp(text).test(subject) });
        expect(regexReplace(compiled.value, subject, '<$&>')).toEqual({ ok: true, value: subject.replace(new RegExp(text, 'g'), '<$&>') });
      }),
      { numRuns: 2000 },
    );
  });
});

function expectNested(node: RegexNode, outer: { readonly start: number; readonly end: number }): void {
  expect(node.span.start).toBeGreaterThanOrEqual(outer.start);
  expect(node.span.end).toBeLessThanOrEqual(outer.end);
  expect(node.span.end).toBeGreaterThanOrEqual(node.span.start);
  for (const child of childrenOf(node)) expectNested(child, node.span);
}
