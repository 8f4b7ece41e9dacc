/** The parts that belong to the date being collected; numbers are kept apart, in the order they came. */
export interface DateGroup {
  readonly kind: 'date';
  readonly numbers: number;
  readonly hasYear: boolean;
  readonly hasMonth: boolean;
  /** Whether the month name came before the number. */
  readonly monthFirst: boolean;
  /** Whether the last part was followed by a date separator, so that another part must come. */
  readonly dangling: boolean;
  /** Whether only blanks separate the numbers, so that they may still turn out to be something else. */
  readonly loose: boolean;
}

/** What has been collected since the last complete date or time. `colons` is how many numbers of the time were followed by a time separator. */
export type Group =
  | { readonly kind: 'none' }
  | DateGroup
  | { readonly kind: 'time'; readonly colons: 1 | 2 }
  | { readonly kind: 'dateSuffixes' }
  | { readonly kind: 'timeSuffixes' };

/** One or two digits are a number, three to eight a year. */
export type Part = 'number' | 'year' | 'month';

/** What follows a part. */
export type After = 'end' | 'space' | 'date' | 'time' | 'half';

/** How the parts of a complete date are to be understood. */
export type DateForm = 'twoNumbers' | 'threeNumbers' | 'monthNumber' | 'numberMonth' | 'monthTwoNumbers'
  | 'yearTwoNumbers' | 'twoNumbersYear' | 'yearMonthNumber' | 'yearNumber' | 'yearMonth';

/** What a part makes of a group: a larger group, or a complete date or time. */
export type GroupStep =
  | { readonly kind: 'pending'; readonly group: Group }
  | { readonly kind: 'date'; readonly form: DateForm }
  /** `colons` is how many numbers follow the hour. */
  | { readonly kind: 'time'; readonly colons: 0 | 1 | 2 }
  /** "1/10 5 AM": the two numbers before this one are a date, and this one is the hour. */
  | { readonly kind: 'dateBeforeHour' }
  /** The parts marked by suffixes are complete; a lone number behind them is the day, or nothing behind a time. */
  | { readonly kind: 'suffixes'; readonly takesDay: boolean };

export const NO_GROUP: Group = { kind: 'none' };
