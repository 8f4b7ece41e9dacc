import { invisibleKind } from '../expression/characters.ts';

// Blanks that editors do not show as such come with text copied from web pages. They separate like a space,
// so that one of them costs one problem (invisibleCharacters.ts) and not a whole line.

/** Whether the character at `at` separates words. */
export function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || invisibleKind(unit) === 'blank';
}

/** The first offset from `at` on that holds neither a blank nor a character without width; at most `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end && isUnseen(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The end of the text between `start` and `end` without the blanks at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isUnseen(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** Whether a comment begins at `at`: a `#` at the start of its line or behind a blank (design 2). */
export function beginsComment(text: string, at: number, lineStart: number): boolean {
  if (text.charCodeAt(at) !== 35) return false;
  return at <= lineStart || isUnseen(text.charCodeAt(at - 1));
}

function isUnseen(unit: number): boolean {
  return unit === 32 || unit === 9 || invisibleKind(unit) !== null;
}
