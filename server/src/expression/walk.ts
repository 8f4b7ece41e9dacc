import { contains, touches, type Span } from '../base/span.ts';
import type { CallNode, ExpressionNode } from './ast.ts';

const NONE: readonly ExpressionNode[] = [];

/** The nodes directly below `node`, in text order. */
export function children(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'call':
      return node.arguments;
    case 'operation':
      return [node.left, node.right];
    case 'group':
      return [node.inner];
    case 'attribute':
    case 'string':
    case 'number':
    case 'identifier':
    case 'jobParameter':
    case 'empty':
    case 'missing':
      return NONE;
  }
}

/** Calls `visit` for `node` and every node below it, parents before children, in text order. */
export function walk(node: ExpressionNode, visit: (node: ExpressionNode, parent: ExpressionNode | null) => void): void {
  const descend = (current: ExpressionNode, parent: ExpressionNode | null): void => {
    visit(current, parent);
    for (const child of children(current)) descend(child, current);
  };
  descend(node, null);
}

/** Whether `holds` is true of `root` or of a node below it. */
export function someNode(root: ExpressionNode, holds: (node: ExpressionNode) => boolean): boolean {
  return holds(root) || children(root).some((child) => someNode(child, holds));
}

/**
 * The nodes at a place, from `root` to the innermost; empty when `offset` lies outside `root`.
 * A node counts from its start to right behind its end, where a cursor stands after typing; between two neighbours
 * the one that has just been typed is taken.
 */
export function nodeAt(root: ExpressionNode, offset: number): readonly ExpressionNode[] {
  const path: ExpressionNode[] = [];
  let next: ExpressionNode | undefined = touches(root.span, offset) ? root : undefined;
  while (next !== undefined) {
    path.push(next);
    const below: readonly ExpressionNode[] = children(next).filter((child) => touches(child.span, offset));
    next = below.find(({ span }) => span.start < offset) ?? below[0];
  }
  return path;
}

/** The nodes around a selection, from `root` to the innermost that holds all of it; for a selection of no width, those of `nodeAt`. */
export function nodesAround(root: ExpressionNode, selection: Span): readonly ExpressionNode[] {
  if (selection.start === selection.end) return nodeAt(root, selection.start);
  const path: ExpressionNode[] = [];
  let next: ExpressionNode | undefined = contains(root.span, selection) ? root : undefined;
  while (next !== undefined) {
    path.push(next);
    next = children(next).find((child) => contains(child.span, selection));
  }
  return path;
}

/**
 * The index of the argument that is being written at `offset`, counted by the commas before it; undefined outside the
 * parentheses. Right for half-typed calls too.
 */
export function argumentAt(call: CallNode, offset: number): number | undefined {
  if (offset < call.openSpan.end) return undefined;
  if (call.closeSpan !== undefined && offset > call.closeSpan.start) return undefined;
  let index = 0;
  for (const { end } of call.separators) if (end <= offset) index++;
  return index;
}

/** Whether two trees say the same, wherever their text stands. */
export function sameStructure(a: ExpressionNode, b: ExpressionNode): boolean {
  switch (a.kind) {
    case 'call':
      return b.kind === 'call' && a.name === b.name && sameNodes(a.arguments, b.arguments);
    case 'operation':
      return b.kind === 'operation' && a.operator === b.operator && sameStructure(a.left, b.left) && sameStructure(a.right, b.right);
    case 'group':
      return b.kind === 'group' && sameStructure(a.inner, b.inner);
    case 'string':
      return b.kind === 'string' && a.value === b.value;
    case 'number':
      return b.kind === 'number' && a.text === b.text;
    case 'attribute':
      return b.kind === 'attribute' && a.name === b.name;
    case 'identifier':
      return b.kind === 'identifier' && a.name === b.name;
    case 'jobParameter':
      return b.kind === 'jobParameter' && a.name === b.name;
    case 'empty':
    case 'missing':
      return a.kind === b.kind;
  }
}

function sameNodes(a: readonly ExpressionNode[], b: readonly ExpressionNode[]): boolean {
  return a.length === b.length && a.every((node, index) => {
    const other = b[index];
    return other !== undefined && sameStructure(node, other);
  });
}
