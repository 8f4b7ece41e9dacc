import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';
import { dateTimeOfTicks, MAXIMUM_TICKS } from './dateTime.ts';
import type { DateTime } from './dateTime.ts';

/** Ticks from 0001-01-01 to 1601-01-01, where FILETIME starts counting. */
const FILE_TIME_START = 504_911_232_000_000_000n;

/**
 * The UTC date of a FILETIME, the number of 100-nanosecond steps since 1601-01-01 that Active Directory stores.
 * Fails with `outOfRange` for a negative number or one behind the year 9999, such as the 9223372036854775807 that stands for "never".
 */
export function fromFileTime(fileTime: bigint): Result<DateTime, DateError> {
  const ticks = fileTime + FILE_TIME_START;
  if (fileTime >= 0n && ticks <= MAXIMUM_TICKS) return success(dateTimeOfTicks(ticks, 'Utc'));
  const message = fileTime < 0n
    ? `${fileTime} is negative; a Windows file time counts from the year 1601.`
    : `${fileTime} lies behind the year 9999. Active Directory uses 9223372036854775807 for "never", which is no date.`;
  return failure(dateError('outOfRange', message));
}

/** The FILETIME of a date, which is taken as UTC. Fails with `outOfRange` before 1601-01-01. */
export function toFileTime(dateTime: DateTime): Result<bigint, DateError> {
  const fileTime = dateTime.ticks - FILE_TIME_START;
  return fileTime >= 0n
    ? success(fileTime)
    : failure(dateError('outOfRange', 'The date lies before the year 1601, where Windows file times start.'));
}
