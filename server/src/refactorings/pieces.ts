import type { CallNode, ExpressionNode, ParsedExpression } from '../expression/ast.ts';
import { someNode } from '../expression/walk.ts';
import { functionNamed } from '../functions/registry.ts';
import type { RefactoringPlace } from './refactoringRecord.ts';

/** The text of a node as it is written, byte for byte. */
export function written({ text }: ParsedExpression, { span }: ExpressionNode): string {
  return text.slice(span.start, span.end);
}

/** The innermost selected node of which something holds. */
export function innermost<Found extends ExpressionNode>(path: readonly ExpressionNode[], holds: (node: ExpressionNode) => node is Found): Found | undefined {
  return [...path].reverse().find(holds);
}

/** Whether a node is a call of a function that exists, with both parentheses. */
export function isKnownCall(node: ExpressionNode): node is CallNode {
  return node.kind === 'call' && node.closeSpan !== undefined && functionNamed(node.name) !== undefined;
}

/** Whether two evaluations of a node for one user give the same value, so that it may be written twice. */
export function isRepeatable(node: ExpressionNode): boolean {
  return !someNode(node, (inner) => inner.kind === 'call' && functionNamed(inner.name)?.pure !== true);
}

/** A node as titles name it: `[mail]`, `Join(…)`. */
export function labelOf(parsed: ParsedExpression, node: ExpressionNode): string {
  return node.kind === 'call' ? `${node.name}(…)` : written(parsed, node);
}

/** The blanks of a call, for writing another one in its place that looks like it: on one line, or one row a line. */
export interface CallLayout {
  readonly lead: string;
  readonly gap: string;
  readonly tail: string;
}

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

/** The node that a wrapping is for: the innermost selected one, if it has a value that differs between users. */
export function wrappable({ path }: RefactoringPlace): ExpressionNode | null {
  const node = path.at(-1);
  return node !== undefined && (node.kind === 'attribute' || isKnownCall(node)) ? node : null;
}
