import type { CultureData } from '../../culture/cultureData.ts';
import { digitsAt } from '../digits.ts';
import type { Found } from '../digits.ts';
import type { ExactFields, ExactPart } from './exactFields.ts';
import { exactOffsetAt } from './exactOffset.ts';
import { MOST_FRACTION_DIGITS } from '../format/formatTokens.ts';
import type { SpecifierLetter } from '../format/formatTokens.ts';
import { longestNameAt } from '../nameMatch.ts';

/**
 * Reads what one run of a format letter asks for, by the rules of DateTime.ParseExact.
 * @returns the parts found and the offset behind them; undefined when the text at `at` is something else
 */
export function exactSpecifierAt(
  text: string, at: number, letter: SpecifierLetter, count: number, culture: CultureData,
): Found<ExactFields> | undefined {
  switch (letter) {
    case 'y':
      return part('year', digitsAt(text, at, count, Math.max(count, 2)));
    case 'M':
      return count <= 2 ? part('month', numberAt(text, at, count)) : part('month', monthNameAt(text, at, count, culture));
    case 'd':
      return count <= 2 ? part('day', numberAt(text, at, count)) : part('weekday', dayNameAt(text, at, count, culture));
    case 'h':
    case 'H':
      return part('hour', numberAt(text, at, count));
    case 'm':
      return part('minute', numberAt(text, at, count));
    case 's':
      return part('second', numberAt(text, at, count));
    case 'f':
      return part('fraction', fractionAt(text, at, count, count));
    case 'F':
      return part('fraction', fractionAt(text, at, 0, count));
    case 't':
      return part('half', count === 1 ? halfLetterAt(text, at, culture) : halfNameAt(text, at, culture));
    case 'g':
      return eraAt(text, at, culture);
    case 'z':
      return part('offset', exactOffsetAt(text, at, count));
    case 'K':
      return zoneAt(text, at);
  }
}

function part(name: ExactPart, found: Found<number> | undefined): Found<ExactFields> | undefined {
  return found && { value: { [name]: found.value }, next: found.next };
}

/** A single letter takes one or two digits, a doubled or longer one exactly two. */
function numberAt(text: string, at: number, count: number): Found<number> | undefined {
  return digitsAt(text, at, Math.min(count, 2), 2);
}

function fractionAt(text: string, at: number, fewest: number, most: number): Found<number> | undefined {
  const found = digitsAt(text, at, fewest, most);
  return found && { value: Number(text.slice(at, found.next).padEnd(MOST_FRACTION_DIGITS, '0')), next: found.next };
}

function monthNameAt(text: string, at: number, count: number, culture: CultureData): Found<number> | undefined {
  const names = count === 3
    ? [...culture.abbreviatedMonthNames, ...culture.abbreviatedGenitiveMonthNames]
    : [...culture.monthNames, ...culture.genitiveMonthNames];
  const found = longestNameAt(text, at, names);
  return found && { value: (found.value % 12) + 1, next: found.next };
}

function dayNameAt(text: string, at: number, count: number, culture: CultureData): Found<number> | undefined {
  return longestNameAt(text, at, count === 3 ? culture.abbreviatedDayNames : culture.dayNames);
}

function halfNameAt(text: string, at: number, { amDesignator, pmDesignator }: CultureData): Found<number> | undefined {
  const first = longestNameAt(text, at, [amDesignator]);
  if (first !== undefined) return first;
  const second = longestNameAt(text, at, [pmDesignator]);
  return second && { value: 1, next: second.next };
}

/** Unlike the whole designator, its first letter must have the right case. */
function halfLetterAt(text: string, at: number, { amDesignator, pmDesignator }: CultureData): Found<number> | undefined {
  const letter = text.charAt(at);
  const value = [amDesignator.charAt(0), pmDesignator.charAt(0)].indexOf(letter);
  return letter === '' || value < 0 ? undefined : { value, next: at + 1 };
}

/** Only the era after Christ exists in .NET's Gregorian calendar, so finding it adds nothing. */
function eraAt(text: string, at: number, { eraName, abbreviatedEraName }: CultureData): Found<ExactFields> | undefined {
  const found = longestNameAt(text, at, [eraName]) ?? longestNameAt(text, at, [abbreviatedEraName]);
  return found && { value: {}, next: found.next };
}

/** K takes a capital Z, an offset with hours and minutes, or nothing at all. */
function zoneAt(text: string, at: number): Found<ExactFields> | undefined {
  const character = text.charAt(at);
  if (character === 'Z') return { value: { offset: 0, universal: 1 }, next: at + 1 };
  if (character === '+' || character === '-') return part('offset', exactOffsetAt(text, at, 3));
  return { value: {}, next: at };
}
