import type { DateTime } from './dateTime.ts';
import type { DateTimeStyles } from './dateTimeStyles.ts';

/** What reading a date depends on besides its text. */
export interface ReadingSettings {
  readonly styles: DateTimeStyles;
  /** A language tag; empty for the invariant culture, which the service is taken to use. */
  readonly cultureName: string;
  /** The moment that fills a missing day or year, in UTC; without it such a text fails with `currentDateNeeded`. */
  readonly now?: DateTime;
  /** The last year a two-digit year can mean. */
  readonly twoDigitYearMax: number;
}

/** .NET 8 and Windows since 2022 read 49 as 2049 and 50 as 1950; older engines turn over after 29. Which of them the service has is unknown. */
export const TWO_DIGIT_YEAR_MAX = 2049;

/** A reason to be less sure of a date that was read. */
export type ReadingCaveat =
  /** The year had two digits: which century they mean depends on the .NET version. */
  | 'twoDigitYear'
  /** The text left out the day or the year, and today's was taken. */
  | 'currentDate'
  /** The text had an offset and the result is the time in UTC, so the day may be another one. */
  | 'offsetConverted'
  /** Names or order of a culture took part, which differ between versions. */
  | 'cultureData';

/** A date that was read, and what it depends on. */
export interface DateReading {
  readonly dateTime: DateTime;
  readonly caveats: readonly ReadingCaveat[];
}
