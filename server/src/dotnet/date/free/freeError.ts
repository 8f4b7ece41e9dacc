import { failure } from '../../../base/result.ts';
import { quoted } from '../../quoted.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';

/** A failed reading of a free date. */
export type FreeFailure = { readonly ok: false; readonly error: DateError };

/** The text from `at` on does not continue a date in any form DateTime.Parse knows. */
export function unreadable(text: string, at: number): FreeFailure {
  const rest = text.slice(at);
  const message = rest === '' || at === 0
    ? `${quoted(text)} is not a date and time in a form that .NET reads.`
    : `${quoted(text)} is not a date and time in a form that .NET reads: it stops making sense at ${quoted(rest)} (character ${at + 1}).`;
  return failure(dateError('unreadableText', message, { start: at, end: text.length }));
}

export function impossibleDate(text: string): FreeFailure {
  return failure(dateError('impossibleDate', `${quoted(text)} looks like a date and time, but there is none with these numbers.`));
}
