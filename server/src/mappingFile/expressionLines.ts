// Continuation lines stand one step inside the expression, as in design 2.
const STEP = 2;

/**
 * The lines of an expression that begins at `column`. The first line comes bare, the others with their indentation:
 * what they are indented against each other stays.
 */
export function expressionLines(expression: string, column: number): readonly string[] {
  const [first = '', ...rest] = expression.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  const indentations = rest.flatMap((line) => (line === '' ? [] : [line.length - line.trimStart().length]));
  const least = Math.min(...indentations);
  return [first, ...rest.flatMap((line) => (line === '' ? [] : [' '.repeat(column + STEP) + line.slice(least)]))];
}
