import type { CultureData } from './cultureData.ts';
import { datePatternsOf } from './datePatterns.ts';
import { INVARIANT_CULTURE } from './invariantCulture.ts';
import { intlPart, intlParts, SAMPLE_DATE } from './intlParts.ts';

/**
 * The data of a named culture, taken from the running engine's Intl.
 * Calendars other than the Gregorian (Thai, Persian, Umm al-Qura), which .NET uses by default for a few cultures, are not reproduced.
 */
export function namedCulture(cultureName: string): CultureData {
  const patterns = datePatternsOf(cultureName);
  const monthNames = monthNamesOf(cultureName, 'long');
  const eraName = intlPart(cultureName, 'era', { era: 'short', year: 'numeric' }, SAMPLE_DATE);
  const abbreviatedMonthNames = monthNamesOf(cultureName, 'short');
  const days = (weekday: 'long' | 'short'): string[] => DAY_SAMPLES.map((date) => intlPart(cultureName, 'weekday', { weekday }, date));
  return {
    name: cultureName,
    dateSeparator: separatorOf(patterns.shortDate, INVARIANT_CULTURE.dateSeparator),
    timeSeparator: separatorOf(patterns.longTime, INVARIANT_CULTURE.timeSeparator),
    amDesignator: designatorOf(cultureName, 7, INVARIANT_CULTURE.amDesignator),
    pmDesignator: designatorOf(cultureName, 19, INVARIANT_CULTURE.pmDesignator),
    monthNames,
    genitiveMonthNames: genitiveNamesOf(cultureName, 'long', monthNames),
    abbreviatedMonthNames,
    abbreviatedGenitiveMonthNames: genitiveNamesOf(cultureName, 'short', abbreviatedMonthNames),
    dayNames: days('long'),
    abbreviatedDayNames: days('short'),
    eraName,
    abbreviatedEraName: eraName,
    dateWords: dateWordsOf(cultureName),
    patterns,
    fidelity: 'inferred',
  };
}

const MONTH_SAMPLES = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 1)));
// 1 August 2021 was a Sunday, .NET's first day.
const DAY_SAMPLES = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2021, 7, 1 + day)));

function monthNamesOf(cultureName: string, month: 'long' | 'short'): string[] {
  return MONTH_SAMPLES.map((date) => intlParts(cultureName, { month }, date).map((part) => part.value).join(''));
}

/** Where the month next to a day is a bare number (Japanese, Chinese), there is no genitive form. */
function genitiveNamesOf(cultureName: string, month: 'long' | 'short', standAlone: readonly string[]): string[] {
  return MONTH_SAMPLES.map((date, index) => {
    const name = intlPart(cultureName, 'month', { month, day: 'numeric' }, date);
    return /^\d*$/.test(name) ? standAlone[index] ?? name : name;
  });
}

/** .NET takes the text between the first two numbers of the pattern. */
function separatorOf(pattern: string, fallback: string): string {
  const separator = /^[a-zA-Z]+([^a-zA-Z']+)[a-zA-Z]/.exec(pattern)?.[1];
  return separator === undefined || separator.trim() === '' ? fallback : separator;
}

function designatorOf(cultureName: string, hour: number, fallback: string): string {
  const date = new Date(Date.UTC(2021, 7, 5, hour));
  return intlPart(cultureName, 'dayPeriod', { hour: 'numeric', hour12: true }, date) || fallback;
}

function dateWordsOf(cultureName: string): string[] {
  const literals = intlParts(cultureName, { dateStyle: 'full' }, SAMPLE_DATE).filter((part) => part.type === 'literal');
  return literals.flatMap((part) => part.value.match(/\p{L}+/gu) ?? []);
}
