import type { CallNode, ExpressionNode, ParsedExpression } from '../expression/ast.ts';

/** The text of a node as it is written, byte for byte. */
export function written({ text }: ParsedExpression, { span }: ExpressionNode): string {
  return text.slice(span.start, span.end);
}

/** The blanks of a call, for writing another one in its place that looks like it: on one line, or one row a line. */
export interface CallLayout {
  readonly lead: string;
  readonly gap: string;
  readonly tail: string;
}

/** The layout of a call; blanks without a line break become the usual ones. */
export function layoutOf({ text }: ParsedExpression, call: CallNode): CallLayout {
  const blanks = (start: number | undefined, end: number | undefined, otherwise: string): string => {
    const between = start === undefined || end === undefined ? '' : text.slice(start, end);
    return /[\r\n]/.test(between) && between.trim() === '' ? between : otherwise;
  };
  return {
    lead: blanks(call.openSpan.end, call.arguments[0]?.span.start, ''),
    gap: blanks(call.separators[0]?.end, call.arguments[1]?.span.start, ' '),
    tail: blanks(call.arguments.at(-1)?.span.end, call.closeSpan?.start, ''),
  };
}

/** The edit that puts something around a node. */
export function around(node: ExpressionNode, before: string, behind: string) {
  const { start, end } = node.span;
  return [{ span: { start, end: start }, newText: before }, { span: { start: end, end }, newText: behind }];
}
