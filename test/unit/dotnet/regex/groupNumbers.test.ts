import { describe, expect, it } from 'vitest';
import rows from '../../../data/dotnet/regex/groups.json' with { type: 'json' };
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { markSpans } from '../../../support/marked.ts';

describe('the numbers that a real .NET gives to groups', () => {
  it.each(rows)('$pattern', ({ pattern, groups }) => {
    expect(parseRegex(pattern).groups.map((group) => group.name ?? String(group.number))).toEqual(groups);
  });

  it.each([
    ['(?<a>x)(y)', ['«(?<a>»x)(y)', '(?<a>x)«(»y)']],
    ["(?'a'x)(?<a>y)", ["«(?'a'»x)«(?<a>»y)"]],
  ])('%s knows where its groups begin', (pattern, expected) => {
    const places = parseRegex(pattern).groups.map((group) => markSpans(pattern, group.declarations));
    expect(places.sort()).toEqual([...expected].sort());
  });

  it.each([
    ['(?<first>x)', '(?<«first»>x)'],
    ["(?'q-q'x)(?<q>y)", "(?'«q»-q'x)(?<q>y)"],
    ['(?<12>x)', '(?<«12»>x)'],
  ])('%s knows where the name stands', (pattern, expected) => {
    const spans = parseRegex(pattern).groups.flatMap(({ nameSpan }) => (nameSpan === null ? [] : [nameSpan]));
    expect(markSpans(pattern, spans)).toBe(expected);
  });
});
