import type { RegexRuleContext } from '../ruleRecord.ts';

/** What is wrong with an invalid pattern, and the way out, behind what it does. */
export function withConsequence(message: string, place: RegexRuleContext['place']): string {
  const consequence = place === 'filter' ? 'the filter decides about nobody' : 'every user fails';
  return `.NET refuses this pattern, and ${consequence}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** A sentence about a pattern with its backslashes as they stand in the document's text: in an expression, twice. */
export function asWritten(message: string, place: RegexRuleContext['place']): string {
  return place === 'expression' ? message.replaceAll('\\', '\\\\') : message;
}
