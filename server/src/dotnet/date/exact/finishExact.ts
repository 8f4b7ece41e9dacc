import { failure, success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { CultureData } from '../../culture/cultureData.ts';
import { quoted } from '../../quoted.ts';
import { completeDate } from '../completeDate.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';
import { dayOfWeek, fromParts } from '../dateParts.ts';
import type { ExactFields } from './exactFields.ts';
import type { FormatToken, SpecifierLetter } from '../format/formatTokens.ts';
import type { DateReading, ReadingCaveat, ReadingSettings } from '../readingSettings.ts';
import { fourDigitYear } from '../twoDigitYear.ts';
import { adjustToZone } from '../zoneAdjustment.ts';

/** Builds the date from the parts that a format found, as DateTime.ParseExact does after the last letter. */
export function finishExact(
  text: string, fields: ExactFields, tokens: readonly FormatToken[], culture: CultureData, settings: ReadingSettings,
): Result<DateReading, DateError> {
  const shortYear = hasLetter(tokens, 'y', 2);
  const year = fields.year !== undefined && shortYear ? fourDigitYear(fields.year, settings.twoDigitYearMax) : fields.year;
  const hour = hourOf(fields, hasLetter(tokens, 'h'));
  if (hour === undefined || (shortYear && (fields.year ?? 0) >= 100)) return failure(impossible(text));

  const completed = completeDate({ year, month: fields.month, day: fields.day }, settings);
  if (!completed.ok) return completed;
  const { day, usedCurrentDate } = completed.value;
  const time = { hour, minute: fields.minute ?? 0, second: fields.second ?? 0, fraction: fields.fraction ?? 0 };
  const dateTime = fromParts({ year: day.year, month: day.month, day: day.day, ...time }, 'Unspecified');
  if (!dateTime.ok) return failure(impossible(text));
  if (fields.weekday !== undefined && fields.weekday !== dayOfWeek(dateTime.value)) {
    return failure(dateError('wrongWeekday', `The day of the week in ${quoted(text)} is not the one of that date.`));
  }

  const zone = fields.offset === undefined ? undefined : { offsetMinutes: fields.offset, universal: fields.universal === 1 };
  const adjusted = adjustToZone(dateTime.value.ticks, zone, settings.styles);
  if (!adjusted.ok) return adjusted;
  const caveats: ReadingCaveat[] = [];
  if (shortYear) caveats.push('twoDigitYear');
  if (usedCurrentDate) caveats.push('currentDate');
  if (zone !== undefined && zone.offsetMinutes !== 0) caveats.push('offsetConverted');
  if (culture.fidelity !== 'documented') caveats.push('cultureData');
  return success({ dateTime: adjusted.value, caveats });
}

function hasLetter(tokens: readonly FormatToken[], letter: SpecifierLetter, longest = Infinity): boolean {
  return tokens.some((token) => token.kind === 'specifier' && token.letter === letter && token.count <= longest);
}

/**
 * The hour on the 24-hour clock; undefined when it contradicts the half of the day.
 * With h, a missing half means AM and hours up to 12 count. With H, a half may stand there but must agree.
 */
function hourOf({ hour, half }: ExactFields, twelveHours: boolean): number | undefined {
  if (twelveHours) {
    if (hour === undefined || hour > 12) return undefined;
    return (hour % 12) + (half === 1 ? 12 : 0);
  }
  const agrees = half === undefined || (half === 1) === ((hour ?? -1) >= 12);
  return agrees ? hour ?? 0 : undefined;
}

function impossible(text: string): DateError {
  return dateError('impossibleDate', `${quoted(text)} has the right shape, but there is no such date or time.`);
}
