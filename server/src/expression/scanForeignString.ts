import { trimmedEnd } from './characters.ts';
import { closingPlace } from './closingPlace.ts';
import { isFollower } from './follower.ts';
import { reportInsideString } from './insideString.ts';
import { closesString, decodeString } from './stringLiteral.ts';
import { token, type Scanner } from './tokens.ts';

/** How many quotation marks are tried as the closing one before the first is taken: keeps broken texts linear. */
const MOST_CANDIDATES = 6;

/** Reads the string that a typographic quotation mark or an apostrophe at `scanner.at` opens. */
export function scanForeignString(scanner: Scanner): void {
  const { text, problems } = scanner;
  const start = scanner.at;
  const opening = text.charCodeAt(start);
  const found = closingQuote(text, start);
  const contentEnd = found.closed ? found.at : closingPlace(text, start, found.at);
  const end = found.closed ? contentEnd + 1 : contentEnd;
  const inner = straightQuotes(text, start + 1, contentEnd).map((at) => ({ span: { start: at, end: at }, newText: '\\' }));
  problems.push({
    code: opening === 39 ? 'expr/single-quoted-string' : 'expr/smart-quotes',
    span: { start, end },
    edits: [
      { span: { start, end: start + 1 }, newText: '"' },
      ...inner,
      { span: { start: contentEnd, end }, newText: '"' },
    ],
    detail: text.charAt(start),
  });
  reportInsideString(scanner, start, contentEnd);
  const value = decodeString(text.slice(start, end)).value;
  scanner.tokens.push(token('string', start, end, value, found.closed));
  scanner.at = end;
}

function closingQuote(text: string, start: number): { readonly at: number; readonly closed: boolean } {
  const opening = text.charCodeAt(start);
  let first = -1;
  let candidates = 0;
  let at = start + 1;
  for (; at < text.length && text.charCodeAt(at) !== 10 && candidates < MOST_CANDIDATES; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at++;
    else if (closesString(opening, unit)) {
      if (isFollower(text, at + 1)) return { at, closed: true };
      if (first < 0) first = at;
      candidates++;
    }
  }
  if (first >= 0) return { at: first, closed: true };
  const lineEnd = Math.min(at, text.length);
  return { at: trimmedEnd(text, start + 1, lineEnd), closed: false };
}

function straightQuotes(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === 92) at++;
    else if (text.charCodeAt(at) === 34) found.push(at);
  }
  return found;
}
