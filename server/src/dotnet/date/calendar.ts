/** A day of the proleptic Gregorian calendar: month 1 to 12, day 1 to 31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_MONTH: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DAYS_PER_YEAR = 365;
const DAYS_PER_4_YEARS = 4 * DAYS_PER_YEAR + 1;
const DAYS_PER_100_YEARS = 25 * DAYS_PER_4_YEARS - 1;
const DAYS_PER_400_YEARS = 4 * DAYS_PER_100_YEARS + 1;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The length of a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1] ?? 0;
  return month === 2 && isLeapYear(year) ? length + 1 : length;
}

/** Whether the day exists in the years 1 to 9999. */
export function isValidDay({ year, month, day }: CalendarDay): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days from 0001-01-01 to the given valid day. */
export function dayNumberOf({ year, month, day }: CalendarDay): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDayThisYear = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * DAYS_PER_YEAR + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDayThisYear + day - 1;
}

/** The day that lies `dayNumber` days after 0001-01-01. */
export function calendarDayOf(dayNumber: number): CalendarDay {
  const [fourCenturies, inFourCenturies] = divide(dayNumber, DAYS_PER_400_YEARS);
  // The last day of a 400-year or 4-year period belongs to its last century or year, so the quotient must not reach 4.
  const centuries = Math.min(3, Math.floor(inFourCenturies / DAYS_PER_100_YEARS));
  const [fourYears, inFourYears] = divide(inFourCenturies - centuries * DAYS_PER_100_YEARS, DAYS_PER_4_YEARS);
  const years = Math.min(3, Math.floor(inFourYears / DAYS_PER_YEAR));
  const year = fourCenturies * 400 + centuries * 100 + fourYears * 4 + years + 1;
  let day = inFourYears - years * DAYS_PER_YEAR + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}

/** 0 for Sunday to 6 for Saturday; 0001-01-01 was a Monday. */
export function weekdayOf(dayNumber: number): number {
  return (dayNumber + 1) % 7;
}

function divide(dividend: number, divisor: number): [quotient: number, remainder: number] {
  const quotient = Math.floor(dividend / divisor);
  return [quotient, dividend - quotient * divisor];
}
