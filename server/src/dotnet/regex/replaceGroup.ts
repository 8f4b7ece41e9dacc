import { failure, success, type Result } from '../../base/result.ts';
import type { CompiledRegex } from './compileRegex.ts';
import { findMatches } from './findMatches.ts';
import { groupNumber, groupSpan } from './groupValue.ts';
import type { RegexProblem } from './regexProblem.ts';

/**
 * `input` with the text of one group replaced in each match, and the rest of the match kept.
 * This is what `Replace` is documented to do when a group name is given; how the service does it is inferred from the examples.
 * @param group the name or the decimal number of the group; without such a group nothing changes
 * @param value put in as it stands; dollars have no meaning
 */
export function replaceGroup(compiled: CompiledRegex, input: string, group: string, value: string): Result<string, RegexProblem> {
  const number = groupNumber(compiled, group);
  if (number === null) return success(input);
  const uncertain = compiled.translated.uncertainGroups.get(number);
  if (uncertain !== undefined) return failure(uncertain);
  let result = '';
  let copied = 0;
  const searched = findMatches(compiled, compiled.locatingMatcher, input, (match) => {
    const span = groupSpan(compiled, match, number);
    // A group in a lookaround may stand outside its match, and then in a part that an earlier match has dealt with.
    if (span !== null && span.start >= copied) {
      result += input.slice(copied, span.start) + value;
      copied = span.end;
    }
    return true;
  });
  return searched.ok ? success(result + input.slice(copied)) : searched;
}
