import { isWhiteSpace } from '../../whiteSpace.ts';

/**
 * The offset behind punctuation that DateTime.Parse forgives: a pair of # around the whole date (Visual Basic's notation), and NUL
 * characters at the very end. Undefined for any other character or an unpaired mark.
 */
export function behindPunctuation(text: string, at: number): number | undefined {
  switch (text.charAt(at)) {
    case '#':
      return isFramed(text) ? at + 1 : undefined;
    case '\0':
      return /^\0+$/.test(text.slice(at)) ? text.length : undefined;
    default:
      return undefined;
  }
}

/** Exactly two marks, only white space before the first, only white space or NUL behind the second. */
function isFramed(text: string): boolean {
  const [before, inside, behind, ...more] = text.split('#');
  if (before === undefined || inside === undefined || behind === undefined || more.length > 0) return false;
  return !inside.includes('\0') && [...before].every(isWhiteSpace) && [...behind].every((character) => character === '\0' || isWhiteSpace(character));
}
