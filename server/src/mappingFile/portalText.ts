import { parseExpression } from '../expression/parse.ts';
import { printExpression } from '../expression/print.ts';
import { withoutLineBreaks } from './singleLine.ts';

/**
 * An expression as the portal takes it: on one line. One that is laid out over several lines is spelled as the service
 * spells it; any other keeps its spacing, and one with mistakes all but its line breaks. A line end inside a string is text.
 */
export function portalText(expression: string): string {
  if (!/[\r\n]/.test(expression.trim())) return expression.trim();
  const { root, problems } = parseExpression(expression);
  return problems.length === 0 ? printExpression(root) : withoutLineBreaks(expression);
}
