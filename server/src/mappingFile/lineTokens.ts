import type { Span } from '../base/span.ts';
import { beginsComment, isBlankAt, skipBlanks } from './blanks.ts';
import { closeBracket } from './brackets.ts';
import type { Comment } from './statement.ts';
import { readString, type StringToken } from './stringToken.ts';

/** A piece of a line that holds no expression. A word is any run without blank, comma and quote outside brackets. */
export type LineToken =
  | { readonly kind: 'word'; readonly value: string; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly span: Span; readonly string: StringToken }
  | { readonly kind: 'comma'; readonly value: ','; readonly span: Span };

export interface LineTokens {
  readonly tokens: readonly LineToken[];
  readonly comment: Comment | null;
}

/** Splits the text between `start` and `end`, which lie on one line, into tokens and the comment behind them. */
export function lineTokens(text: string, start: number, end: number): LineTokens {
  const tokens: LineToken[] = [];
  let offset = skipBlanks(text, start, end);
  while (offset < end) {
    if (beginsComment(text, offset, start)) return { tokens, comment: { span: { start: offset, end } } };
    const token = readToken(text, offset, end);
    tokens.push(token);
    offset = skipBlanks(text, token.span.end, end);
  }
  return { tokens, comment: null };
}

function readToken(text: string, at: number, end: number): LineToken {
  const unit = text.charCodeAt(at);
  if (unit === 44) return { kind: 'comma', value: ',', span: { start: at, end: at + 1 } };
  if (unit === 34) {
    const string = readString(text, at, end);
    return { kind: 'string', value: string.value, span: string.span, string };
  }
  let offset = at;
  while (offset < end) {
    const next = text.charCodeAt(offset);
    if (next === 34 || next === 44 || isBlankAt(text, offset)) break;
    const closed = next === 91 ? closeBracket(text, offset, end) : -1;
    offset = closed < 0 ? offset + 1 : closed;
  }
  return { kind: 'word', value: text.slice(at, offset), span: { start: at, end: offset } };
}
