import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import { dateTimeOfTicks, TICKS_PER_DAY, TICKS_PER_MINUTE, ticksInRange } from './dateTime.ts';
import type { DateTime, DateTimeKind } from './dateTime.ts';
import type { DateTimeStyles } from './dateTimeStyles.ts';

/** The zone a text states: minutes east of UTC, and whether it was named as UTC (Z) rather than given as a number. */
export interface StatedZone {
  readonly offsetMinutes: number;
  readonly universal: boolean;
}

const LARGEST_OFFSET_MINUTES = 14 * 60;

/**
 * Turns the clock time of a text into the DateTime .NET returns on a server in UTC, by the zone in the text and the styles.
 * An offset is always taken off the time; RoundtripKind keeps it only when it is the server's own, which on a UTC server changes nothing.
 */
export function adjustToZone(ticks: bigint, zone: StatedZone | undefined, styles: DateTimeStyles): Result<DateTime, DateError> {
  if (zone === undefined) return success(dateTimeOfTicks(ticks, kindWithoutZone(styles)));
  if (Math.abs(zone.offsetMinutes) > LARGEST_OFFSET_MINUTES) {
    return failure(dateError('offsetOutOfRange', 'The offset from UTC is more than 14 hours, which no place on earth has.'));
  }
  const kind: DateTimeKind = styles.has('AdjustToUniversal') || (styles.has('RoundtripKind') && zone.universal) ? 'Utc' : 'Local';
  const adjusted = ticks - BigInt(zone.offsetMinutes) * TICKS_PER_MINUTE;
  // .NET moves a time before 0001-01-01 a day on, because a text without a date stands for a time of day.
  const wrapped = adjusted < 0n ? adjusted + TICKS_PER_DAY : adjusted;
  if (ticksInRange(wrapped)) return success(dateTimeOfTicks(wrapped, kind));
  return failure(dateError('outOfRange', 'Converted to UTC, the date lies behind the year 9999.'));
}

function kindWithoutZone(styles: DateTimeStyles): DateTimeKind {
  const assumesZone = styles.has('AssumeLocal') || styles.has('AssumeUniversal');
  if (!assumesZone) return 'Unspecified';
  return styles.has('AdjustToUniversal') ? 'Utc' : 'Local';
}
