import { beginsComment, isBlankAt, skipBlanks } from './blanks.ts';
import { closeBracket, closeQuote } from './brackets.ts';
import { foreignCommentEnd, foreignStringEnd } from './foreignText.ts';
import type { Line } from './lines.ts';
import { OPTION_WORDS, optionFormEnd } from './optionForm.ts';

/** What is known of an expression up to the end of a line. Advanced by `scanLine`. */
export interface ScanState {
  readonly acceptsOptions: boolean;
  /** The offset of its first character, or -1. */
  start: number;
  /** The offset behind its last one. */
  end: number;
  /** Open parentheses. */
  depth: number;
  /** Whether an expression may end here: nothing but an operator can follow. */
  complete: boolean;
  /** Whether it is nothing but unquoted words so far, and so perhaps a text that lacks its quotes. */
  onlyWords: boolean;
  /** Where the options begin. */
  tail: number | null;
  /** Where the comment of the line scanned last begins. */
  commentAt: number | null;
}

/** The state before the first character. */
export function startState(acceptsOptions: boolean): ScanState {
  return { acceptsOptions, start: -1, end: -1, depth: 0, complete: false, onlyWords: true, tail: null, commentAt: null };
}

const RUN = /[^\s"[\](),=<>&+*|!/\\\uff08\uff09]+/y;
const ADDRESS_REST = /\/\/[^\s,()"]*/y;
const OPERATOR_WORD = /^-$|^-?(?:and|or|eq|ne)$/i;
const NO_WORD = /[^A-Za-z_-]|^-|-$/;

/** Scans the line from `from` to its end, or to where the options or a comment begin. */
export function scanLine(text: string, from: number, line: Line, state: ScanState): void {
  state.commentAt = null;
  let offset = skipBlanks(text, from, line.end);
  while (offset < line.end) {
    if (state.depth === 0 && beginsComment(text, offset, line.start)) {
      state.commentAt = offset;
      return;
    }
    if (beginsOptions(text, offset, line.end, state)) {
      state.tail = offset;
      return;
    }
    if (state.start < 0) state.start = offset;
    state.end = scanPiece(text, offset, line.end, state);
    offset = skipBlanks(text, state.end, line.end);
  }
}

/** Takes the piece at `at` into the expression and returns its end. */
function scanPiece(text: string, at: number, end: number, state: ScanState): number {
  switch (text.charAt(at)) {
    case '"': {
      // A string ends at the line end at the latest (design 2).
      const closed = closeQuote(text, at, end);
      return operand(state, closed < 0 ? end : closed);
    }
    case '[':
      return operand(state, attributeEnd(text, at, end, state));
    // The wide parentheses of East Asian keyboards are a mistake that the parser reads as what they stand for.
    case '(':
    case '\uff08':
      state.depth++;
      state.onlyWords = false;
      state.complete = false;
      return at + 1;
    case ')':
    case '\uff09':
      state.depth = Math.max(0, state.depth - 1);
      return operand(state, at + 1);
    default: {
      const foreignComment = foreignCommentEnd(text, at, end);
      if (foreignComment > at) return foreignComment;
      const foreignString = foreignStringEnd(text, at, end);
      return foreignString > at ? operand(state, foreignString) : scanRun(text, at, end, state);
    }
  }
}

function operand(state: ScanState, end: number): number {
  state.complete = true;
  state.onlyWords = false;
  return end;
}

function scanRun(text: string, at: number, end: number, state: ScanState): number {
  const runEnd = wordEnd(text, at, end);
  if (runEnd === at) {
    state.complete = text.charCodeAt(at) === 93;
    return at + 1;
  }
  const run = text.slice(at, runEnd);
  if (OPERATOR_WORD.test(run)) {
    state.complete = false;
    return runEnd;
  }
  state.complete = true;
  ADDRESS_REST.lastIndex = runEnd;
  if (run.endsWith(':') && ADDRESS_REST.test(text)) return Math.min(ADDRESS_REST.lastIndex, end);
  if (/^-?\d+$|^%.+%$|^none$/.test(run)) state.onlyWords = false;
  return runEnd;
}

function wordEnd(text: string, at: number, end: number): number {
  RUN.lastIndex = at;
  const runEnd = RUN.test(text) ? Math.min(RUN.lastIndex, end) : at;
  for (let offset = at; offset < runEnd; offset++) if (isBlankAt(text, offset)) return offset;
  return runEnd;
}

/** An attribute without its `]` ends where the next argument, an option or a comment begins. */
function attributeEnd(text: string, at: number, end: number, state: ScanState): number {
  const closed = closeBracket(text, at, end);
  if (closed >= 0) return closed;
  for (let offset = at + 1; offset < end; offset++) {
    if (',)'.includes(text.charAt(offset))) return offset;
    if (!isBlankAt(text, offset)) continue;
    const next = skipBlanks(text, offset, end);
    if (text.charCodeAt(next) === 35 || (state.acceptsOptions && optionFormEnd(text, next, end) >= 0)) return offset;
  }
  return end;
}

/**
 * Whether options begin at `at`. A complete option does at depth 0 wherever it stands. Any other word does where only
 * an operator could go on, so that a misspelt option is called one; but not in a text that merely lacks its quotes.
 */
function beginsOptions(text: string, at: number, end: number, state: ScanState): boolean {
  if (!state.acceptsOptions || state.depth > 0) return false;
  if (optionFormEnd(text, at, end) >= 0) return true;
  if (!state.complete || state.onlyWords || !isBlankAt(text, at - 1)) return false;
  const runEnd = wordEnd(text, at, end);
  const run = text.slice(at, runEnd);
  if (run === '' || OPERATOR_WORD.test(run)) return false;
  if (text.charCodeAt(skipBlanks(text, runEnd, end)) === 40) return false;
  return OPTION_WORDS.some((word) => word === run) || !NO_WORD.test(run);
}
