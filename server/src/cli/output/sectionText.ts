import type { ReportSection, ReportTable } from '../../dryRun/reportSection.ts';
import type { Colours } from './colours.ts';

/** A section as lines of a terminal, with an empty line behind it. */
export function sectionLines({ title, lines, table }: ReportSection, colours: Colours): readonly string[] {
  return [colours.bold(title), ...lines.map(({ text, deep }) => (deep === true ? `    ${text}` : `  ${text}`)), ...(table === undefined ? [] : tableLines(table, colours)), ''];
}

function tableLines({ header, rows }: ReportTable, colours: Colours): readonly string[] {
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string => `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`.trimEnd();
  return [colours.faint(line(header)), ...rows.map(line)];
}
