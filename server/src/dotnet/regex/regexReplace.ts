import { failure, success, type Result } from '../../base/result.ts';
import type { CompiledRegex } from './compileRegex.ts';
import { findMatches } from './findMatches.ts';
import { groupValue } from './groupValue.ts';
import { unsupported, type RegexProblem } from './regexProblem.ts';
import { applyReplacement, parseReplacement, type ReplacementPattern } from './replacementPattern.ts';

/**
 * `Regex.Replace`: `input` with each match replaced.
 * @param replacement a replacement pattern, or its text
 * @returns the new text; `input` itself if nothing matches; or why it cannot be told, which may be a part of the pattern
 * whose captured value differs between the engines, or a part of the replacement that .NET refuses
 */
export function regexReplace(
  compiled: CompiledRegex,
  input: string,
  replacement: string | ReplacementPattern,
): Result<string, RegexProblem> {
  const parsed = typeof replacement === 'string' ? parsedReplacement(compiled, replacement) : replacement;
  const problem = parsed.problems[0] ?? uncertainGroup(compiled, parsed);
  if (problem !== undefined) return failure(problem);
  let result = '';
  let copied = 0;
  const searched = findMatches(compiled, compiled.matcher, input, (match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const valueOf = (number: number): string | null => groupValue(compiled, match, number);
    result += input.slice(copied, span.start) + applyReplacement(parsed, { input, span, groupValue: valueOf });
    copied = span.end;
    return result.length <= LONGEST_RESULT;
  });
  if (!searched.ok) return searched;
  if (result.length > LONGEST_RESULT) return failure(unsupported('result-too-long', { start: 0, end: compiled.pattern.length }));
  return success(result + input.slice(copied));
}

// Replacements such as $_ grow with the square of the text. No target attribute holds a hundredth of this.
const LONGEST_RESULT = 10_000_000;

// The latest replacement of each expression is kept: a mapping uses the same one for all users, and reading it costs more than replacing.
const latest = new WeakMap<CompiledRegex, ReplacementPattern>();

function parsedReplacement(compiled: CompiledRegex, text: string): ReplacementPattern {
  const known = latest.get(compiled);
  if (known?.text === text) return known;
  const parsed = parseReplacement(text, compiled.groups);
  latest.set(compiled, parsed);
  return parsed;
}

function uncertainGroup(compiled: CompiledRegex, replacement: ReplacementPattern): RegexProblem | undefined {
  for (const part of replacement.parts) {
    const problem = part.kind === 'group' ? compiled.translated.uncertainGroups.get(part.number) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}
