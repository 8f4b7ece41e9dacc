import type { Result } from '../../../base/result.ts';
import type { DateError } from '../dateError.ts';
import { digitsAt } from '../digits.ts';
import type { DateReading } from '../readingSettings.ts';
import { skipWhiteSpace } from '../../whiteSpace.ts';
import type { StatedZone } from '../zoneAdjustment.ts';
import { buildReading } from './buildReading.ts';
import { fractionTicksAt } from './fraction.ts';
import { impossibleDate, unreadable } from './freeError.ts';
import { freeOffsetAt } from './freeOffset.ts';
import type { FreeContext, FreeState } from './freeState.ts';
import { behindPunctuation } from './punctuation.ts';

/** A time behind a T: `HH:mm`, `HH:mm:ss` or with a fraction, always two digits each. */
interface IsoClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  readonly next: number;
}

/**
 * Reads the time that follows a T behind year, month and this day number, as in 1999-10-31T02:00:00.5+01:00, up to the end of the text.
 * From here on DateTime.Parse is strict: two digits each, no AM or PM, no names.
 */
export function readIsoTime(state: FreeState, dayNumber: number, at: number, context: FreeContext): Result<DateReading, DateError> {
  const { group, facts: { year, caveats }, numbers: [month, ...others] } = state;
  const afterDate = group.kind === 'date' && group.hasYear && !group.hasMonth && others.length === 0;
  if (!afterDate || year === undefined || month === undefined) return unreadable(context.text, at);
  const clock = isoClockAt(context.text, at);
  if (clock === undefined) return unreadable(context.text, at);
  const zone = isoZoneAt(context.text, clock.next);
  if (zone === undefined || !endsAt(context.text, zone.next)) return unreadable(context.text, clock.next);
  const day = { year, month, day: dayNumber };
  const reading = buildReading({ ...clock, ...day }, zone.zone, caveats, context);
  return reading === undefined ? impossibleDate(context.text) : reading;
}

function isoClockAt(text: string, at: number): IsoClock | undefined {
  const hour = digitsAt(text, skipWhiteSpace(text, at), 2, 2);
  const minute = hour && twoDigitsBehindColon(text, hour.next);
  if (hour === undefined || minute === undefined) return undefined;
  const start = { hour: hour.value, minute: minute.value };
  if (text.charAt(skipWhiteSpace(text, minute.next)) !== ':') return { ...start, second: 0, fraction: 0, next: minute.next };
  const second = twoDigitsBehindColon(text, minute.next);
  if (second === undefined) return undefined;
  if (text.charAt(second.next) !== '.') return { ...start, second: second.value, fraction: 0, next: second.next };
  const fraction = fractionTicksAt(text, second.next + 1);
  return fraction.next === second.next + 1 ? undefined : { ...start, second: second.value, fraction: fraction.value, next: fraction.next };
}

function twoDigitsBehindColon(text: string, at: number): ReturnType<typeof digitsAt> {
  const colon = skipWhiteSpace(text, at);
  return text.charAt(colon) === ':' ? digitsAt(text, skipWhiteSpace(text, colon + 1), 2, 2) : undefined;
}

function isoZoneAt(text: string, at: number): { readonly zone: StatedZone | undefined; readonly next: number } | undefined {
  const start = skipWhiteSpace(text, at);
  const character = text.charAt(start);
  if (character === 'Z' || character === 'z') return { zone: { offsetMinutes: 0, universal: true }, next: start + 1 };
  if (character !== '+' && character !== '-') return { zone: undefined, next: start };
  const offset = freeOffsetAt(text, start);
  // .NET steps over one character behind an offset without looking at it, so "…+02:00X" is read like "…+02:00".
  return offset && { zone: { offsetMinutes: offset.value, universal: false }, next: offset.next + 1 };
}

/** Whether only white space, a closing # and NUL characters are left. */
function endsAt(text: string, at: number): boolean {
  let next = skipWhiteSpace(text, at);
  if (text.charAt(next) === '#') next = skipWhiteSpace(text, behindPunctuation(text, next) ?? next);
  if (text.charAt(next) === '\0') next = behindPunctuation(text, next) ?? next;
  return next >= text.length;
}
