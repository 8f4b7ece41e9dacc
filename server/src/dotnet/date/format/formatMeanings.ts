import type { SpecifierLetter } from './formatTokens.ts';

/** What a run of a format letter stands for, as a phrase for hovers: what it writes, and what it asks for when reading. */
export function meaningOfSpecifier(letter: SpecifierLetter, count: number): string {
  switch (letter) {
    case 'd':
      return dayMeaning(count);
    case 'M':
      return monthMeaning(count);
    case 'y':
      return yearMeaning(count);
    case 'h':
      return `hour on the 12-hour clock, ${digits(count, '1 to 12')}`;
    case 'H':
      return `hour on the 24-hour clock, ${digits(count, '0 to 23')}`;
    case 'm':
      return `minute, ${digits(count, '0 to 59')} (the month is M)`;
    case 's':
      return `second, ${digits(count, '0 to 59')}`;
    case 'f':
      return `fraction of the second, exactly ${count} ${count === 1 ? 'digit' : 'digits'}`;
    case 'F':
      return `fraction of the second, up to ${count} ${count === 1 ? 'digit' : 'digits'} without zeros at the end`;
    case 't':
      return count === 1 ? 'first letter of AM or PM' : 'AM or PM';
    case 'g':
      return 'era, such as A.D.';
    case 'K':
      return 'zone: Z for UTC, an offset such as +02:00 for a local time, nothing when it is not known';
    case 'z':
      return offsetMeaning(count);
  }
}

/** What one of .NET's standard formats, a letter on its own, stands for. */
export function meaningOfStandardFormat(letter: string): string | undefined {
  return STANDARD_MEANINGS.find(([letters]) => letters.includes(letter))?.[1];
}

const STANDARD_MEANINGS: readonly (readonly [letters: string, meaning: string])[] = [
  ['d', 'short date'],
  ['D', 'long date'],
  ['f', 'long date with hours and minutes'],
  ['F', 'long date with seconds'],
  ['g', 'short date with hours and minutes'],
  ['G', 'short date with seconds'],
  ['mM', 'month and day'],
  ['oO', 'round-trip form with seven fraction digits and the zone'],
  ['rR', 'RFC 1123 form, which claims GMT without converting'],
  ['s', 'sortable form without a zone'],
  ['t', 'hours and minutes'],
  ['T', 'hours, minutes and seconds'],
  ['u', 'sortable form with a Z, without converting'],
  ['U', 'long date with seconds, converted to UTC'],
  ['yY', 'year and month'],
];

function dayMeaning(count: number): string {
  if (count <= 2) return `day of the month, ${digits(count, '1 to 31')}`;
  return count === 3 ? 'short name of the day, such as Mon' : 'name of the day, such as Monday';
}

function monthMeaning(count: number): string {
  if (count <= 2) return `month, ${digits(count, '1 to 12')}`;
  return count === 3 ? 'short name of the month, such as Jan' : 'name of the month, such as January';
}

function yearMeaning(count: number): string {
  if (count <= 2) return `last two digits of the year${count === 1 ? ', without a leading zero' : ''}`;
  return `year, ${count === 3 ? 'at least' : 'exactly'} ${count} digits`;
}

function offsetMeaning(count: number): string {
  const form = ['the hour without a leading zero', 'two hour digits', 'hours and minutes'][Math.min(count, 3) - 1] ?? '';
  return `offset from UTC, ${form}; when reading it must be there`;
}

function digits(count: number, range: string): string {
  return count === 1 ? `${range}, one or two digits` : `${range}, exactly two digits`;
}
