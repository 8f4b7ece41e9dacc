import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { cultureOf } from '../culture/cultureOf.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import type { DateTime } from './dateTime.ts';
import { conflictOf, UNIVERSAL_STYLES } from './dateTimeStyles.ts';
import { finishFree } from './free/finishFree.ts';
import { NOTHING_READ } from './free/freeState.ts';
import type { FreeContext, FreeState } from './free/freeState.ts';
import { readElement } from './free/readElement.ts';
import { vocabularyOf } from './free/vocabulary.ts';
import { TWO_DIGIT_YEAR_MAX } from './readingSettings.ts';
import type { DateReading, ReadingSettings } from './readingSettings.ts';
import { skipWhiteSpace } from '../whiteSpace.ts';

/**
 * Reads a date in any of the forms .NET's DateTime.Parse takes, on a server in UTC: ISO 8601 with or without an offset, month/day/year,
 * month names, RFC 1123, with a time in front or behind.
 * @param cultureName a language tag that decides names and order; empty for the invariant culture, which the service is taken to use
 * @param settings styles (when left out, those that give UTC as CDate is documented to), the current moment, the two-digit year limit
 * @returns the date, or why .NET would throw FormatException (the span lies in the text)
 */
export function parseDateTime(text: string, cultureName = '', settings: Partial<ReadingSettings> = {}): Result<DateTime, DateError> {
  const reading = readDateTime(text, { styles: UNIVERSAL_STYLES, twoDigitYearMax: TWO_DIGIT_YEAR_MAX, ...settings, cultureName });
  return reading.ok ? success(reading.value.dateTime) : reading;
}

/** As `parseDateTime`, telling also what the result depends on. */
export function readDateTime(text: string, settings: ReadingSettings): Result<DateReading, DateError> {
  const conflict = conflictOf(settings.styles);
  if (conflict !== undefined) return failure(conflict);
  if (skipWhiteSpace(text, 0) === text.length) return failure(dateError('emptyText', 'An empty text is not a date.'));
  const culture = cultureOf(settings.cultureName);
  const context: FreeContext = { text, vocabulary: vocabularyOf(culture), culture, settings };
  let state: FreeState = NOTHING_READ;
  for (let at = skipWhiteSpace(text, 0); at < text.length; at = skipWhiteSpace(text, state.at)) {
    const element = readElement(state, at, context);
    if (!element.ok) return element;
    if (element.value.kind === 'finished') return success(element.value.reading);
    state = element.value.state;
  }
  return finishFree(state, context);
}
