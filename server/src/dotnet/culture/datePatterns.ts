import type { DatePatterns } from './cultureData.ts';
import { intlParts, SAMPLE_DATE } from './intlParts.ts';

/**
 * The date patterns of a culture, read off Intl's formatted samples.
 * They are those of the ICU release inside the running engine; .NET's differ between releases too, so they are never more than inferred.
 */
export function datePatternsOf(cultureName: string): DatePatterns {
  const pattern = (options: Intl.DateTimeFormatOptions): string => patternOf(intlParts(cultureName, options, SAMPLE_DATE));
  return {
    // Windows, and .NET with it, writes the year of the short date in full.
    shortDate: pattern({ dateStyle: 'short' }).replace(/\by{1,2}\b/, 'yyyy'),
    longDate: pattern({ dateStyle: 'full' }),
    shortTime: pattern({ timeStyle: 'short' }),
    longTime: pattern({ timeStyle: 'medium' }),
    monthDay: pattern({ month: 'long', day: 'numeric' }),
    yearMonth: pattern({ year: 'numeric', month: 'long' }),
  };
}

function patternOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  const hasHalf = parts.some((part) => part.type === 'dayPeriod');
  return parts.map((part) => lettersOf(part, hasHalf)).join('');
}

function lettersOf({ type, value }: Intl.DateTimeFormatPart, hasHalf: boolean): string {
  switch (type) {
    case 'year':
      return value.length <= 2 ? 'yy' : 'yyyy';
    case 'month':
      return monthLetters(value);
    case 'day':
      return value.length >= 2 ? 'dd' : 'd';
    case 'weekday':
      return 'dddd';
    case 'hour':
      return (hasHalf ? 'h' : 'H').repeat(value.length >= 2 ? 2 : 1);
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'tt';
    case 'era':
      return 'g';
    default:
      return literalLetters(value);
  }
}

function monthLetters(value: string): string {
  if (!/^\d+$/.test(value)) return 'MMMM';
  return value.length >= 2 ? 'MM' : 'M';
}

/** A literal is quoted only when it holds letters, which would otherwise be read as specifiers. */
function literalLetters(value: string): string {
  const plain = value.replace(/[\u00A0\u202F]/gu, ' ');
  return /\p{L}|['"\\%]/u.test(plain) ? `'${plain.replace(/['\\]/g, '\\$&')}'` : plain;
}
