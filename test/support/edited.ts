import { lineIndexOf, offsetAt } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { DocumentEdit } from '../../server/src/protocol.ts';

/** The text after edits in the protocol's positions. */
export function edited(text: string, edits: readonly DocumentEdit[]): string {
  const lines = lineIndexOf(text);
  return applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText })));
}
