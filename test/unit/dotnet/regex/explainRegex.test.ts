import { describe, expect, it } from 'vitest';
import { explainRegex } from '../../../../server/src/dotnet/regex/explainRegex.ts';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';

describe('a pattern in plain English', () => {
  it.each([
    ['abc', ['abc → The text “abc”.']],
    ['ab*', ['a → The character “a”.', 'b* → Any number of times: the character “b”.']],
    ['^\\d{2,3}?$', [
      '^ → The start of the text.',
      '\\d{2,3}? → 2 to 3 times, as few as possible: a decimal digit of any script.',
      '$ → The end of the text, or the line feed that ends it.',
    ]],
    ['(?<id>[a-f0-9-]+)@', [
      '(?<id>[a-f0-9-]+) → Group 1, named “id”, which keeps what it matches.',
      '  [a-f0-9-]+ → One or more times: one of “a” to “f”, “0” to “9”, “-”.',
      '@ → The character “@”.',
    ]],
    ['(a|b)?\\1', [
      '(a|b)? → Once or not at all: group 1, which keeps what it matches.',
      '  a|b → One of 2 alternatives, the first that leads to a match.',
      '    a → The character “a”.',
      '    b → The character “b”.',
      '\\1 → The same text that group 1 has matched.',
    ]],
    ['[^\\s-[\\n]]', ['[^\\s-[\\n]] → Any character but a white-space character; without one of line feed.']],
    ['(?<!x)(?=y)', [
      '(?<!x) → What comes before this place must not match.',
      '  x → The character “x”.',
      '(?=y) → What follows this place must match, without being part of the result.',
      '  y → The character “y”.',
    ]],
    ['(?i)\\p{Lu}(?#note)', [
      '(?i) → Options for the rest of the group.',
      '\\p{Lu} → A character of the category Lu.',
      '(?#note) → A comment, which matches nothing.',
    ]],
    ['(?>a)(?:b)', [
      '(?>a) → A group whose match is never reconsidered.',
      '  a → The character “a”.',
      '(?:b) → A group that keeps nothing.',
      '  b → The character “b”.',
    ]],
  ])('%s', (pattern, expected) => {
    const lines = explainRegex(parseRegex(pattern).tree).map(
      ({ span, text, depth }) => `${'  '.repeat(depth)}${pattern.slice(span.start, span.end)} → ${text}`,
    );
    expect(lines).toEqual(expected);
  });
});
