import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { quoted } from '../quoted.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';

/** The names of .NET's DateTimeStyles that a caller may combine. */
export const STYLE_NAMES = [
  'None', 'AllowLeadingWhite', 'AllowTrailingWhite', 'AllowInnerWhite', 'AllowWhiteSpaces',
  'NoCurrentDateDefault', 'AdjustToUniversal', 'AssumeLocal', 'AssumeUniversal', 'RoundtripKind',
] as const;

export type DateTimeStyle = (typeof STYLE_NAMES)[number];

/** A combination of styles; the empty set is None. */
export type DateTimeStyles = ReadonlySet<DateTimeStyle>;

/** What FormatDateTime uses when its styles argument is left out, by the functions reference. */
export const FORMAT_DATE_TIME_STYLES: DateTimeStyles = new Set<DateTimeStyle>(['RoundtripKind', 'AllowLeadingWhite', 'AllowTrailingWhite']);

/** What makes CDate return UTC as documented: an offset is converted, a date without one is taken as UTC. */
export const UNIVERSAL_STYLES: DateTimeStyles = new Set<DateTimeStyle>(['AdjustToUniversal', 'AssumeUniversal']);

/**
 * Reads style names separated by commas (as .NET's Enum.Parse does) or by vertical bars (as people copy them from code).
 * Fails with `unknownStyle` for another name or another case, and with `conflictingStyles` for a pair that .NET refuses.
 */
export function readDateTimeStyles(text: string): Result<DateTimeStyles, DateError> {
  const styles = new Set<DateTimeStyle>();
  let start = 0;
  for (const piece of text.split(/[,|]/)) {
    const name = piece.trim();
    const style = STYLE_NAMES.find((known) => known === name);
    if (style === undefined) {
      const message = `${quoted(name)} is not a date style; use ${STYLE_NAMES.slice(0, -1).join(', ')} or ${STYLE_NAMES.at(-1)}.`;
      return failure(dateError('unknownStyle', message, { start, end: start + piece.length }));
    }
    styles.add(style);
    start += piece.length + 1;
  }
  const conflict = conflictOf(styles);
  return conflict === undefined ? success(styles) : failure(conflict);
}

/** The error of styles that contradict each other, which .NET refuses whatever the text; undefined when they agree. */
export function conflictOf(styles: DateTimeStyles): DateError | undefined {
  const pair = CONFLICTS.find(([one, other]) => styles.has(one) && styles.has(other));
  return pair && dateError('conflictingStyles', `The date styles ${pair[0]} and ${pair[1]} contradict each other; keep one of them.`);
}

/** Whether the style is set; AllowWhiteSpaces stands for the three white-space styles. */
export function hasStyle(styles: DateTimeStyles, style: DateTimeStyle): boolean {
  return styles.has(style) || (style.endsWith('White') && styles.has('AllowWhiteSpaces'));
}

const CONFLICTS: readonly (readonly [DateTimeStyle, DateTimeStyle])[] = [
  ['AssumeLocal', 'AssumeUniversal'],
  ['RoundtripKind', 'AssumeLocal'],
  ['RoundtripKind', 'AssumeUniversal'],
  ['RoundtripKind', 'AdjustToUniversal'],
];
