/**
 * What a .NET DateTime knows about its zone. `Utc` prints `Z`, `Local` prints the server's offset, `Unspecified` prints nothing.
 * `Local` exists although the server runs in UTC, because the format letter K tells the three apart.
 */
export type DateTimeKind = 'Utc' | 'Local' | 'Unspecified';

/** A point on the .NET calendar. `ticks` counts 100-nanosecond steps since 0001-01-01T00:00:00, at most 9999-12-31T23:59:59.9999999. */
export interface DateTime {
  readonly kind: 'dateTime';
  readonly ticks: bigint;
  readonly dateTimeKind: DateTimeKind;
}

export const TICKS_PER_SECOND = 10_000_000n;
export const TICKS_PER_MINUTE = 60n * TICKS_PER_SECOND;
export const TICKS_PER_HOUR = 60n * TICKS_PER_MINUTE;
export const TICKS_PER_DAY = 24n * TICKS_PER_HOUR;

/** The last tick of the year 9999, the end of the .NET calendar. */
export const MAXIMUM_TICKS = 3_652_059n * TICKS_PER_DAY - 1n;

/** Whether `ticks` lies within the years 1 to 9999. */
export function ticksInRange(ticks: bigint): boolean {
  return ticks >= 0n && ticks <= MAXIMUM_TICKS;
}

/** A DateTime of `ticks`, which the caller has checked with `ticksInRange`. */
export function dateTimeOfTicks(ticks: bigint, dateTimeKind: DateTimeKind): DateTime {
  return { kind: 'dateTime', ticks, dateTimeKind };
}
