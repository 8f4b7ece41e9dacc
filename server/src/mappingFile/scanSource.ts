import type { Span } from '../base/span.ts';
import { beginsStatement } from './beginsStatement.ts';
import { beginsComment, isBlankAt, skipBlanks, trimmedEnd } from './blanks.ts';
import { closeBracket, closeQuote } from './brackets.ts';
import type { Line } from './lines.ts';
import { optionsEnd } from './optionForm.ts';
import { scanLine, startState, type ScanState } from './scanLine.ts';
import type { Comment } from './statement.ts';

/** Where an expression ends, found without parsing it. */
export interface SourceScan {
  /** The expression without the blanks around it; zero-width where there is none. */
  readonly span: Span;
  /** The index of the last line that belongs to it. */
  readonly lastLine: number;
  /** Where the options begin, on the last line; null where there are none. */
  readonly tail: number | null;
  /** The comment behind the expression, where no options stand between. */
  readonly comment: Comment | null;
  /** Comments before the expression, on the lines between it and the sign it follows. */
  readonly innerComments: readonly Comment[];
}

/** Where to scan. `first` is the index of the line that holds `from`, the offset behind `<-` or `=`. */
export interface ScanStart {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly first: number;
  readonly from: number;
  /** False for a scratch line, which has no options and whose expression begins on its own line. */
  readonly mapping: boolean;
}

/**
 * Scans the expression that begins at or behind `from`. It goes on while a parenthesis is open, or if the next line
 * begins with `(`, and that of a mapping may begin on a later line; an assign or a header ends it (design 2).
 */
export function scanSource(start: ScanStart): SourceScan {
  const { text, lines, first, from, mapping } = start;
  const state = startState(mapping);
  const comments: Comment[] = [];
  let lastLine = first;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (index > first && !goesOn(text, line, state))) break;
    scanLine(text, index === first ? from : line.start, line, state);
    if (state.start >= 0 || state.tail !== null) lastLine = index;
    else if (state.commentAt !== null) comments.push({ span: { start: state.commentAt, end: line.end } });
  }
  if (state.start < 0) return nothing(start, state, lastLine, comments);
  if (state.depth > 0) return unbalanced(start, state, lastLine, comments);
  const comment = commentTo(state.commentAt, lines[lastLine]);
  return { span: { start: state.start, end: trimmedEnd(text, state.start, state.end) }, lastLine, tail: state.tail, comment, innerComments: comments };
}

function goesOn(text: string, line: Line, state: ScanState): boolean {
  if (state.tail !== null) return false;
  const start = skipBlanks(text, line.start, line.end);
  if (state.start >= 0 && state.depth === 0) return text.charCodeAt(start) === 40 && start < line.end;
  if (state.start < 0 && (!state.acceptsOptions || text.charCodeAt(start) === 61)) return false;
  return !beginsStatement(text, line);
}

/** There is no expression: its place is where it is going to be typed, one blank behind the sign where there is one. */
function nothing({ text, lines, first, from }: ScanStart, state: ScanState, lastLine: number, comments: readonly Comment[]): SourceScan {
  const line = lines[first];
  const place = line !== undefined && from < line.end && isBlankAt(text, from) ? from + 1 : from;
  const span = { start: place, end: place };
  if (state.tail !== null) return { span, lastLine, tail: state.tail, comment: null, innerComments: comments };
  const comment = comments.find((candidate) => candidate.span.end === line?.end) ?? null;
  return { span, lastLine: first, tail: null, comment, innerComments: [] };
}

/**
 * A parenthesis is still open where the expression has to end. What its last line says behind it is taken as meant:
 * options and a comment there, and the blank lines and comments below, are no part of the expression.
 */
function unbalanced({ text, lines, first }: ScanStart, state: ScanState, lastLine: number, innerComments: readonly Comment[]): SourceScan {
  let last = lastLine;
  for (; last > first; last--) {
    const line = lines[last];
    if (line === undefined || state.start >= line.start) break;
    const start = skipBlanks(text, line.start, line.end);
    if (start < line.end && text.charCodeAt(start) !== 35) break;
  }
  const line = lines[last] ?? { start: state.start, end: state.end, next: state.end };
  const { tail, commentAt } = endOfLine(text, Math.max(line.start, state.start), line.end, state.acceptsOptions);
  const end = trimmedEnd(text, state.start, tail ?? commentAt ?? line.end);
  return { span: { start: state.start, end }, lastLine: last, tail, comment: commentTo(commentAt, line), innerComments };
}

function endOfLine(text: string, start: number, end: number, acceptsOptions: boolean): { tail: number | null; commentAt: number | null } {
  let offset = start;
  while (offset < end) {
    const unit = text.charCodeAt(offset);
    if (unit === 34 || unit === 91) {
      const closed = unit === 34 ? closeQuote(text, offset, end) : closeBracket(text, offset, end);
      // A string without its end goes to the end of the line (design 2).
      offset = closed >= 0 ? closed : unit === 34 ? end : offset + 1;
      continue;
    }
    if (offset > start && isBlankAt(text, offset - 1)) {
      if (beginsComment(text, offset, start)) return { tail: null, commentAt: offset };
      const behind = acceptsOptions ? optionsEnd(text, offset, end) : offset;
      const next = skipBlanks(text, behind, end);
      if (behind > offset && (next === end || beginsComment(text, next, start))) return { tail: offset, commentAt: null };
      offset = Math.max(behind, offset + 1);
    } else {
      offset++;
    }
  }
  return { tail: null, commentAt: null };
}

function commentTo(at: number | null, line: Line | undefined): Comment | null {
  return at === null || line === undefined ? null : { span: { start: at, end: line.end } };
}
