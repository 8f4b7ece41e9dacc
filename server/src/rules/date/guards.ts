import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { children, someNode } from '../../expression/walk.ts';

/** A call, and the calls of Switch and IIF whose cases or branches it stands in. */
export interface GuardedCall {
  readonly call: CallNode;
  /** Outer ones first. */
  readonly guards: readonly CallNode[];
}

/** Every call of a tree with what decides whether it is evaluated at all: Switch and IIF evaluate only the branch taken (spec, 2). */
export function guardedCalls(root: ExpressionNode): readonly GuardedCall[] {
  const found: GuardedCall[] = [];
  const descend = (node: ExpressionNode, guards: readonly CallNode[]): void => {
    if (node.kind === 'call') found.push({ call: node, guards });
    const decides = node.kind === 'call' && (node.name === 'Switch' || node.name === 'IIF');
    for (const child of children(node)) descend(child, decides && child !== node.arguments[0] ? [...guards, node] : guards);
  };
  descend(root, []);
  return found;
}

/** Whether some guard looks at an attribute before the call is evaluated. */
export function isGuarded({ guards }: GuardedCall, attribute: string): boolean {
  return guards.some(({ arguments: [condition] }) => condition !== undefined && mentions(condition, attribute));
}

function mentions(node: ExpressionNode, attribute: string): boolean {
  return someNode(node, (inner) => inner.kind === 'attribute' && inner.name === attribute);
}
