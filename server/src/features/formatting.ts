import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { differenceEdits } from '../base/differenceEdits.ts';
import { positionAt } from '../base/lineIndex.ts';
import { contains, type Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { formatMappingFile, formatStatements } from '../mappingFile/format.ts';
import type { Statement } from '../mappingFile/statement.ts';
import { statementAt } from '../mappingFile/statementAt.ts';
import { expressionEditorText } from './expressionEditorText.ts';

/** The edits that format a mapping file or an expression in an editor of its own; JSON keeps the formatter of the editor (design 6). */
export function formattingEdits(analysis: DocumentAnalysis): readonly TextEdit[] {
  switch (analysis.source.kind) {
    case 'mappingFile':
      return differenceEdits(analysis.text, formatMappingFile(analysis.text));
    case 'expression':
      return differenceEdits(analysis.text, expressionEditorText(analysis.text));
    case 'json':
      return [];
  }
}

/** The edits that format the statements of a mapping file that a span touches, in the columns of the mappings around them. */
export function rangeFormattingEdits({ source }: DocumentAnalysis, span: Span): readonly TextEdit[] {
  if (source.kind !== 'mappingFile') return [];
  // A selection of whole lines ends at the beginning of the next one, which is not meant.
  return formatStatements(source.document, ({ lines }) => lines.start < Math.max(span.end, span.start + 1) && span.start < lines.end);
}

/**
 * The edits after a character was typed in a mapping file. A new line formats the mappings that end above it, so that their
 * columns stay one; a parenthesis the statement that it completes. The line of the cursor stays as it is being written.
 * @param offset behind what was typed
 */
export function typedFormattingEdits({ source, lines, expressions }: DocumentAnalysis, offset: number, typed: string): readonly TextEdit[] {
  if (source.kind !== 'mappingFile') return [];
  const { document } = source;
  if (typed === ')') {
    const here = statementAt(document, offset);
    return here !== null && isComplete(here, offset) ? formatStatements(document, (statement) => statement === here) : [];
  }
  const above = blockAbove(document.statements, lines.starts[positionAt(lines, offset).line] ?? 0);
  const [last] = above;
  // An expression that is still open goes on behind the new line.
  if (last !== undefined && expressions.some(({ embedded, parsed }) => contains(last.span, embedded.span) && parsed.problems.length > 0)) return [];
  return formatStatements(document, (statement) => above.has(statement));
}

/** Whether the parenthesis before the offset is the last of the statement's expression. */
function isComplete(statement: Statement, offset: number): boolean {
  if (statement.kind === 'assign') return statement.source.kind === 'expression' && statement.source.span.end === offset;
  return statement.kind === 'scratch' && statement.expression.span.end === offset;
}

/** The statements above a line without a blank line between, the lowest first; none where the line goes on with a statement. */
function blockAbove(statements: readonly Statement[], lineStart: number): ReadonlySet<Statement> {
  const block = new Set<Statement>();
  for (let index = statements.findIndex(({ lines }) => lines.end === lineStart); index >= 0; index--) {
    const statement = statements[index];
    if (statement === undefined || statement.kind === 'blank') break;
    block.add(statement);
  }
  return block;
}
