import { failure, success, type Result } from '../../base/result.ts';
import type { RegexGroup } from './groupNumbers.ts';
import { parseRegex } from './parseRegex.ts';
import { NO_OPTIONS, type RegexOptions } from './regexOptions.ts';
import { unsupported, type RegexProblem } from './regexProblem.ts';
import { translateRegex, type TranslatedRegex } from './translateRegex.ts';

/** A .NET regular expression, ready to be run. */
export interface CompiledRegex {
  readonly pattern: string;
  /** In the order of their numbers, without group 0. */
  readonly groups: readonly RegexGroup[];
  readonly translated: TranslatedRegex;
  /** The ECMAScript expression; whoever runs it sets `lastIndex` first. */
  readonly matcher: RegExp;
  /** The same with the positions of the captures, which costs more. */
  readonly locatingMatcher: RegExp;
}

/**
 * Makes a .NET regular expression ready to be run, or says why it cannot be.
 * The latest ones are kept, so that a mapping may compile its pattern anew for each user.
 * @param pattern the text of the regular expression, without delimiters
 */
export function compileRegex(
  pattern: string,
  options: RegexOptions = NO_OPTIONS,
): Result<CompiledRegex, readonly RegexProblem[]> {
  const key = `${Object.values(options).map(Number).join('')}${pattern}`;
  const known = latest.get(key);
  latest.delete(key);
  const result = known ?? compile(pattern, options);
  latest.set(key, result);
  if (latest.size > KEPT) latest.delete(latest.keys().next().value ?? '');
  return result;
}

// More than the distinct patterns of any real set of mappings, so that a dry-run compiles each of them once.
const KEPT = 200;
const latest = new Map<string, Result<CompiledRegex, readonly RegexProblem[]>>();

function compile(pattern: string, options: RegexOptions): Result<CompiledRegex, readonly RegexProblem[]> {
  const parsed = parseRegex(pattern, options);
  const translated = translateRegex(parsed);
  if (!translated.ok) return translated;
  const { source, flags } = translated.value;
  try {
    return success({
      pattern,
      groups: parsed.groups,
      translated: translated.value,
      matcher: new RegExp(source, flags),
      locatingMatcher: new RegExp(source, `${flags}d`),
    });
  } catch {
    // The engine has limits of its own for the size of a pattern, and tells of them only by throwing.
    return failure([unsupported('too-large', parsed.tree.span)]);
  }
}
