import { cell, code, escape, oneLine } from './markdownText.ts';
import type { ReportSection, ReportTable } from './reportSection.ts';

/** A section of a report as lines of Markdown, with an empty line behind it. */
export function markdownSection({ title, lines, table }: ReportSection): readonly string[] {
  return [
    `## ${escape(oneLine(title))}`,
    '',
    ...lines.map(({ text, deep }) => `${deep === true ? '  ' : ''}- ${escape(oneLine(text))}`),
    '',
    ...(table === undefined ? [] : tableLines(table)),
  ];
}

function tableLines({ header, rows }: ReportTable): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(([name = '', ...numbers]) => line([cell(name, code), ...numbers])), ''];
}
