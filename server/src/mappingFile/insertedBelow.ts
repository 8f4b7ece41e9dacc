import type { TextEdit } from '../base/textEdit.ts';
import { lineEndOf } from './lines.ts';
import type { Statement } from './statement.ts';

/** The insertion of whole lines below a statement, in the line ends of the document. `gone`: the statement is removed at the same time. */
export function insertedBelow(text: string, anchor: Statement, lines: readonly string[], gone = false): TextEdit {
  const lineEnd = lineEndOf(text);
  const { start, end } = anchor.lines;
  const span = { start: end, end };
  // The last line of a file may lack its line end; then the new last line lacks it too.
  const onLinesOfTheirOwn = gone || /[\r\n]$/.test(text.slice(start, end));
  return { span, newText: lines.map((line) => (onLinesOfTheirOwn ? line + lineEnd : lineEnd + line)).join('') };
}
