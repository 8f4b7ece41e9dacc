import type { RegexRuleContext } from '../ruleRecord.ts';

/** What an invalid pattern does, as a sentence. */
export function consequence(place: RegexRuleContext['place']): string {
  return place === 'filter' ? 'As it is, .NET refuses the pattern and the filter decides about nobody.' : 'As it is, .NET refuses the pattern and every user fails.';
}

/** A sentence about a pattern with its backslashes as they stand in the document's text: in an expression, twice. */
export function asWritten(message: string, place: RegexRuleContext['place']): string {
  return place === 'expression' ? message.replaceAll('\\', '\\\\') : message;
}
