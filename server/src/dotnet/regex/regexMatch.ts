import { success, type Result } from '../../base/result.ts';
import type { Span } from '../../base/span.ts';
import type { CompiledRegex } from './compileRegex.ts';
import { findMatches } from './findMatches.ts';
import { groupSpan, groupValue } from './groupValue.ts';
import type { RegexProblem } from './regexProblem.ts';

/** The first match in a text. Spans are UTF-16 half-open offsets in that text. */
export interface RegexMatch {
  readonly span: Span;
  readonly value: string;
  /** In the order of their numbers, without group 0. */
  readonly groups: readonly MatchedGroup[];
}

/** What a group matched. */
export interface MatchedGroup {
  readonly number: number;
  readonly name: string | null;
  /** null if the group took no part in the match. */
  readonly value: string | null;
  readonly span: Span | null;
  /** Why `value` may be another one in .NET, or null if it is the same there. */
  readonly uncertain: RegexProblem | null;
}

/** `Regex.IsMatch`: whether the expression matches anywhere in `input`. */
export function regexIsMatch(compiled: CompiledRegex, input: string): Result<boolean, RegexProblem> {
  let isMatch = false;
  const searched = findMatches(compiled, compiled.matcher, input, () => {
    isMatch = true;
    return false;
  });
  return searched.ok ? success(isMatch) : searched;
}

/** `Regex.Match`: the first match in `input` with its groups, or null if there is none. */
export function regexMatch(compiled: CompiledRegex, input: string): Result<RegexMatch | null, RegexProblem> {
  let first: RegexMatch | null = null;
  const searched = findMatches(compiled, compiled.locatingMatcher, input, (match) => {
    first = describe(compiled, match);
    return false;
  });
  return searched.ok ? success(first) : searched;
}

function describe(compiled: CompiledRegex, match: RegExpExecArray): RegexMatch {
  return {
    span: { start: match.index, end: match.index + match[0].length },
    value: match[0],
    groups: compiled.groups.map(({ number, name }) => ({
      number,
      name,
      value: groupValue(compiled, match, number),
      span: groupSpan(compiled, match, number),
      uncertain: compiled.translated.uncertainGroups.get(number) ?? null,
    })),
  };
}
