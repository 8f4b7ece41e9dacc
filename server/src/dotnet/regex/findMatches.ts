import { failure, success, type Result } from '../../base/result.ts';
import type { CompiledRegex } from './compileRegex.ts';
import { unsupported, type RegexProblem } from './regexProblem.ts';

/**
 * Calls `visit` for each match in `input` from left to right, as .NET's `Matches` finds them:
 * behind an empty match the search goes on one code unit later.
 * @param visit told of each match; ends the search by returning false
 * @param matcher one of the two expressions of `compiled`
 */
export function findMatches(
  compiled: CompiledRegex,
  matcher: RegExp,
  input: string,
  visit: (match: RegExpExecArray) => boolean,
): Result<null, RegexProblem> {
  const isContiguous = compiled.translated.flags === 'y';
  for (let from = 0; from <= input.length; ) {
    let match: RegExpExecArray | null;
    matcher.lastIndex = from;
    try {
      match = matcher.exec(input);
    } catch {
      // The engine compiles a pattern at its first use and runs it on a stack of limited size; it tells of both limits by throwing.
      return failure(unsupported('engine-limit', { start: 0, end: compiled.pattern.length }));
    }
    if (match === null || !visit(match)) break;
    const end = match.index + match[0].length;
    // \G does not hold behind the code unit that is skipped after an empty match, so .NET stops there (observed).
    if (match[0] === '' && isContiguous) break;
    from = match[0] === '' ? end + 1 : end;
  }
  return SEARCHED;
}

const SEARCHED = success(null);
