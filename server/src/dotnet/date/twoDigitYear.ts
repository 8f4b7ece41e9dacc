/** The four-digit year that a year below 100 stands for: the one that lies in the hundred years up to `twoDigitYearMax`. */
export function fourDigitYear(year: number, twoDigitYearMax: number): number {
  const century = Math.floor(twoDigitYearMax / 100) * 100;
  return year > twoDigitYearMax % 100 ? century - 100 + year : century + year;
}
