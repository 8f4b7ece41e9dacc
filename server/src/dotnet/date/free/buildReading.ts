import { failure, success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import { quoted } from '../../quoted.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';
import { dayOfWeek, fromParts } from '../dateParts.ts';
import type { DateTimeParts } from '../dateParts.ts';
import { ticksInRange } from '../dateTime.ts';
import type { DateReading, ReadingCaveat } from '../readingSettings.ts';
import { adjustToZone } from '../zoneAdjustment.ts';
import type { StatedZone } from '../zoneAdjustment.ts';
import type { FreeContext } from './freeState.ts';

/**
 * Builds the date of a free text from its parts, whose fraction may have been rounded up to a whole second.
 * @param weekday the day of the week the text names, which must be right
 * @returns undefined when there is no such date or time
 */
export function buildReading(
  parts: DateTimeParts, zone: StatedZone | undefined, caveats: readonly ReadingCaveat[], context: FreeContext, weekday?: number,
): Result<DateReading, DateError> | undefined {
  const { text, settings, culture } = context;
  const whole = fromParts({ ...parts, fraction: 0 }, 'Unspecified');
  if (!whole.ok) return undefined;
  if (weekday !== undefined && weekday !== dayOfWeek(whole.value)) {
    return failure(dateError('wrongWeekday', `The day of the week in ${quoted(text)} is not the one of that date.`));
  }
  const ticks = whole.value.ticks + BigInt(parts.fraction);
  if (!ticksInRange(ticks)) return failure(dateError('outOfRange', `${quoted(text)} lies behind the year 9999.`));
  const adjusted = adjustToZone(ticks, zone, settings.styles);
  if (!adjusted.ok) return adjusted;
  const all = [...caveats];
  if (zone !== undefined && zone.offsetMinutes !== 0) all.push('offsetConverted');
  if (culture.fidelity !== 'documented') all.push('cultureData');
  return success({ dateTime: adjusted.value, caveats: all });
}
