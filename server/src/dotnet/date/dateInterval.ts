import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { quoted } from '../quoted.ts';
import { dateError } from './dateError.ts';
import type { DateError } from './dateError.ts';

/** The intervals of DateAdd and DateDiff: year, month, day, week, hour, minute, second. Source: the functions reference, for both functions. */
export const DATE_INTERVALS = ['yyyy', 'm', 'd', 'ww', 'h', 'n', 's'] as const;

export type DateInterval = (typeof DATE_INTERVALS)[number];

/** What each interval counts, for hover texts and messages. */
export const INTERVAL_MEANINGS: Readonly<Record<DateInterval, string>> = {
  yyyy: 'years', m: 'months', d: 'days', ww: 'weeks', h: 'hours', n: 'minutes', s: 'seconds',
};

/** Reads an interval, which must have exactly this spelling. Fails with `unknownInterval`. */
export function readInterval(text: string): Result<DateInterval, DateError> {
  const interval = DATE_INTERVALS.find((known) => known === text);
  if (interval !== undefined) return success(interval);
  const choices = DATE_INTERVALS.map((known) => `${known} (${INTERVAL_MEANINGS[known]})`).join(', ');
  return failure(dateError('unknownInterval', `${quoted(text)} is not an interval; use one of ${choices}.`));
}
