/**
 * White space as .NET's Char.IsWhiteSpace defines it. JavaScript's `\s` differs: it counts U+FEFF, which .NET does not,
 * and leaves out U+0085, which .NET counts.
 */
export function isWhiteSpace(character: string): boolean {
  return /^[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]$/.test(character);
}

/** The first offset at or behind `at` that is not white space. */
export function skipWhiteSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isWhiteSpace(text.charAt(next))) next += 1;
  return next;
}

/** The text without white space at its end. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
