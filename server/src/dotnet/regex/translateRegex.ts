import type { Span } from '../../base/span.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { captureFactsOf, type CaptureFacts } from './captureFacts.ts';
import { contiguousStart } from './contiguousStart.ts';
import { emitRegex } from './emitRegex.ts';
import type { ParsedRegex } from './parseRegex.ts';
import { referencePlansOf } from './referencePlan.ts';
import { unsupported, type RegexProblem } from './regexProblem.ts';

/** An ECMAScript regular expression that matches exactly what the .NET one matches, code unit by code unit. */
export interface TranslatedRegex {
  readonly source: string;
  /** `g`, or `y` where every match must begin at the end of the one before (`\G`). Neither `u` nor any flag that changes the source's meaning. */
  readonly flags: 'g' | 'y';
  /** The capture indexes of each .NET group number; of those that have a value, the last in this order holds the group's value. */
  readonly groupIndex: ReadonlyMap<number, readonly number[]>;
  /** Groups whose value cannot be told from the captures, each with the problem that whoever asks for its value must report. */
  readonly uncertainGroups: ReadonlyMap<number, RegexProblem>;
  /** Where the comparison without letter case depends on the version of .NET, for some letters outside ASCII. */
  readonly engineDependent: readonly Span[];
}

/**
 * Translates a parsed .NET regular expression into an ECMAScript one, or says why that cannot be done exactly.
 *
 * The translation has no flag `u`: .NET matches UTF-16 code units, so that `.` takes half of an emoji. Classes are written out as
 * ranges of code units for the same reason, and because `\d`, `\w`, `\s`, `\b`, `$` and letter case mean other things in ECMAScript.
 * @returns the translation; or all problems, those of the parser first
 */
export function translateRegex(parsed: ParsedRegex): Result<TranslatedRegex, readonly RegexProblem[]> {
  if (parsed.problems.length > 0) return failure(parsed.problems);
  const { tree } = parsed;
  if (parsed.pattern.length > LONGEST_PATTERN) return failure([unsupported('too-large', tree.span)]);
  const facts = captureFactsOf(tree);
  const leading = contiguousStart(tree);
  const emitted = emitRegex(tree, referencePlansOf(tree, facts), leading);
  if (emitted.problems.length > 0) return failure(emitted.problems);
  return success({
    source: emitted.source,
    flags: leading === null ? 'g' : 'y',
    groupIndex: groupIndexOf(facts, emitted.indexOf),
    uncertainGroups: new Map(
      [...facts.uncertain].map(([number, span]) => [number, unsupported('uncertain-group', span, groupLabel(parsed, number))]),
    ),
    engineDependent: emitted.engineDependent,
  });
}

// Twice what a whole expression may have (10,000 characters, documented); analysing references takes the square of this.
const LONGEST_PATTERN = 20_000;

function groupIndexOf(facts: CaptureFacts, indexOf: ReadonlyMap<unknown, number>): ReadonlyMap<number, readonly number[]> {
  return new Map(
    [...facts.placesOf].map(([number, places]) => [number, places.map((place) => indexOf.get(place) ?? 0)]),
  );
}

function groupLabel(parsed: ParsedRegex, number: number): string {
  return parsed.groups.find((group) => group.number === number)?.name ?? String(number);
}
