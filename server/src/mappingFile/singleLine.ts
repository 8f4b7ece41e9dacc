import { closeBracket, closeQuote } from './brackets.ts';

/**
 * An expression on one line: each run of white space with a line end becomes one blank. Null when a line end stands in
 * a string or a name, where it is text and a mapping file cannot say it.
 */
export function singleLine(expression: string): string | null {
  const joined = withoutLineBreaks(expression);
  return /[\r\n]/.test(joined) ? null : joined;
}

/** An expression as the portal takes it: without the line breaks between its parts. Those inside a string or a name are text, and stay. */
export function withoutLineBreaks(expression: string): string {
  let result = '';
  let offset = 0;
  while (offset < expression.length) {
    const unit = expression.charCodeAt(offset);
    const closed = unit === 34 ? closeQuote(expression, offset, expression.length) : unit === 91 ? closeBracket(expression, offset, expression.length) : -1;
    if (closed >= 0) {
      result += expression.slice(offset, closed);
      offset = closed;
    } else if (unit === 10 || unit === 13) {
      while (/\s/.test(expression.charAt(offset))) offset++;
      result = result.trimEnd() + ' ';
    } else {
      result += expression.charAt(offset);
      offset++;
    }
  }
  return result.trim();
}
