import type { Fidelity } from '../../base/fidelity.ts';

/** The date patterns of a culture, in .NET custom format letters. */
export interface DatePatterns {
  readonly shortDate: string;
  readonly longDate: string;
  readonly shortTime: string;
  readonly longTime: string;
  readonly monthDay: string;
  readonly yearMonth: string;
}

/** What reading and writing dates needs to know about a culture. Months start with January, days with Sunday. */
export interface CultureData {
  /** The canonical name; empty for the invariant culture. */
  readonly name: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly amDesignator: string;
  readonly pmDesignator: string;
  readonly monthNames: readonly string[];
  /** The form a month name takes next to a day number, such as Polish "sierpnia" for "sierpień". */
  readonly genitiveMonthNames: readonly string[];
  readonly abbreviatedMonthNames: readonly string[];
  readonly abbreviatedGenitiveMonthNames: readonly string[];
  readonly dayNames: readonly string[];
  readonly abbreviatedDayNames: readonly string[];
  readonly eraName: string;
  readonly abbreviatedEraName: string;
  /** Words that may stand in a long date and mean nothing, such as Spanish "de". */
  readonly dateWords: readonly string[];
  readonly patterns: DatePatterns;
  /** `documented` for the invariant culture, which never changes; `inferred` for the others, whose data differ between ICU releases. */
  readonly fidelity: Fidelity;
}
