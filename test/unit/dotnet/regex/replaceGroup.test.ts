import { describe, expect, it } from 'vitest';
import { compileRegex, type CompiledRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { regexReplace } from '../../../../server/src/dotnet/regex/regexReplace.ts';
import { replaceGroup } from '../../../../server/src/dotnet/regex/replaceGroup.ts';

function compiled(pattern: string): CompiledRegex {
  const result = compileRegex(pattern);
  if (!result.ok) throw new Error(result.error.map((problem) => problem.message).join(' '));
  return result.value;
}

describe('replacing the text of one group', () => {
  it.each([
    ['(?<user>.*)@(?<domain>.*)', 'anna@contoso.com', 'domain', 'x.org', 'anna@x.org'],
    ['(?<n>\\d)', 'a1b2', 'n', '#', 'a#b#'],
    ['(?<n>\\d)', 'a1b2', 'N', '#', 'a1b2'],
    ['(a)(b)', 'abab', '2', '$1', 'a$1a$1'],
    ['(a)(b)', 'abab', '0', '', ''],
    ['(?<n>x)?y', 'y xy', 'n', '#', 'y #y'],
    ['a(?<n>)b', 'ab', 'n', '-', 'a-b'],
    ['a(?=(?<n>b))', 'abab', 'n', '#', 'a#a#'],
    ['(?<=(?<n>a))b', 'abab', 'n', '#', '#b#b'],
    ['(?<n>a)(?<n>b)', 'ab', 'n', '#', 'a#'],
    ['(?<n>.)', '😀', 'n', '', ''],
  ])('%s in %s: group %s becomes %s', (pattern, input, group, value, expected) => {
    expect(replaceGroup(compiled(pattern), input, group, value)).toEqual({ ok: true, value: expected });
  });
});

describe('a group whose value depends on the engine', () => {
  it.each(['x${last}', '$1', '$+'])('is refused in the replacement %s', (replacement) => {
    const result = regexReplace(compiled('(?:(?<last>a)|b)+'), 'ab', replacement);
    expect(result.ok ? null : [result.error.kind, result.error.code, result.error.span]).toEqual([
      'unsupported',
      'uncertain-group',
      { start: 0, end: 17 },
    ]);
  });

  it('is refused as the group to be replaced, and does not matter otherwise', () => {
    expect(replaceGroup(compiled('(?:(?<last>a)|b)+'), 'ab', 'last', 'x').ok).toBe(false);
    expect(regexReplace(compiled('(?:(?<last>a)|b)+'), 'abc', 'x')).toEqual({ ok: true, value: 'xc' });
  });
});

describe('results without end', () => {
  it('a replacement that repeats the whole text at each place is cut off with a problem', () => {
    const result = regexReplace(compiled(''), 'x'.repeat(10_000), '$_$_$_');
    expect(result.ok ? null : result.error.code).toBe('result-too-long');
  });

  it('the pattern on which other engines hang ends', () => {
    expect(regexReplace(compiled('(\\.)*$'), 'a.'.repeat(2_000), '')).toEqual({ ok: true, value: `${'a.'.repeat(1_999)}a` });
  });
});
