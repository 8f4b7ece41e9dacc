/** A place in a text as editors count it: both zero-based, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Start offsets of every line; `\n`, `\r\n` and a lone `\r` end a line, as in the language server protocol. */
export interface LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

/** Finds where the lines of `text` begin. */
export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  const length = text.length;
  const hasCarriageReturn = text.includes('\r');
  if (!hasCarriageReturn) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { starts, length };
  }
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (unit === 13 || unit === 10) starts.push(at + 1);
  }
  return { starts, length };
}

/** The position of a UTF-16 offset; offsets outside the text are taken as its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((index.starts[middle] ?? 0) <= inside) low = middle;
    else high = middle;
  }
  return { line: low, character: inside - (index.starts[low] ?? 0) };
}

/** The UTF-16 offset of a position; a character behind the line's end is taken as the next line's start at most. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.max(start, Math.min(start + position.character, next));
}
