/** Formats through Intl in UTC and the Gregorian calendar with Latin digits, the setting that .NET's patterns assume. */
export function intlParts(cultureName: string, options: Intl.DateTimeFormatOptions, date: Date): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(cultureName, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', ...options }).formatToParts(date);
}

/** The text of one part, such as the month name; empty when the culture's format has no such part. */
export function intlPart(cultureName: string, type: Intl.DateTimeFormatPartTypes, options: Intl.DateTimeFormatOptions, date: Date): string {
  return intlParts(cultureName, options, date).find((part) => part.type === type)?.value ?? '';
}

/** A Thursday morning with one-digit day, month and hour: it shows whether a pattern pads its numbers. */
export const SAMPLE_DATE = new Date(Date.UTC(2021, 7, 5, 7, 4, 9));
