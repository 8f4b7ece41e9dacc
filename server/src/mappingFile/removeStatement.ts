import type { TextEdit } from '../base/textEdit.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import type { Statement } from './statement.ts';
import { statementAt } from './statementAt.ts';

/**
 * Removes the whole lines of a statement, and the suppressions that are about nothing else: left behind, they would
 * silence the line that moves up.
 */
export function removeStatement(document: MappingFileDocument, statement: Statement): readonly TextEdit[] {
  const suppressions = document.suppressions.filter(({ appliesTo }) => appliesTo?.start === statement.lines.start);
  const comments = suppressions.flatMap(({ span }) => statementAt(document, span.start)?.lines ?? []);
  return [...comments, statement.lines].map((span) => ({ span, newText: '' }));
}
