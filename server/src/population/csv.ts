import type { ChunkReader } from './chunkReader.ts';
import { csvDialectOf } from './csvDialect.ts';
import { readCsvRow, type CsvDialect, type CsvRow } from './csvRow.ts';
import type { RawRecord } from './rawRecord.ts';

// A cell of a directory export is never so long; a row that is, has an open quote and would swallow the rest of the file.
const LONGEST_ROW = 1_000_000;

/**
 * Reads a CSV file whose first row names the columns. Rows of blanks only are passed over.
 * A row with broken quotes or with another number of cells is a problem of its own; reading goes on in the line below its first.
 */
export function csvReader(): ChunkReader<RawRecord> {
  let rest = '';
  let line = 1;
  let dialect: CsvDialect | null = null;
  let columns: readonly string[] | null = null;

  const take = (chunk: string, final: boolean): RawRecord[] => {
    const text = rest + chunk;
    const records: RawRecord[] = [];
    let at = 0;
    if (dialect === null) {
      if (!final && !/\n|\r[^]/.test(text)) return keep(text, records);
      const { skip, ...found } = csvDialectOf(text);
      dialect = found;
      if (skip > 0) line += 1;
      at = skip;
    }
    while (at < text.length) {
      const row = withinReason(readCsvRow(text, at, dialect, final), text.length - at);
      if (row.kind === 'incomplete') break;
      const rowLine = line;
      if (row.kind === 'broken') {
        const lineEnd = text.indexOf(dialect.lineBreak, at);
        at = lineEnd < 0 ? text.length : lineEnd + 1;
        line += 1;
        records.push(problem(rowLine, `Line ${rowLine} was left out: ${row.message}.`));
        continue;
      }
      at = row.next;
      line += row.lines;
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      if (columns === null) columns = row.cells.map((cell) => cell.trim());
      else records.push(recordOf(columns, row.cells, rowLine));
    }
    return keep(text.slice(at), records);
  };

  const keep = (text: string, records: RawRecord[]): RawRecord[] => {
    rest = text;
    return records;
  };

  return {
    push: (chunk) => take(chunk, false),
    end: () => {
      const records = take('', true);
      return columns === null && records.length === 0 ? [problem(1, 'The file is empty.')] : records;
    },
  };
}

function withinReason(row: CsvRow, size: number): CsvRow {
  return row.kind === 'incomplete' && size > LONGEST_ROW ? { kind: 'broken', message: 'a quote is not closed' } : row;
}

function recordOf(columns: readonly string[], cells: readonly string[], line: number): RawRecord {
  if (cells.length === columns.length) return { kind: 'row', line, columns, cells };
  const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
  return problem(line, `Line ${line} was left out: it has ${count}, but the header has ${columns.length}.`);
}

function problem(line: number, message: string): RawRecord {
  return { kind: 'problem', line, message };
}
