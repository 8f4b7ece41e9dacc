import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { EditRefusal } from '../model/mappingEdit.ts';

/** The edits in text order. Insertions at one place become one, in the order given; edits that change the same text are refused. */
export function mergeEdits(edits: readonly TextEdit[]): Result<readonly TextEdit[], EditRefusal> {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  // At one place, what is inserted comes before what is replaced, or the two could not be told from an overlap.
  ordered.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  const merged: TextEdit[] = [];
  for (const { edit } of ordered) {
    const previous = merged.at(-1);
    if (previous === undefined || edit.span.start > previous.span.end || (edit.span.start === previous.span.end && !isInsertion(edit))) {
      merged.push(edit);
    } else if (isInsertion(edit) && edit.span.start === previous.span.end) {
      merged[merged.length - 1] = { span: previous.span, newText: previous.newText + edit.newText };
    } else if (!sameEdit(previous, edit)) {
      return failure({ message: 'Two of the changes touch the same text. Apply them one after the other.' });
    }
  }
  return success(merged);
}

function isInsertion({ span }: TextEdit): boolean {
  return span.start === span.end;
}

function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}
