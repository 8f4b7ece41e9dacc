import type { CsvDialect } from './csvRow.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * How a CSV file is written, judged by its first line: the delimiter that occurs most often there, and the line break.
 * Excel writes `sep=;` as a first line of its own, which then says it; `skip` is the length of that line.
 */
export function csvDialectOf(head: string): CsvDialect & { readonly skip: number } {
  // Old Macintosh files end lines with a lone carriage return.
  const lineBreak = /[\r\n]\n?/.exec(head)?.[0] === '\r' ? '\r' : '\n';
  const lineEnd = head.indexOf(lineBreak);
  const firstLine = lineEnd < 0 ? head : head.slice(0, lineEnd);
  const declared = /^sep=(.)\r?$/i.exec(firstLine)?.[1];
  if (declared !== undefined) return { delimiter: declared, lineBreak, skip: lineEnd < 0 ? head.length : lineEnd + 1 };
  const unquoted = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  let delimiter: string = DELIMITERS[0];
  let most = 0;
  for (const candidate of DELIMITERS) {
    const count = unquoted.split(candidate).length - 1;
    if (count > most) {
      most = count;
      delimiter = candidate;
    }
  }
  return { delimiter, lineBreak, skip: 0 };
}
