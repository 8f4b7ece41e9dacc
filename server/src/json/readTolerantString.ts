import { escapeLength } from './lexical.ts';
import { ESCAPED, UNCLOSED } from './nodeKind.ts';
import { pushNode, report, type ReaderState } from './readerState.ts';

/** Quotes that other languages and word processors put round a text, with what ends it. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([['"', '"'], ["'", "'"], ['“', '”“'], ['”', '”“']]);

/** Whether a text that stands in quotes, right ones or wrong ones, begins with `character`. */
export function opensString(character: string): boolean {
  return CLOSING_QUOTES.has(character);
}

/**
 * Reads a string that JSON does not allow: with wrong quotes, a raw control character, an unknown escape, or without an end.
 * One that is not closed ends with its line, but for a comma, which surely belongs to what comes next.
 * @param kind the kind of node it becomes, a string or a property name
 * @returns the offset behind it
 */
export function readTolerantString(state: ReaderState, at: number, kind: number): number {
  const { text } = state;
  const opening = text[at] ?? '';
  const closing = CLOSING_QUOTES.get(opening) ?? '"';
  if (opening !== '"') report(state, 'json/syntax', at, at + 1, 'JSON knows only straight double quotes.');
  let flags = 0;
  let tabReported = false;
  let end = at + 1;
  for (; end < text.length; end++) {
    const character = text[end] ?? '';
    if (closing.includes(character)) {
      pushNode(state, kind | flags, at, end + 1);
      return end + 1;
    }
    if (character === '\n' || character === '\r') break;
    if (character === '\\') {
      flags |= ESCAPED;
      const length = escapeLength(text, end);
      if (length > 0) end += length - 1;
      else reportEscape(state, end);
    } else if (character < ' ' && !tabReported) {
      tabReported = true;
      report(state, 'json/syntax', end, end + 1, 'A control character must be escaped inside a string; a tab is written “\\t”.');
    }
  }
  end = withoutTrailingComma(text, at, end);
  report(state, 'json/syntax', at, end, 'This string has no closing quote.');
  pushNode(state, kind | flags | UNCLOSED, at, end);
  return end;
}

function reportEscape(state: ReaderState, at: number): void {
  const following = state.text[at + 1] ?? '';
  if (following === '' || following === '\n' || following === '\r') return; // the missing quote is reported
  const message = following === 'u'
    ? 'Four hexadecimal digits must follow “\\u”.'
    : `JSON knows no “\\${following}”. A backslash itself is written “\\\\”.`;
  report(state, 'json/syntax', at, at + 2, message);
}

function withoutTrailingComma(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && (text[last - 1] === ' ' || text[last - 1] === '\t')) last--;
  return last > start + 1 && text[last - 1] === ',' ? last - 1 : end;
}
