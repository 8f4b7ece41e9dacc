import { describe, expect, it } from 'vitest';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { applyReplacement, parseReplacement } from '../../../../server/src/dotnet/regex/replacementPattern.ts';
import { replacementSuspects } from '../../../../server/src/dotnet/regex/replacementSuspects.ts';
import { markSpans } from '../../../support/marked.ts';

const { groups } = parseRegex('(a)(?<name>b)(?<7>c)');

describe('the parts of a replacement pattern', () => {
  it.each([
    ['x$1y', '«x»«$1»«y»', 'text group 1 text'],
    ['${name}${2}', '«${name}»«${2}»', 'group 2 group 2'],
    ['$7$+', '«$7»«$+»', 'group 7 group 7'],
    ['$0$&', '«$0»«$&»', 'group 0 group 0'],
    ["$`$'$_", "«$`»«$'»«$_»", 'before after input'],
    ['$$1', '«$$»«1»', 'text text'],
    ['${Name}$3$', '«${Name}$3$»', 'text'],
    ['', '', ''],
  ])('%s', (text, expected, kinds) => {
    const { parts } = parseReplacement(text, groups);
    expect(markSpans(text, parts.map((part) => part.span))).toBe(expected);
    expect(parts.map((part) => (part.kind === 'group' ? `group ${part.number}` : part.kind)).join(' ')).toBe(kinds);
  });

  it('a number beyond 32 bits, which .NET refuses', () => {
    const [problem] = parseReplacement('a$99999999999b', groups).problems;
    expect([problem?.code, markSpans('a$99999999999b', problem === undefined ? [] : [problem.span])]).toEqual([
      'number-too-large',
      'a«$99999999999»b',
    ]);
  });
});

describe('literal text that looks like something to be replaced', () => {
  it.each([
    ['«${Name}»', 'unknown-name', 'Name'],
    ['a«${nome}»b', 'unknown-name', 'nome'],
    ['$1«$3»', 'unknown-number', '3'],
    ['«${12}»', 'unknown-number', '12'],
    ['«$<name>»', 'angle-name', 'name'],
    ['${name}«\\2»', 'backslash-number', '2'],
    ['US«$»', 'dollar', ''],
    ['«$»{name', 'dollar', ''],
  ])('%s: %s', (expected, kind, label) => {
    const text = expected.replace(/[«»]/g, '');
    const suspects = replacementSuspects(parseReplacement(text, groups));
    expect(markSpans(text, suspects.map((suspect) => suspect.span))).toBe(expected);
    expect(suspects.map((suspect) => [suspect.kind, suspect.label])).toEqual([[kind, label]]);
  });

  it.each(['$$', '$1 ${name} $&', 'US$$', '$$1', '\\n', '{name}'])('%s is as it looks', (text) => {
    expect(replacementSuspects(parseReplacement(text, groups))).toEqual([]);
  });
});

describe('putting a match in', () => {
  it('takes the empty text for a group without a value', () => {
    const replacement = parseReplacement("[$1|${name}|$&|$`|$'|$_]", groups);
    const groupValue = (number: number): string | null => (number === 0 ? 'ab' : number === 2 ? 'b' : null);
    expect(applyReplacement(replacement, { input: 'xaby', span: { start: 1, end: 3 }, groupValue })).toBe('[|b|ab|x|y|xaby]');
  });
});
