import { isBlankAt } from './blanks.ts';
import { closeBracket, closeQuote } from './brackets.ts';
import type { NameToken } from './statement.ts';
import { readString, type StringToken } from './stringToken.ts';

/** What ends a bare name besides a blank: the sign that follows names in the statement at hand. */
export type NameStop = '<-' | '->' | null;

/**
 * The name that begins at `at`, or null when none does: a closed JSON string, or bare text without blank, comma, quote
 * or `(` outside balanced brackets that does not begin with `[`, `#` or `=` (design 2). `end` is the end of the line.
 */
export function readName(text: string, at: number, end: number, stop: NameStop): NameToken | StringToken | null {
  if (at >= end) return null;
  if (text.charCodeAt(at) === 34) return closeQuote(text, at, end) < 0 ? null : readString(text, at, end);
  const nameEnd = bareNameEnd(text, at, end, stop);
  return nameEnd > at ? { value: text.slice(at, nameEnd), span: { start: at, end: nameEnd }, quoted: false } : null;
}

/** The name as a mapping file spells it: bare where that reads back as the same name, else quoted. */
export function printName(name: string): string {
  const plain = !/<-|->|[#\p{C}]/u.test(name) && bareNameEnd(name, 0, name.length, null) === name.length;
  return plain && name !== '' ? name : JSON.stringify(name);
}

function bareNameEnd(text: string, at: number, end: number, stop: NameStop): number {
  if ('[#='.includes(text.charAt(at))) return at;
  let offset = at;
  while (offset < end) {
    const unit = text.charCodeAt(offset);
    if (unit === 34 || unit === 40 || unit === 44 || isBlankAt(text, offset)) break;
    if (stop !== null && offset > at && text.startsWith(stop, offset)) break;
    if (unit === 91) {
      const closed = closeBracket(text, offset, end);
      if (closed < 0) return at;
      offset = closed;
    } else {
      offset++;
    }
  }
  return offset;
}
