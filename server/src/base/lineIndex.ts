import type { Span } from './span.ts';

/** A place in a text as editors count it: both zero-based, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Start offsets of every line; `\n`, `\r\n` and a lone `\r` end a line, as in the language server protocol. */
export interface LineIndex {
  readonly starts: ArrayLike<number>;
  readonly length: number;
}

/** Finds where the lines of `text` begin. */
export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  forEachLineStart(text, 0, text.length, (start) => void starts.push(start));
  return { starts, length: text.length };
}

/**
 * The line index of a text after a change. Only what was put in is read, since a key stroke must not take a walk over a large text.
 * @param text the new text
 * @param replaced the span in the old text that gave way
 * @param length of what took its place
 */
export function changedLineIndex(old: LineIndex, text: string, replaced: Span, length: number): LineIndex {
  // Whether a carriage return ends a line depends on the character behind it.
  const from = replaced.start > 0 && text.charCodeAt(replaced.start - 1) === 13 ? replaced.start - 1 : replaced.start;
  const inside: number[] = [];
  forEachLineStart(text, from, replaced.start + length, (start) => void inside.push(start));
  const before = startsUpTo(old, from);
  const firstBehind = startsUpTo(old, Math.max(from, replaced.end));
  const moved = text.length - old.length;
  const starts = new Int32Array(before + inside.length + old.starts.length - firstBehind);
  for (let line = 0; line < before; line++) starts[line] = old.starts[line] ?? 0;
  starts.set(inside, before);
  for (let line = firstBehind, at = before + inside.length; line < old.starts.length; line++, at++) starts[at] = (old.starts[line] ?? 0) + moved;
  return { starts, length: text.length };
}

/** Calls `visit` with the offset behind each line ending in a part of `text`. */
export function forEachLineStart(text: string, from: number, to: number, visit: (start: number) => void): void {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) visit(at + 1);
  }
}

/** The position of a UTF-16 offset; offsets outside the text are taken as its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, index.length));
  const line = startsUpTo(index, inside) - 1;
  return { line, character: inside - (index.starts[line] ?? 0) };
}

/** The UTF-16 offset of a position; a character behind the line's end is taken as the next line's start at most. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.max(start, Math.min(start + position.character, next));
}

/** How many lines begin at an offset or before it; the first one always does. */
function startsUpTo({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return high;
}
