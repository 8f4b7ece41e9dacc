import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';

/** The edits that put a text before and one behind a part of an expression, such as a function around it. */
export function wrap({ start, end }: Span, before: string, after = ')'): readonly TextEdit[] {
  return [
    { span: { start, end: start }, newText: before },
    { span: { start: end, end }, newText: after },
  ];
}
