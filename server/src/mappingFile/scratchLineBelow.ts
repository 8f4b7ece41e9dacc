import type { TextEdit } from '../base/textEdit.ts';
import { insertedBelow } from './insertedBelow.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import { readMappingFile } from './readMappingFile.ts';
import { statementAt } from './statementAt.ts';

/**
 * The edit that puts an expression on a scratch line of its own below the statement at `offset`.
 * Null when a mapping file would read the line as something else, such as the beginning of the expression alone.
 */
export function scratchLineBelow(document: MappingFileDocument, offset: number, expression: string): TextEdit | null {
  const statement = statementAt(document, offset);
  const line = `= ${expression}`;
  const { model } = readMappingFile(line);
  if (statement === null || model.scratch[0]?.text !== expression) return null;
  const indentation = /^[ \t]*/.exec(document.text.slice(statement.lines.start, statement.span.start))?.[0] ?? '';
  return insertedBelow(document.text, statement, [indentation + line]);
}
