import { MOST_FRACTION_DIGITS } from './formatTokens.ts';
import type { FormatToken, SpecifierLetter } from './formatTokens.ts';
import type { WritingContext } from './writingContext.ts';

/** The text written so far, with the token's text behind it. An F that has nothing to write takes back the dot before it. */
export function writeToken(written: string, token: FormatToken, context: WritingContext): string {
  switch (token.kind) {
    case 'literal':
      return written + token.text;
    case 'zoneLetter':
      return `${written}Z`;
    case 'dateSeparator':
      return written + context.culture.dateSeparator;
    case 'timeSeparator':
      return written + context.culture.timeSeparator;
    case 'specifier':
      return runsOf(token.count, token.afterPercent).reduce((text, count) => writeSpecifier(text, token.letter, count, context), written);
  }
}

/** When writing, "%" covers exactly one letter, so "%dd" writes the day twice; when reading, it covers the whole run. */
function runsOf(count: number, afterPercent: boolean): readonly number[] {
  return afterPercent && count > 1 ? [1, count - 1] : [count];
}

function writeSpecifier(written: string, letter: SpecifierLetter, count: number, context: WritingContext): string {
  if (letter !== 'F') return written + specifierText(letter, count, context);
  const digits = fractionDigits(context, count).replace(/0+$/, '');
  return digits === '' && written.endsWith('.') ? written.slice(0, -1) : written + digits;
}

function specifierText(letter: Exclude<SpecifierLetter, 'F'>, count: number, context: WritingContext): string {
  const { parts, culture } = context;
  switch (letter) {
    case 'd':
      if (count <= 2) return padded(parts.day, count);
      return (count === 3 ? culture.abbreviatedDayNames : culture.dayNames)[context.weekday] ?? '';
    case 'M':
      return count <= 2 ? padded(parts.month, count) : monthName(count, context);
    case 'y':
      return count <= 2 ? padded(parts.year % 100, count) : padded(parts.year, count);
    case 'g':
      return culture.eraName;
    case 'h':
      return padded(parts.hour % 12 || 12, Math.min(count, 2));
    case 'H':
      return padded(parts.hour, Math.min(count, 2));
    case 'm':
      return padded(parts.minute, Math.min(count, 2));
    case 's':
      return padded(parts.second, Math.min(count, 2));
    case 'f':
      return fractionDigits(context, count);
    case 't':
      return halfOfDay(count, context);
    case 'K':
      return zoneOfKind(context);
    case 'z':
      return offsetText(count);
  }
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function monthName(count: number, { parts, culture, withDayNumber }: WritingContext): string {
  const abbreviated = withDayNumber ? culture.abbreviatedGenitiveMonthNames : culture.abbreviatedMonthNames;
  const full = withDayNumber ? culture.genitiveMonthNames : culture.monthNames;
  return (count === 3 ? abbreviated : full)[parts.month - 1] ?? '';
}

function fractionDigits({ parts }: WritingContext, count: number): string {
  return padded(parts.fraction, MOST_FRACTION_DIGITS).slice(0, count);
}

function halfOfDay(count: number, { parts, culture }: WritingContext): string {
  const designator = parts.hour < 12 ? culture.amDesignator : culture.pmDesignator;
  return count === 1 ? designator.charAt(0) : designator;
}

function zoneOfKind({ dateTimeKind }: WritingContext): string {
  switch (dateTimeKind) {
    case 'Utc':
      return 'Z';
    case 'Local':
      return offsetText(3);
    case 'Unspecified':
      return '';
  }
}

/** The server's offset: the service is taken to run in UTC, and .NET prints the server's offset for every kind. */
function offsetText(count: number): string {
  return ['+0', '+00', '+00:00'][Math.min(count, 3) - 1] ?? '';
}
