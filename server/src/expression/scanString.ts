import { invisibleKind, isSmartQuote, isWhiteSpace, skipWhiteSpace } from './characters.ts';
import { isFollower } from './follower.ts';
import { reportInsideString } from './insideString.ts';
import { closingPlace } from './closingPlace.ts';
import { decodeString } from './stringLiteral.ts';
import { token, type Scanner } from './tokens.ts';

/** How far a string may run over line ends before it is taken as unterminated: keeps broken texts linear. */
const MOST_LINES = 20;

/** How far quotation marks are counted, for the same reason. */
const LONGEST_LOOK = 2000;

const QUOTE = 34;
const BACKSLASH = 92;

/** Reads the string whose straight quotation mark stands at `scanner.at`. */
export function scanString(scanner: Scanner): void {
  const { text } = scanner;
  const start = scanner.at;
  let at = start + 1;
  let firstLineEnd = -1;
  let lines = 0;
  let plain = true;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) break;
    if (unit === BACKSLASH) {
      plain = false;
      at += 2;
      continue;
    }
    if (unit === 10) {
      if (firstLineEnd < 0) firstLineEnd = at;
      if (++lines > MOST_LINES) break;
    } else if ((unit > 126 || unit < 32) && invisibleKind(unit) !== null) plain = false;
    at++;
  }
  if (text.charCodeAt(at) === QUOTE && plausibleEnd(text, start, at, firstLineEnd >= 0)) {
    const end = at + 1;
    const value = plain ? text.slice(start + 1, at) : decodeString(text.slice(start, end)).value;
    if (!plain) reportInsideString(scanner, start, at);
    scanner.tokens.push(token('string', start, end, value));
    scanner.at = end;
    return;
  }
  recover(scanner, start, firstLineEnd >= 0 ? firstLineEnd : Math.min(at, text.length));
}

/**
 * Whether the quotation mark at `at` ends the string from `start`, rather than begins the next one because this one
 * was never closed, as in `Append("a, "b")`.
 */
function plausibleEnd(text: string, start: number, at: number, overLines: boolean): boolean {
  if (isFollower(text, at + 1)) return true;
  if (overLines) return false;
  const next = text.charCodeAt(at + 1);
  if (isWhiteSpace(next) || next === 91) return true;
  let before = at - 1;
  while (before > start && isWhiteSpace(text.charCodeAt(before))) before--;
  if (before <= start || !',(=<>'.includes(text.charAt(before))) return true;
  // An even number of them is a quotation inside the string; or there is no better place for the end than right here.
  return quotesOnLine(text, start) % 2 === 0 || closingPlace(text, start, at) === at;
}

function quotesOnLine(text: string, start: number): number {
  let count = 0;
  const end = Math.min(text.length, start + LONGEST_LOOK);
  for (let at = start; at < end && text.charCodeAt(at) !== 10; at++) {
    if (text.charCodeAt(at) === BACKSLASH) at++;
    else if (text.charCodeAt(at) === QUOTE) count++;
  }
  return count;
}

function recover(scanner: Scanner, start: number, limit: number): void {
  const { text } = scanner;
  let escapedQuotes = 0;
  for (let at = start + 1; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (isSmartQuote(unit) && at > start + 1 && endsArgument(text, at + 1)) return endAtSmartQuote(scanner, start, at);
    if (unit !== BACKSLASH) continue;
    if (text.charCodeAt(at + 1) === QUOTE && escapedQuotes++ === 0 && at + 2 < text.length && endsArgument(text, at + 2)) {
      return endAtBackslash(scanner, start, at);
    }
    at++;
  }
  const end = closingPlace(text, start, limit);
  scanner.problems.push({
    code: 'expr/unterminated-string',
    span: { start, end },
    edits: [{ span: { start: end, end }, newText: '"' }],
  });
  finish(scanner, start, end, end, false);
}

/** Whether a comma, a closing parenthesis or the end of the text follows. */
function endsArgument(text: string, at: number): boolean {
  const next = skipWhiteSpace(text, at);
  return next >= text.length || text.charCodeAt(next) === 44 || text.charCodeAt(next) === 41;
}

function endAtSmartQuote(scanner: Scanner, start: number, at: number): void {
  const span = { start: at, end: at + 1 };
  scanner.problems.push({ code: 'expr/smart-quotes', span, edits: [{ span, newText: '"' }], detail: scanner.text.charAt(at) });
  finish(scanner, start, at, at + 1, true);
}

/** `"C:\"` was meant to end with a backslash, which would have to be doubled. */
function endAtBackslash(scanner: Scanner, start: number, at: number): void {
  const { text, problems, tokens } = scanner;
  problems.push({
    code: 'expr/unknown-escape',
    span: { start: at, end: at + 2 },
    edits: [{ span: { start: at, end: at }, newText: '\\' }],
    detail: '"',
  });
  reportInsideString(scanner, start, at);
  tokens.push(token('string', start, at + 2, decodeString(text.slice(start, at) + '\\\\"').value, false));
  scanner.at = at + 2;
}

function finish(scanner: Scanner, start: number, contentEnd: number, end: number, closed: boolean): void {
  reportInsideString(scanner, start, contentEnd);
  const value = decodeString(scanner.text.slice(start, contentEnd) + '"').value;
  scanner.tokens.push(token('string', start, end, value, closed));
  scanner.at = end;
}
