import { describe, expect, it } from 'vitest';
import { compileRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { NO_OPTIONS } from '../../../../server/src/dotnet/regex/regexOptions.ts';
import { translateRegex, type TranslatedRegex } from '../../../../server/src/dotnet/regex/translateRegex.ts';
import { markSpans } from '../../../support/marked.ts';

function translated(pattern: string): TranslatedRegex {
  const result = translateRegex(parseRegex(pattern));
  if (!result.ok) throw new Error(result.error.map((problem) => problem.message).join(' '));
  return result.value;
}

describe('the translation', () => {
  it.each([
    ['abc', 'abc', 'g'],
    ['[a-z]', '[a-z]', 'g'],
    ['.', '[^\\u000a]', 'g'],
    ['(?s).', '[^]', 'g'],
    ['[^\\S\\s]', '[]', 'g'],
    ['^a$', '^a(?=\\n?$)', 'g'],
    ['\\Ga', 'a', 'y'],
    ['(?>a)b', '(?=(a))(?:\\1)b', 'g'],
    ['(?<=(?>a))b', '(?<=(?:\\1)(?<=(a)))b', 'g'],
  ])('of %s', (pattern, source, flags) => {
    expect(translated(pattern)).toMatchObject({ source, flags });
  });

  it.each([
    ['(a)(?<n>b)(c)', { 1: [1], 2: [3], 3: [2] }],
    ['(?<n>a)|(?<n>b)', { 1: [1, 2] }],
    ['(?>x)(a)', { 1: [2] }],
    ['(?<n>a(?<n>b))', { 1: [2, 1] }],
  ])('of %s maps groups to captures', (pattern, expected) => {
    expect(Object.fromEntries(translated(pattern).groupIndex)).toEqual(expected);
  });

  it.each([
    ['(?i)a«i»b«k»', '«i»'],
    ['(?i)«[a-z]»', ''],
    ['(?i)abc', ''],
    ['ik', ''],
  ])('of %s says where versions of .NET may differ', (expected) => {
    const pattern = expected.replace(/[«»]/g, '');
    expect(markSpans(pattern, translated(pattern).engineDependent)).toBe(expected);
  });
});

describe('options from outside', () => {
  it.each([
    [{ ignoreCase: true }, 'a', 'A'],
    [{ multiline: true }, '^b', 'a\nb'],
    [{ singleline: true }, 'a.b', 'a\nb'],
    [{ ignoreBlanks: true }, 'a b', 'ab'],
  ])('%o', (options, pattern, input) => {
    const plain = compileRegex(pattern);
    const changed = compileRegex(pattern, { ...NO_OPTIONS, ...options });
    expect([plain, changed].map((result) => result.ok && new RegExp(result.value.matcher).test(input))).toEqual([false, true]);
  });

  it('explicit capture', () => {
    expect(parseRegex('(a)(?<n>b)', { ...NO_OPTIONS, explicitCapture: true }).groups).toHaveLength(1);
  });
});

describe('compiling', () => {
  it('twice gives the same object, until many others have been compiled', () => {
    const first = compileRegex('kept?');
    expect(compileRegex('kept?')).toBe(first);
    for (let index = 0; index < 300; index++) compileRegex(`other${index}`);
    expect(compileRegex('kept?')).not.toBe(first);
  });
});
