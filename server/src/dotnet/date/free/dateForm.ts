import { failure, success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import { isValidDay } from '../calendar.ts';
import type { CalendarDay } from '../calendar.ts';
import { completeDate } from '../completeDate.ts';
import type { DateError } from '../dateError.ts';
import type { ReadingCaveat } from '../readingSettings.ts';
import { fourDigitYear } from '../twoDigitYear.ts';
import { impossibleDate } from './freeError.ts';
import type { FreeContext, FreeState } from './freeState.ts';
import type { DateForm } from './group.ts';
import { patternOrder } from './patternOrder.ts';

/** A day, and what made it uncertain. */
export interface FormedDay {
  readonly day: CalendarDay;
  readonly caveats: readonly ReadingCaveat[];
}

/** One way to understand the parts: which is the year, the month and the day. A short year has one or two digits. */
type Candidate = CalendarDay & { readonly shortYear: boolean };

/** Understands the parts of a complete date, by the culture's order where the parts leave it open. The first possible candidate counts. */
export function dayOfForm(form: DateForm, state: FreeState, context: FreeContext): Result<FormedDay, DateError> {
  const [first = 0, second = 0] = state.numbers;
  if (form === 'twoNumbers') {
    const monthFirst = patternOrder(context.culture.patterns.monthDay) === 'Md';
    return dayOfThisYear(monthFirst ? first : second, monthFirst ? second : first, context);
  }
  if ((form === 'monthNumber' || form === 'numberMonth') && !meansYear(form, context)) return dayOfThisYear(state.facts.month ?? 0, first, context);

  const { twoDigitYearMax } = context.settings;
  const widened = candidatesOf(form, state, patternOrder(context.culture.patterns.shortDate))
    .map((candidate) => candidate.shortYear ? { ...candidate, year: fourDigitYear(candidate.year, twoDigitYearMax) } : candidate);
  const found = widened.find(isValidDay);
  if (found === undefined) return impossibleDate(context.text);
  const { year, month, day, shortYear } = found;
  return success({ day: { year, month, day }, caveats: shortYear ? ['twoDigitYear'] : [] });
}

/** A number next to a month name is the day, unless the culture writes day and year on different sides of the month and this is the year's side. */
function meansYear(form: 'monthNumber' | 'numberMonth', { culture }: FreeContext): boolean {
  const monthDay = patternOrder(culture.patterns.monthDay);
  const yearMonth = patternOrder(culture.patterns.yearMonth);
  return form === 'monthNumber' ? monthDay === 'dM' && yearMonth === 'My' : monthDay === 'Md' && yearMonth === 'yM';
}

function dayOfThisYear(month: number, day: number, context: FreeContext): Result<FormedDay, DateError> {
  const completed = completeDate({ month, day }, context.settings);
  if (!completed.ok) return failure(completed.error);
  return isValidDay(completed.value.day) ? success({ day: completed.value.day, caveats: ['currentDate'] }) : impossibleDate(context.text);
}

function candidatesOf(form: DateForm, { numbers, facts }: FreeState, order: string): Candidate[] {
  const { year: fullYear = 0, month: named = 0 } = facts;
  const [first = 0, second = 0, third = 0] = numbers;
  const short = (year: number, month: number, day: number): Candidate => ({ year, month, day, shortYear: true });
  const full = (month: number, day: number): Candidate => ({ year: fullYear, month, day, shortYear: false });
  switch (form) {
    case 'monthNumber':
    case 'numberMonth':
      return [short(first, named, 1)];
    case 'threeNumbers':
      return threeNumbers(order, first, second, third, short);
    case 'monthTwoNumbers':
      if (order === 'yMd') return [short(first, named, second), short(second, named, first)];
      return order === 'Mdy' || order === 'dMy' ? [short(second, named, first), short(first, named, second)] : [];
    case 'yearTwoNumbers':
      return [order === 'ydM' ? full(second, first) : full(first, second)];
    case 'twoNumbersYear':
      return [order === 'Mdy' || order === 'yMd' ? full(first, second) : full(second, first)];
    case 'yearMonthNumber':
      return [full(named, first)];
    case 'yearNumber':
      return [full(first, 1)];
    case 'yearMonth':
      return [full(named, 1)];
    case 'twoNumbers':
      return [];
  }
}

function threeNumbers(
  order: string, first: number, second: number, third: number, short: (year: number, month: number, day: number) => Candidate,
): Candidate[] {
  switch (order) {
    case 'yMd':
      return [short(first, second, third)];
    case 'Mdy':
      return [short(third, first, second)];
    case 'dMy':
      return [short(third, second, first)];
    case 'ydM':
      return [short(first, third, second)];
    default:
      return [];
  }
}
