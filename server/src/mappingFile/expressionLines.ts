import { formatExpression } from '../expression/format.ts';
import { parseExpression } from '../expression/parse.ts';
import { printSpaced } from '../expression/print.ts';
import { singleLine } from './singleLine.ts';

// Wide enough for the longest line of design 2, narrow enough for two windows side by side.
const LINE_WIDTH = 100;
// However far right an expression begins, it gets this much room.
const LEAST_WIDTH = 40;
const INDENT = '  ';

/**
 * The lines of an expression that begins at `column`: on one line where it fits, else broken at the arguments, as is
 * one that the author has broken. The first line comes bare, the others with their indentation. An expression with
 * mistakes keeps its text, and so does one with a line end inside a string.
 */
export function expressionLines(expression: string, column: number): readonly string[] {
  const margin = ' '.repeat(column);
  const { root, problems } = parseExpression(expression);
  if (problems.length > 0 || singleLine(expression) === null) return expression.split(/\r\n|\n|\r/);
  const room = Math.max(LEAST_WIDTH, LINE_WIDTH - column);
  const brokenByHand = /[\r\n]/.test(expression) && root.kind === 'call' && root.arguments.length > 0;
  const width = brokenByHand ? Math.min(room, printSpaced(root).length - 1) : room;
  const [first = '', ...rest] = closedInline(formatExpression(root, { width, indent: INDENT })).split('\n');
  return [first, ...rest.map((line) => margin + line)];
}

/** With closing parentheses behind the last argument instead of on lines of their own, as in design 2. Strings hold no line end. */
function closedInline(formatted: string): string {
  return formatted.replace(/(,?)\n\s*\)/g, (_, comma: string) => (comma === '' ? ')' : ', )'));
}
