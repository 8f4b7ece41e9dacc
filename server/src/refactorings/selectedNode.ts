import type { CallNode, ExpressionNode, ParsedExpression } from '../expression/ast.ts';
import { someNode } from '../expression/walk.ts';
import { functionNamed } from '../functions/registry.ts';
import { written } from './callText.ts';
import type { RefactoringPlace } from './refactoringRecord.ts';

/** The innermost selected node of which something holds. */
export function innermost<Found extends ExpressionNode>(path: readonly ExpressionNode[], holds: (node: ExpressionNode) => node is Found): Found | undefined {
  return [...path].reverse().find(holds);
}

/** The node that a wrapping is for: the innermost selected one, if it has a value that differs between users. */
export function wrappable({ path }: RefactoringPlace): ExpressionNode | null {
  const node = path.at(-1);
  return node !== undefined && (node.kind === 'attribute' || isKnownCall(node)) ? node : null;
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
