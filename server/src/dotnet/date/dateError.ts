import type { Span } from '../../base/span.ts';

/** Why a date operation has no result. `.NET` throws FormatException for most, ArgumentException for styles, ArgumentOutOfRangeException for ranges. */
export type DateErrorCode =
  | 'emptyText'
  | 'unreadableText'
  | 'unknownWord'
  | 'wrongWeekday'
  | 'impossibleDate'
  | 'outOfRange'
  | 'offsetOutOfRange'
  | 'currentDateNeeded'
  | 'repeatedPart'
  | 'emptyFormat'
  | 'unknownStandardFormat'
  | 'unclosedQuote'
  | 'danglingEscape'
  | 'danglingPercent'
  | 'fractionTooLong'
  | 'unknownStyle'
  | 'conflictingStyles'
  | 'unknownInterval'
  | 'notANumber';

/** A failed date operation: a code for programs, a sentence for people, and where in the text or format it went wrong, if that is known. */
export interface DateError {
  readonly code: DateErrorCode;
  readonly message: string;
  readonly span?: Span;
}

export function dateError(code: DateErrorCode, message: string, span?: Span): DateError {
  return span === undefined ? { code, message } : { code, message, span };
}
