/** One line of a document: UTF-16 offsets of its start, of the end of its text, and of the next line's start. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * The lines of `text`; `\n`, `\r\n` and a lone `\r` end a line, as in base/lineIndex.ts.
 * Their ranges `start`–`next` cover the text without gaps. A text that ends with a line end has no empty line behind it.
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const lineEnd = /\r\n|\n|\r/g;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    lines.push({ start, end: match.index, next: lineEnd.lastIndex });
    start = lineEnd.lastIndex;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** The line end that the text uses first, and `\n` where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
