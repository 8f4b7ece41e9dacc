import type { Result } from '../../../base/result.ts';
import { completeDate } from '../completeDate.ts';
import type { DateError } from '../dateError.ts';
import type { DateReading, ReadingCaveat } from '../readingSettings.ts';
import { advanceToEnd } from './advance.ts';
import { applyStep } from './applyStep.ts';
import { buildReading } from './buildReading.ts';
import { impossibleDate, unreadable } from './freeError.ts';
import type { FreeContext, FreeState } from './freeState.ts';

/** Builds the date when the whole text has been read. */
export function finishFree(state: FreeState, context: FreeContext): Result<DateReading, DateError> {
  const ended = applyStep(state, advanceToEnd(state.group), undefined, context);
  if (!ended.ok) return ended;
  const { complete, day, half, hour, minute, second, fraction, zone, weekday } = ended.value.facts;
  if (!complete) return unreadable(context.text, 0);
  const completed = completeDate(day, context.settings);
  if (!completed.ok) return completed;
  const adjustedHour = hourOfHalf(hour, half);
  if (adjustedHour === undefined) return impossibleDate(context.text);
  const caveats: ReadingCaveat[] = [...ended.value.facts.caveats];
  if (completed.value.usedCurrentDate) caveats.push('currentDate');
  const parts = { ...completed.value.day, hour: adjustedHour, minute, second, fraction };
  return buildReading(parts, zone, caveats, context, weekday) ?? impossibleDate(context.text);
}

/** AM takes hours up to 12, PM all hours: "13:00 PM" is one in the afternoon. */
function hourOfHalf(hour: number, half: number | undefined): number | undefined {
  if (half === undefined) return hour;
  if (half === 1) return hour < 12 ? hour + 12 : hour;
  if (hour > 12) return undefined;
  return hour === 12 ? 0 : hour;
}
