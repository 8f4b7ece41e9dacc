import { success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { DateError } from './dateError.ts';
import { readInterval } from './dateInterval.ts';
import type { DateInterval } from './dateInterval.ts';
import { dayNumber, dayOfWeek, toParts } from './dateParts.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './dateTime.ts';
import type { DateTime } from './dateTime.ts';

/**
 * How many intervals lie between two dates; negative when the second comes first.
 * Days, hours, minutes and seconds are elapsed time cut off toward zero; months and years only compare the calendar, so that
 * 31 December to 1 January is one year; weeks count the Sundays crossed.
 * Source: the documented results of DateDiff agree with Visual Basic's function of that name.
 */
export function dateDiff(interval: string, from: DateTime, to: DateTime): Result<number, DateError> {
  const known = readInterval(interval);
  return known.ok ? success(difference(known.value, from, to)) : known;
}

function difference(interval: DateInterval, from: DateTime, to: DateTime): number {
  switch (interval) {
    case 'yyyy':
      return toParts(to).year - toParts(from).year;
    case 'm':
      return monthNumber(to) - monthNumber(from);
    case 'ww':
      return weekNumber(to) - weekNumber(from);
    case 'd':
      return elapsed(from, to, TICKS_PER_DAY);
    case 'h':
      return elapsed(from, to, TICKS_PER_HOUR);
    case 'n':
      return elapsed(from, to, TICKS_PER_MINUTE);
    case 's':
      return elapsed(from, to, TICKS_PER_SECOND);
  }
}

/** Division of big integers cuts off toward zero, which is the rule. */
function elapsed(from: DateTime, to: DateTime, unit: bigint): number {
  return Number((to.ticks - from.ticks) / unit);
}

function monthNumber(dateTime: DateTime): number {
  const { year, month } = toParts(dateTime);
  return year * 12 + month;
}

/** Weeks start on Sunday; 0001-01-01 was a Monday, so the Sunday before it starts week 0. */
function weekNumber(dateTime: DateTime): number {
  return (dayNumber(dateTime) - dayOfWeek(dateTime) + 1) / 7;
}
