/** How the rows of one CSV file are written. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly lineBreak: '\n' | '\r';
}

/** One row: its cells, where the next row begins, and how many lines it takes up. */
export type CsvRow =
  | { readonly kind: 'cells'; readonly cells: readonly string[]; readonly next: number; readonly lines: number }
  /** The row goes on behind the end of the text. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'broken'; readonly message: string };

/**
 * Reads the row that begins at `start` (RFC 4180; a quote inside an unquoted cell stands for itself, as spreadsheets read it).
 * @param final whether the text ends the file, so that its last line needs no line break
 */
export function readCsvRow(text: string, start: number, dialect: CsvDialect, final: boolean): CsvRow {
  const lineEnd = text.indexOf(dialect.lineBreak, start);
  if (lineEnd < 0 && !final) return { kind: 'incomplete' };
  const end = lineEnd < 0 ? text.length : lineEnd;
  const line = text.slice(start, dialect.lineBreak === '\n' && text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end);
  if (!line.includes('"')) {
    return { kind: 'cells', cells: line.split(dialect.delimiter), next: lineEnd < 0 ? end : end + 1, lines: 1 };
  }
  return readQuotedRow(text, start, dialect, final);
}

function readQuotedRow(text: string, start: number, { delimiter, lineBreak }: CsvDialect, final: boolean): CsvRow {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return final ? { kind: 'broken', message: 'a quote is not closed' } : { kind: 'incomplete' };
      const cell = text.slice(at + 1, close).replaceAll('""', '"');
      cells.push(cell);
      for (let found = cell.indexOf(lineBreak); found >= 0; found = cell.indexOf(lineBreak, found + 1)) lines += 1;
      at = close + 1;
      while (text[at] === ' ' || (text[at] === '\r' && lineBreak === '\n')) at += 1;
    } else {
      const cellEnd = endOfCell(text, at, delimiter, lineBreak);
      const end = lineBreak === '\n' && text[cellEnd] !== delimiter && text[cellEnd - 1] === '\r' ? cellEnd - 1 : cellEnd;
      cells.push(text.slice(at, Math.max(at, end)));
      at = cellEnd;
    }
    if (at >= text.length) return final ? { kind: 'cells', cells, next: at, lines } : { kind: 'incomplete' };
    if (text[at] === lineBreak) return { kind: 'cells', cells, next: at + 1, lines };
    if (!text.startsWith(delimiter, at)) return { kind: 'broken', message: 'there is text behind a closing quote' };
    at += delimiter.length;
  }
}

/** The offset of the quote that closes a quoted cell, or -1; two quotes stand for one. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function endOfCell(text: string, from: number, delimiter: string, lineBreak: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === delimiter || text[at] === lineBreak) return at;
  }
  return text.length;
}
