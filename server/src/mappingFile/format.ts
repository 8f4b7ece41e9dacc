import type { TextEdit } from '../base/textEdit.ts';
import { parseExpression } from '../expression/parse.ts';
import { alignRows, type Row } from './alignRows.ts';
import { expressionLines } from './expressionLines.ts';
import { formatStatement } from './formatStatement.ts';
import { indentations } from './indentations.ts';
import { lineEndOf } from './lines.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import { BETWEEN_OPTIONS } from './printOptions.ts';
import { readMappingFile } from './readMappingFile.ts';
import { singleLine } from './singleLine.ts';
import type { AssignStatement, Statement } from './statement.ts';

/**
 * Formats a mapping file: indentation, one blank between words, `<-` and options in columns, long expressions broken at
 * their arguments, at most one blank line in a row, one line end throughout. Comments stay, the meaning stays, and
 * formatting twice changes nothing more. A statement with a mistake is left as it is.
 */
export function formatMappingFile(text: string): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lineEnd = lineEndOf(text);
  const lines = statementLines(readMappingFile(text.slice(mark.length))).flat();
  if (lines.at(-1) === '') lines.pop();
  // A stray mark must not become that of the file because the blank lines above it go.
  const first = lines[0]?.startsWith('\ufeff') === true ? lineEnd : '';
  return mark + first + lines.map((line) => line + lineEnd).join('');
}

/**
 * The edits that format some statements of a mapping file and leave the others alone; the columns are those of a file that is
 * formatted as a whole.
 * @param wanted whether a statement is to be formatted
 */
export function formatStatements(document: MappingFileDocument, wanted: (statement: Statement) => boolean): readonly TextEdit[] {
  const { text, statements } = document;
  const lineEnd = lineEndOf(text);
  return statementLines(document).flatMap((lines, index) => {
    const statement = statements[index];
    if (statement === undefined || !wanted(statement)) return [];
    const { start, end } = statement.lines;
    const before = text.slice(start, end);
    const last = /(?:\r\n|\n|\r)$/.exec(before) === null ? '' : lineEnd;
    const after = lines.length === 0 ? '' : lines.join(lineEnd) + last;
    return after === before ? [] : [{ span: { start, end }, newText: after }];
  });
}

/** The formatted lines of each statement. */
function statementLines(document: MappingFileDocument): readonly (readonly string[])[] {
  const { text, statements } = document;
  const indentation = indentations(statements);
  const broken = brokenStatements(document);
  const parts: (readonly string[])[] = [];
  for (let index = 0; index < statements.length; ) {
    const statement = statements[index];
    const end = blockEnd(statements, index, broken);
    if (end > index) for (const lines of blockLines(text, statements.slice(index, end), indentation[index] ?? '')) parts.push(lines);
    else if (statement?.kind === 'blank') parts.push(statements[index - 1]?.kind === 'blank' || index === 0 ? [] : ['']);
    else if (statement !== undefined) parts.push(broken.has(statement) ? rawLines(text, statement) : formatStatement(text, statement, indentation[index] ?? ''));
    index = Math.max(end, index + 1);
  }
  return parts;
}

/** The statements that hold a mistake, or comments where a formatted statement has no place for them. */
function brokenStatements({ statements, problems }: MappingFileDocument): ReadonlySet<Statement> {
  const broken = new Set<Statement>();
  let index = 0;
  for (const { span } of problems) {
    while (index < statements.length && (statements[index]?.lines.end ?? 0) <= span.start) index++;
    const statement = statements[index];
    if (statement !== undefined && statement.kind !== 'comment') broken.add(statement);
  }
  for (const statement of statements) if (cannotMove(statement)) broken.add(statement);
  return broken;
}

/** Whether a change of blanks could change what the statement says, or lose a part of it. */
function cannotMove(statement: Statement): boolean {
  switch (statement.kind) {
    case 'unknown':
      return true;
    case 'assign':
      return statement.innerComments.length > 0 || (statement.source.kind === 'expression' && hasMistake(statement.source.text));
    case 'scratch':
      return hasMistake(statement.expression.text);
    default:
      return false;
  }
}

function hasMistake(expression: string): boolean {
  return singleLine(expression) === null || parseExpression(expression).problems.length > 0;
}

/** The end of the block of mappings that begins at `index`: mappings and comments on lines of their own between them. */
function blockEnd(statements: readonly Statement[], index: number, broken: ReadonlySet<Statement>): number {
  let end = index;
  for (let next = index; next < statements.length; next++) {
    const statement = statements[next];
    if (statement?.kind === 'assign' && !broken.has(statement)) end = next + 1;
    else if (statement?.kind !== 'comment' || end === index) break;
  }
  return end;
}

function blockLines(text: string, block: readonly Statement[], indentation: string): readonly (readonly string[])[] {
  const rows = alignRows(block.flatMap((statement) => (statement.kind === 'assign' ? [rowOf(text, statement)] : [])), indentation);
  let row = 0;
  return block.map((statement) => (statement.kind === 'assign' ? (rows[row++] ?? []) : formatStatement(text, statement, indentation)));
}

function rowOf(text: string, assign: AssignStatement): Row {
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const { source } = assign;
  return {
    target: slice(assign.target.span),
    source: (column) => (source.kind === 'expression' ? expressionLines(source.text, column) : [slice(source.span)]),
    options: assign.options.map((option) => slice(option.span).replace(/^(match|default|flow)\s*/, '$1 ')).join(BETWEEN_OPTIONS),
    comment: assign.comment === null ? '' : slice(assign.comment.span).trimEnd(),
  };
}

function rawLines(text: string, statement: Statement): readonly string[] {
  return text.slice(statement.lines.start, statement.lines.end).replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}
