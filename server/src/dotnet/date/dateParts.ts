import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { calendarDayOf, dayNumberOf, isValidDay, weekdayOf } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import { dateTimeOfTicks, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './dateTime.ts';
import type { DateTime, DateTimeKind } from './dateTime.ts';

/** A DateTime taken apart. `fraction` is in ticks of 100 ns, 0 to 9,999,999; month and day count from 1. */
export interface DateTimeParts extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
}

/**
 * Builds a DateTime.
 * Fails with `impossibleDate` when a part lies outside its range, such as 30 February or hour 24: .NET knows neither leap seconds nor 24:00.
 */
export function fromParts(parts: DateTimeParts, dateTimeKind: DateTimeKind): Result<DateTime, DateError> {
  if (!isValidDay(parts) || !isValidTime(parts)) {
    return failure(dateError('impossibleDate', `There is no ${describe(parts)} in the calendar.`));
  }
  return success(dateTimeOfTicks(ticksOfParts(parts), dateTimeKind));
}

/** Takes a DateTime apart. */
export function toParts(dateTime: DateTime): DateTimeParts {
  const ofDay = dateTime.ticks % TICKS_PER_DAY;
  return {
    ...calendarDayOf(dayNumber(dateTime)),
    hour: Number(ofDay / TICKS_PER_HOUR),
    minute: Number((ofDay / TICKS_PER_MINUTE) % 60n),
    second: Number((ofDay / TICKS_PER_SECOND) % 60n),
    fraction: Number(ofDay % TICKS_PER_SECOND),
  };
}

/** Whole days since 0001-01-01. */
export function dayNumber(dateTime: DateTime): number {
  return Number(dateTime.ticks / TICKS_PER_DAY);
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(dateTime: DateTime): number {
  return weekdayOf(dayNumber(dateTime));
}

function ticksOfParts(parts: DateTimeParts): bigint {
  const seconds = (parts.hour * 60 + parts.minute) * 60 + parts.second;
  return BigInt(dayNumberOf(parts)) * TICKS_PER_DAY + BigInt(seconds) * TICKS_PER_SECOND + BigInt(parts.fraction);
}

function isValidTime({ hour, minute, second, fraction }: DateTimeParts): boolean {
  return within(hour, 23) && within(minute, 59) && within(second, 59) && within(fraction, 9_999_999);
}

function within(value: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= maximum;
}

function describe({ year, month, day, hour, minute, second }: DateTimeParts): string {
  return `year ${year}, month ${month}, day ${day}, ${hour}:${minute}:${second}`;
}
