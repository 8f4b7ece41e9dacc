import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { CalendarDay } from './calendar.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import { toParts } from './dateParts.ts';
import { hasStyle } from './dateTimeStyles.ts';
import type { ReadingSettings } from './readingSettings.ts';

/** A date of which the text may have left out parts. */
export interface PartialDay {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

export interface CompletedDay {
  readonly day: CalendarDay;
  /** Whether today's date had to fill a part. */
  readonly usedCurrentDate: boolean;
}

/**
 * Fills the missing parts of a date as .NET does: a missing month or day becomes 1, a missing year this year,
 * and a time without any date gets today (or 0001-01-01 with NoCurrentDateDefault).
 */
export function completeDate({ year, month, day }: PartialDay, settings: ReadingSettings): Result<CompletedDay, DateError> {
  if (year !== undefined) return success({ day: { year, month: month ?? 1, day: day ?? 1 }, usedCurrentDate: false });
  const timeOnly = month === undefined && day === undefined;
  if (timeOnly && hasStyle(settings.styles, 'NoCurrentDateDefault')) {
    return success({ day: { year: 1, month: 1, day: 1 }, usedCurrentDate: false });
  }
  if (settings.now === undefined) {
    return failure(dateError('currentDateNeeded', 'The text has no complete date, so its meaning depends on the day it is read.'));
  }
  const today = toParts(settings.now);
  const filled = timeOnly ? today : { year: today.year, month: month ?? 1, day: day ?? 1 };
  return success({ day: filled, usedCurrentDate: true });
}
