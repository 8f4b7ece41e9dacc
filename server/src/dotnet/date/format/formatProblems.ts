import { INVARIANT_CULTURE } from '../../culture/invariantCulture.ts';
import type { FormatProblem } from './formatProblem.ts';
import { formatProblemError } from './formatProblemError.ts';
import { suspicionsOf } from './formatSuspicions.ts';
import { tokenizeFormat } from './formatTokens.ts';
import { expandFormat } from './standardFormat.ts';

/** Everything wrong or doubtful in a format, errors first. A format with errors is not searched for doubtful pieces. */
export function problemsOfFormat(format: string): readonly FormatProblem[] {
  const expanded = expandFormat(format, INVARIANT_CULTURE);
  if (!expanded.ok) {
    const { code, message, span = { start: 0, end: format.length } } = expanded.error;
    return [{ code, severity: 'error', message, span }];
  }
  if (format.length === 1) return [];
  const { tokens, problems } = tokenizeFormat(format);
  if (problems.length === 0) return suspicionsOf(format, tokens);
  return problems.map((problem) => {
    const { code, message } = formatProblemError(problem, format);
    return { code, severity: 'error', message, span: problem.span };
  });
}
