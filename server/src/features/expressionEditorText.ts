import { formatExpression } from '../expression/format.ts';
import { parseExpression } from '../expression/parse.ts';

// Half a window beside the manifest.
const WIDTH = 80;

/** An expression laid out for an editor of its own; one with mistakes as it is. */
export function expressionEditorText(expression: string): string {
  const { root, problems } = parseExpression(expression);
  return problems.length > 0 ? expression : formatExpression(root, { width: WIDTH, indent: '  ' });
}

/**
 * Why an editor of its own would change an expression without being asked, or null: line ends are made alike, and what
 * is no character is lost.
 */
export function whyNoEditor(expression: string): string | null {
  if (expression.includes('\r')) return 'It holds a carriage return as text, which an editor would change.';
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(expression)) return 'It holds half a character, which an editor would lose.';
  return expression.includes('\0') || expression.startsWith('\ufeff') ? 'It holds a character that no text editor keeps.' : null;
}
