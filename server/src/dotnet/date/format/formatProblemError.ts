import { quoted } from '../../quoted.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';
import { MOST_FRACTION_DIGITS } from './formatTokens.ts';
import type { TokenProblem } from './formatTokens.ts';

/** The error of a format that .NET refuses whatever the date. */
export function formatProblemError(problem: TokenProblem, format: string): DateError {
  return dateError(problem.code, sentenceOf(problem, format), problem.span);
}

function sentenceOf({ code, span }: TokenProblem, format: string): string {
  const text = quoted(format.slice(span.start, span.end));
  switch (code) {
    case 'unclosedQuote':
      return `The quotation ${text} in the date format is never closed; add the closing mark, or write a backslash before the mark.`;
    case 'danglingEscape':
      return 'The date format ends in a backslash, which needs a character behind it.';
    case 'danglingPercent':
      return `The percent sign in ${text} needs one format letter behind it, as in "%d".`;
    case 'fractionTooLong':
      return `A fraction of a second has at most ${MOST_FRACTION_DIGITS} digits, but ${text} asks for ${span.end - span.start}.`;
  }
}
