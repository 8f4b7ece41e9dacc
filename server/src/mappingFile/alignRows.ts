/** The parts of one mapping, ready but for the blanks between them. Columns are zero-based UTF-16 units. */
export interface Row {
  readonly target: string;
  /** The lines of the source when it begins at `column`; every line but the first brings its own indentation. */
  readonly source: (column: number) => readonly string[];
  /** All options, or the empty text. */
  readonly options: string;
  /** The comment with its `#`, or the empty text. */
  readonly comment: string;
}

// Longer parts stand out of the column instead of pushing all others to the right.
const LONGEST_ALIGNED_TARGET = 40;
const LONGEST_ALIGNED_SOURCE = 72;
const LONGEST_ALIGNED_LINE = 120;

const SEPARATOR_GAP = 2;
/** The blanks between a source and its options, as in design 2. */
export const OPTION_GAP = 3;
const COMMENT_GAP = 2;

/** Lays out mappings that stand together: `<-`, options and comments each begin in one column. Returns the lines of each row. */
export function alignRows(rows: readonly Row[], indentation: string): readonly (readonly string[])[] {
  const targetWidth = widest(rows.map((row) => row.target.length), LONGEST_ALIGNED_TARGET);
  const sourceColumn = indentation.length + targetWidth + SEPARATOR_GAP + '<- '.length;
  const started = rows.map((row) => {
    const head = indentation + row.target.padEnd(targetWidth) + ' '.repeat(SEPARATOR_GAP) + '<- ';
    const [first = '', ...rest] = row.source(head.length);
    return { row, lines: [(head + first).trimEnd(), ...rest], alignable: rest.length === 0 && head.length === sourceColumn };
  });
  const sourceWidth = widest(
    started.filter(({ alignable }) => alignable).map(({ lines }) => (lines[0] ?? '').length - sourceColumn),
    LONGEST_ALIGNED_SOURCE,
  );
  const optionColumn = sourceColumn + sourceWidth + OPTION_GAP;
  const withOptions = started.map(({ row, lines }) => ({ row, lines: appended(lines, row.options, optionColumn, OPTION_GAP) }));
  const commented = withOptions.filter(({ row }) => row.comment !== '');
  const commentColumn = widest(commented.map(({ lines }) => lastOf(lines).length), LONGEST_ALIGNED_LINE) + COMMENT_GAP;
  return withOptions.map(({ row, lines }) => appended(lines, row.comment, commentColumn, COMMENT_GAP));
}

/** The largest of the widths up to `limit`; 0 where none is. */
function widest(widths: readonly number[], limit: number): number {
  return widths.reduce((most, width) => (width <= limit && width > most ? width : most), 0);
}

function lastOf(lines: readonly string[]): string {
  return lines.at(-1) ?? '';
}

/** The lines with `part` behind the last one, in `column` or, where that is taken, `gap` blanks behind its end. */
function appended(lines: readonly string[], part: string, column: number, gap: number): readonly string[] {
  if (part === '') return lines;
  const last = lastOf(lines);
  return [...lines.slice(0, -1), last.padEnd(Math.max(column, last.length + gap)) + part];
}
