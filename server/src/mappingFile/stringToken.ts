import type { Span } from '../base/span.ts';
import { trimmedEnd } from './blanks.ts';
import { closeQuote } from './brackets.ts';
import type { ReportProblem } from './fileProblem.ts';
import type { NameToken } from './statement.ts';

/** A JSON string of a mapping file. A string without its end goes to the end of its line. */
export interface StringToken extends NameToken {
  readonly quoted: true;
  readonly closed: boolean;
  /** Backslash sequences that JSON does not know, and control characters as such. */
  readonly badEscapes: readonly Span[];
}

/** Reads the string that begins with the quote at `at`; `end` is the end of its line. */
export function readString(text: string, at: number, end: number): StringToken {
  const behind = closeQuote(text, at, end);
  const closed = behind >= 0;
  const tokenEnd = closed ? behind : trimmedEnd(text, at + 1, end);
  const contentEnd = closed ? behind - 1 : tokenEnd;
  const badEscapes: Span[] = [];
  const value = decode(text, at + 1, contentEnd, badEscapes);
  return { value, span: { start: at, end: tokenEnd }, quoted: true, closed, badEscapes };
}

/** Reports what is wrong with the string itself. */
export function reportString(text: string, token: StringToken, report: ReportProblem): void {
  for (const span of token.badEscapes) {
    const raw = text.slice(span.start, span.end);
    const escaped = raw.startsWith('\\') ? '\\' + raw : JSON.stringify(raw).slice(1, -1);
    report({
      code: 'file/bad-escape',
      span,
      message: `Texts of a mapping file are JSON strings, which do not know ${raw.startsWith('\\') ? raw : 'this control character'}. Write ${escaped}.`,
      edits: [{ span, newText: escaped }],
      fixTitle: `Write ${escaped}`,
    });
  }
  if (token.closed) return;
  const { end } = token.span;
  report({
    code: 'file/unterminated-string',
    span: token.span,
    message: 'This text has no closing quote, so it goes to the end of the line. Add the quote where the text ends.',
    edits: [{ span: { start: end, end }, newText: '"' }],
    fixTitle: 'Add the closing quote',
  });
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function decode(text: string, start: number, end: number, badEscapes: Span[]): string {
  let value = '';
  let plainFrom = start;
  let offset = start;
  while (offset < end) {
    const unit = text.charCodeAt(offset);
    if (unit === 92) {
      const { decoded, length } = decodeEscape(text, offset, end);
      if (decoded === null) badEscapes.push({ start: offset, end: offset + length });
      else {
        value += text.slice(plainFrom, offset) + decoded;
        plainFrom = offset + length;
      }
      offset += length;
    } else {
      if (unit < 32) badEscapes.push({ start: offset, end: offset + 1 });
      offset++;
    }
  }
  return value + text.slice(plainFrom, end);
}

function decodeEscape(text: string, at: number, end: number): { readonly decoded: string | null; readonly length: number } {
  const letter = text.charAt(at + 1);
  if (letter === 'u') {
    const digits = text.slice(at + 2, Math.min(at + 6, end));
    if (/^[0-9a-fA-F]{4}$/.test(digits)) return { decoded: String.fromCharCode(parseInt(digits, 16)), length: 6 };
  }
  return { decoded: SIMPLE_ESCAPES[letter] ?? null, length: Math.min(2, end - at) };
}
