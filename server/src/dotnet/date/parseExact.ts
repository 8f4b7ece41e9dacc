import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { cultureOf } from '../culture/cultureOf.ts';
import { quoted } from '../quoted.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import type { DateTime } from './dateTime.ts';
import { conflictOf, FORMAT_DATE_TIME_STYLES, hasStyle } from './dateTimeStyles.ts';
import type { DateTimeStyles } from './dateTimeStyles.ts';
import { exactStepsOf, trimFormat } from './exact/exactSteps.ts';
import { finishExact } from './exact/finishExact.ts';
import { formatProblemError } from './format/formatProblemError.ts';
import { tokenizeFormat } from './format/formatTokens.ts';
import { followSteps } from './exact/followSteps.ts';
import { TWO_DIGIT_YEAR_MAX } from './readingSettings.ts';
import type { DateReading, ReadingSettings } from './readingSettings.ts';
import { expandFormat } from './format/standardFormat.ts';
import { skipWhiteSpace, trimEnd } from '../whiteSpace.ts';

/**
 * Reads a date that must look exactly like a format says, as .NET's DateTime.ParseExact does on a server in UTC.
 * A documented consequence of RoundtripKind on such a server: `2021-06-30+08:00` read by `yyyy-MM-ddzzz` is 29 June, 16:00.
 * @param styles when left out, those FormatDateTime uses by default
 * @returns the date, or why .NET would throw (spans lie in the text, or in the format for errors of the format)
 */
export function parseExact(
  text: string, format: string, styles: DateTimeStyles = FORMAT_DATE_TIME_STYLES, settings: Partial<ReadingSettings> = {},
): Result<DateTime, DateError> {
  const reading = readExact(text, format, { cultureName: '', twoDigitYearMax: TWO_DIGIT_YEAR_MAX, ...settings, styles });
  return reading.ok ? success(reading.value.dateTime) : reading;
}

/** As `parseExact`, telling also what the result depends on. */
export function readExact(text: string, format: string, settings: ReadingSettings): Result<DateReading, DateError> {
  const conflict = conflictOf(settings.styles);
  if (conflict !== undefined) return failure(conflict);
  if (text === '') return failure(dateError('emptyText', 'An empty text is not a date.'));
  const expanded = expandFormat(format, cultureOf(settings.cultureName));
  if (!expanded.ok) return expanded;
  const { culture, universal } = expanded.value;
  const leading = hasStyle(settings.styles, 'AllowLeadingWhite');
  const trailing = hasStyle(settings.styles, 'AllowTrailingWhite');
  const pattern = trimFormat(expanded.value.pattern, leading, trailing);
  const { tokens, problems } = tokenizeFormat(pattern);
  const problem = problems[0];
  if (problem !== undefined) return failure(formatProblemError(problem, pattern));

  const kept = trailing ? trimEnd(text) : text;
  const start = leading ? skipWhiteSpace(kept, 0) : 0;
  const followed = followSteps(kept, start, exactStepsOf(tokens, pattern), { pattern, culture, styles: settings.styles });
  if (!followed.ok) return followed;
  if (followed.value.next < kept.length) {
    const span = { start: followed.value.next, end: kept.length };
    return failure(dateError('unreadableText', `The format ${quoted(format)} ends before ${quoted(kept.slice(span.start))}.`, span));
  }
  const fields = universal ? { ...followed.value.fields, offset: 0, universal: 1 } : followed.value.fields;
  return finishExact(text, fields, tokens, culture, settings);
}
