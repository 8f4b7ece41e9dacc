import { dateTimeOfTicks, MAXIMUM_TICKS } from '../dotnet/date/dateTime.ts';
import type { DateTime } from '../dotnet/date/dateTime.ts';

const TICKS_PER_MILLISECOND = 10_000n;
const UNIX_EPOCH_TICKS = 621_355_968_000_000_000n;

/** The UTC time of milliseconds since 1970-01-01; times outside the years 1 to 9999 become the nearest one inside. */
export function instantOf(milliseconds: number): DateTime {
  const whole = Number.isFinite(milliseconds) ? Math.floor(milliseconds) : 0;
  const ticks = UNIX_EPOCH_TICKS + BigInt(whole) * TICKS_PER_MILLISECOND;
  return dateTimeOfTicks(ticks < 0n ? 0n : ticks > MAXIMUM_TICKS ? MAXIMUM_TICKS : ticks, 'Utc');
}
