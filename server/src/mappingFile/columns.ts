import { isBlankAt } from './blanks.ts';
import { OPTION_GAP } from './alignRows.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import type { AssignStatement, Statement } from './statement.ts';

/** The column of an offset: UTF-16 units from the start of its line. */
export function columnAt(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return offset - (offset === 0 ? 0 : before + 1);
}

/** The blanks before a statement on its line. */
export function indentationOf(text: string, statement: Statement): string {
  let start = statement.lines.start;
  while (start < statement.span.start && !isBlankAt(text, start)) start++;
  return text.slice(start, statement.span.start);
}

/**
 * The column in which options begin near `assign`: that of the nearest mapping in its block that has options, or where
 * they would stand if the block were formatted.
 */
export function optionColumnNear({ text, statements }: MappingFileDocument, assign: AssignStatement): number {
  const block = blockAround(statements, assign);
  const here = block.indexOf(assign);
  const byDistance = block
    .map((candidate, index) => ({ candidate, distance: Math.abs(index - here) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { candidate } of byDistance) {
    const first = candidate.options[0];
    if (candidate !== assign && first !== undefined) return columnAt(text, first.span.start);
  }
  const ends = block.filter(({ span, source }) => !/[\r\n]/.test(text.slice(span.start, source.span.end))).map(({ source }) => columnAt(text, source.span.end));
  return ends.reduce((most, end) => Math.max(most, end), 0) + OPTION_GAP;
}

function blockAround(statements: readonly Statement[], assign: AssignStatement): readonly AssignStatement[] {
  const at = statements.indexOf(assign);
  let first = at;
  let last = at;
  while (isBlockPart(statements[first - 1])) first--;
  while (isBlockPart(statements[last + 1])) last++;
  return statements.slice(first, last + 1).flatMap((statement) => (statement.kind === 'assign' ? [statement] : []));
}

function isBlockPart(statement: Statement | undefined): boolean {
  return statement?.kind === 'assign' || statement?.kind === 'comment';
}
