import type { Fidelity } from '../../base/fidelity.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { cultureOf } from '../culture/cultureOf.ts';
import type { DateError } from './dateError.ts';
import type { DateTime } from './dateTime.ts';
import { formatProblemError } from './format/formatProblemError.ts';
import { tokenizeFormat } from './format/formatTokens.ts';
import { expandFormat } from './format/standardFormat.ts';
import { writeToken } from './format/writeToken.ts';
import { writingContextOf } from './format/writingContext.ts';

/** A written date, and how sure it is that the service writes the same: only the invariant culture's names and patterns are fixed. */
export interface FormattedDate {
  readonly text: string;
  readonly fidelity: Fidelity;
}

/**
 * Writes a date as .NET's DateTime.ToString(format, culture) does on a server in UTC.
 * @param format a standard format (one letter) or a custom one; empty means G, as in .NET
 * @param cultureName a language tag; empty for the invariant culture, which the provisioning service is taken to use
 * @returns the text, or why .NET would throw FormatException (the span lies in the format)
 */
export function formatDateTime(dateTime: DateTime, format: string, cultureName = ''): Result<FormattedDate, DateError> {
  const expanded = expandFormat(format === '' ? 'G' : format, cultureOf(cultureName));
  if (!expanded.ok) return expanded;
  const { pattern, culture } = expanded.value;
  const { tokens, problems } = tokenizeFormat(pattern);
  const problem = problems[0];
  if (problem !== undefined) return failure(formatProblemError(problem, pattern));
  const context = writingContextOf(dateTime, tokens, culture);
  const text = tokens.reduce((written, token) => writeToken(written, token, context), '');
  return success({ text, fidelity: culture.fidelity });
}
