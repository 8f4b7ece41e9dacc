import { isSingleQuote, isSmartQuote } from '../expression/characters.ts';
import { isFollower } from '../expression/follower.ts';
import { closesString } from '../expression/stringLiteral.ts';

// Strings and comments in the spelling of other notations are mistakes that the expression parser reports. Parentheses
// in them do not count, or one such mistake would take the lines below into its expression.

/** How many marks are tried as the closing one, as in the parser: keeps broken texts linear. */
const MOST_CANDIDATES = 6;

/** The offset behind a string in typographic or single quotes or in JSON's escapes that begins at `at`, or `at`. */
export function foreignStringEnd(text: string, at: number, end: number): number {
  if (text.startsWith('\\"', at)) {
    const closing = text.slice(at + 2, end).indexOf('\\"');
    return closing < 0 ? at : at + closing + 4;
  }
  const opening = text.charCodeAt(at);
  if (!isSmartQuote(opening) && !isSingleQuote(opening)) return at;
  let first = at;
  let candidates = 0;
  for (let offset = at + 1; offset < end && candidates < MOST_CANDIDATES; offset++) {
    if (!closesString(opening, text.charCodeAt(offset))) continue;
    if (isFollower(text, offset + 1)) return offset + 1;
    if (first === at) first = offset + 1;
    candidates++;
  }
  return first;
}

/** The offset behind a comment of another language that begins at `at`, or `at`: the line's end, or that of a block on the line. */
export function foreignCommentEnd(text: string, at: number, end: number): number {
  const start = text.slice(at, at + 2);
  if (start === '/*') {
    const closing = text.slice(at + 2, end).indexOf('*/');
    return closing < 0 ? end : at + closing + 4;
  }
  return start === '//' || start === '--' || start.startsWith('#') ? end : at;
}
