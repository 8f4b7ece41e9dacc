import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { dayNumberOf, daysInMonth } from './calendar.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import { readInterval } from './dateInterval.ts';
import type { DateInterval } from './dateInterval.ts';
import { toParts } from './dateParts.ts';
import { dateTimeOfTicks, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, ticksInRange } from './dateTime.ts';
import type { DateTime } from './dateTime.ts';

/**
 * Adds `amount` intervals, or subtracts them when it is negative. Months and years keep the day where it exists and else take the month's last day.
 * @param interval one of yyyy, m, d, ww, h, n, s
 * @param amount a fraction is cut off toward zero, as Visual Basic's DateAdd does
 */
export function dateAdd(interval: string, amount: number, dateTime: DateTime): Result<DateTime, DateError> {
  const known = readInterval(interval);
  if (!known.ok) return known;
  if (!Number.isFinite(amount)) return failure(dateError('notANumber', 'The amount to add is not a number.'));
  const whole = BigInt(Math.trunc(amount));
  const ticks = ticksAfter(known.value, whole, dateTime);
  if (ticks !== undefined && ticksInRange(ticks)) return success(dateTimeOfTicks(ticks, dateTime.dateTimeKind));
  return failure(dateError('outOfRange', 'The resulting date lies outside the years 1 to 9999.'));
}

function ticksAfter(interval: DateInterval, amount: bigint, dateTime: DateTime): bigint | undefined {
  switch (interval) {
    case 'yyyy':
      return ticksAfterMonths(12n * amount, dateTime);
    case 'm':
      return ticksAfterMonths(amount, dateTime);
    case 'ww':
      return dateTime.ticks + amount * 7n * TICKS_PER_DAY;
    case 'd':
      return dateTime.ticks + amount * TICKS_PER_DAY;
    case 'h':
      return dateTime.ticks + amount * TICKS_PER_HOUR;
    case 'n':
      return dateTime.ticks + amount * TICKS_PER_MINUTE;
    case 's':
      return dateTime.ticks + amount * TICKS_PER_SECOND;
  }
}

function ticksAfterMonths(months: bigint, dateTime: DateTime): bigint | undefined {
  const { year, month, day } = toParts(dateTime);
  const total = BigInt(year * 12 + month - 1) + months;
  if (total < 12n || total >= 120_000n) return undefined;
  const target = { year: Math.floor(Number(total) / 12), month: (Number(total) % 12) + 1 };
  const dayNumber = dayNumberOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
  return BigInt(dayNumber) * TICKS_PER_DAY + (dateTime.ticks % TICKS_PER_DAY);
}
