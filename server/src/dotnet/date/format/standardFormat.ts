import { failure, success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { CultureData } from '../../culture/cultureData.ts';
import { INVARIANT_CULTURE } from '../../culture/invariantCulture.ts';
import { quoted } from '../../quoted.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';

/** A format ready for tokenizing. */
export interface ExpandedFormat {
  readonly pattern: string;
  /** The culture whose names and separators apply: o, R, s and u always use the invariant one. */
  readonly culture: CultureData;
  /** Whether the format stands for UTC by itself (only U does). */
  readonly universal: boolean;
}

/**
 * Replaces a standard format (a single letter) by its pattern; longer formats are custom and pass unchanged.
 * Fails with `emptyFormat` or `unknownStandardFormat`.
 */
export function expandFormat(format: string, culture: CultureData): Result<ExpandedFormat, DateError> {
  if (format === '') return failure(dateError('emptyFormat', 'The date format is empty; write one such as "yyyy-MM-dd".'));
  if (format.length > 1) return success({ pattern: format, culture, universal: false });
  const fixed = fixedPattern(format);
  if (fixed !== undefined) return success({ pattern: fixed, culture: INVARIANT_CULTURE, universal: false });
  const pattern = culturePattern(format, culture);
  if (pattern !== undefined) return success({ pattern, culture, universal: format === 'U' });
  const message = `${quoted(format)} alone is not a standard date format; write "%${format}" or add other letters to make it a custom one.`;
  return failure(dateError('unknownStandardFormat', message, { start: 0, end: 1 }));
}

function fixedPattern(letter: string): string | undefined {
  switch (letter) {
    case 'o':
    case 'O':
      return 'yyyy\'-\'MM\'-\'dd\'T\'HH\':\'mm\':\'ss.fffffffK';
    case 'r':
    case 'R':
      return 'ddd, dd MMM yyyy HH\':\'mm\':\'ss \'GMT\'';
    case 's':
      return 'yyyy\'-\'MM\'-\'dd\'T\'HH\':\'mm\':\'ss';
    case 'u':
      return 'yyyy\'-\'MM\'-\'dd HH\':\'mm\':\'ss\'Z\'';
    default:
      return undefined;
  }
}

function culturePattern(letter: string, { patterns }: CultureData): string | undefined {
  switch (letter) {
    case 'd':
      return patterns.shortDate;
    case 'D':
      return patterns.longDate;
    case 'f':
      return `${patterns.longDate} ${patterns.shortTime}`;
    case 'F':
    case 'U':
      return `${patterns.longDate} ${patterns.longTime}`;
    case 'g':
      return `${patterns.shortDate} ${patterns.shortTime}`;
    case 'G':
      return `${patterns.shortDate} ${patterns.longTime}`;
    case 'm':
    case 'M':
      return patterns.monthDay;
    case 't':
      return patterns.shortTime;
    case 'T':
      return patterns.longTime;
    case 'y':
    case 'Y':
      return patterns.yearMonth;
    default:
      return undefined;
  }
}
