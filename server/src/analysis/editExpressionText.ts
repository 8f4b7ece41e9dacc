import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { EditRefusal, MappingEdit } from '../model/mappingEdit.ts';

/** Changes of a mapping as edits of a document that is its expression; what an expression cannot say is refused. */
export function editExpressionText(text: string, edits: readonly MappingEdit[]): Result<readonly TextEdit[], EditRefusal> {
  const done: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'editExpression') done.push(...edit.edits);
    else if (edit.kind === 'setExpression') done.push({ span: { start: 0, end: text.length }, newText: edit.expression });
    else return failure({ message: 'This is no part of the expression. Change it in the manifest.' });
  }
  return success(done);
}
