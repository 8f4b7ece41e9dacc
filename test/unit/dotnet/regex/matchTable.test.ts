import { describe, expect, it } from 'vitest';
import rows from '../../../data/dotnet/regex/matches.json' with { type: 'json' };
import { compileRegex, type CompiledRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { findMatches } from '../../../../server/src/dotnet/regex/findMatches.ts';
import { groupSpan } from '../../../../server/src/dotnet/regex/groupValue.ts';
import { regexIsMatch, regexMatch } from '../../../../server/src/dotnet/regex/regexMatch.ts';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';

function compiled(pattern: string): CompiledRegex {
  const result = compileRegex(pattern);
  if (!result.ok) throw new Error(result.error.map((problem) => problem.message).join(' '));
  return result.value;
}

/** Every match as [group number, index or -1, length] triples, as the table has them. */
function allMatches(regex: CompiledRegex, input: string): number[][][] {
  const matches: number[][][] = [];
  findMatches(regex, regex.locatingMatcher, input, (match) => {
    matches.push(
      [0, ...regex.groups.map((group) => group.number)].map((number) => {
        const span = groupSpan(regex, match, number);
        return span === null ? [number, -1, 0] : [number, span.start, span.end - span.start];
      }),
    );
    return true;
  });
  return matches;
}

describe('the matches and groups that a real .NET finds', () => {
  it.each(rows)('$pattern in $input', ({ pattern, input, matches }) => {
    const regex = compiled(pattern);
    expect(regex.translated.uncertainGroups.size).toBe(0);
    expect(allMatches(regex, input)).toEqual(matches);
    expect(regexIsMatch(regex, input)).toEqual({ ok: true, value: matches.length > 0 });
  });

  it('describes the first match with its named groups', () => {
    const { groups } = parseRegex('(?<id>.*)@(x)?');
    expect(groups.map((group) => group.name)).toEqual([null, 'id']);
    expect(regexMatch(compiled('(?<id>\\w+)@(x)?'), ' anna@')).toEqual({
      ok: true,
      value: {
        span: { start: 1, end: 6 },
        value: 'anna@',
        groups: [
          { number: 1, name: null, value: null, span: null, uncertain: null },
          { number: 2, name: 'id', value: 'anna', span: { start: 1, end: 5 }, uncertain: null },
        ],
      },
    });
    expect(regexMatch(compiled('x'), 'abc')).toEqual({ ok: true, value: null });
  });
});

describe('a group whose value .NET keeps from an earlier repetition', () => {
  it('is said to be uncertain where it is asked for, and does not hinder the match', () => {
    const regex = compiled('(?<kept>(?:(?<last>a)|b)*)c');
    expect(regexIsMatch(regex, 'abc')).toEqual({ ok: true, value: true });
    const match = regexMatch(regex, 'abc');
    expect(match.ok && match.value?.groups.map((group) => [group.name, group.uncertain?.code ?? group.value])).toEqual([
      ['kept', 'ab'],
      ['last', 'uncertain-group'],
    ]);
  });
});
