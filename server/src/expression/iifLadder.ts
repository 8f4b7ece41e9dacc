import type { CallNode, ExpressionNode, NumberNode, StringNode } from './ast.ts';
import { sameStructure } from './walk.ts';

/** IIF in one another that compare one thing with one constant after the other. */
export interface IifLadder {
  /** What all of them compare. */
  readonly subject: ExpressionNode;
  /** In the order in which they are tried; at least one. */
  readonly rungs: readonly { readonly call: CallNode; readonly key: StringNode | NumberNode; readonly value: ExpressionNode }[];
  /** What is given when no key is the same. */
  readonly otherwise: ExpressionNode;
}

/** The ladder that begins with an IIF; null for anything else. It ends before a key that it has already, which can never match. */
export function ladderFrom(node: ExpressionNode): IifLadder | null {
  const first = rungOf(node);
  if (first === null) return null;
  const rungs = [first];
  let { rest } = first;
  for (let next = rungOf(rest); next !== null && sameStructure(next.subject, first.subject); next = rungOf(rest)) {
    const { key } = next;
    if (rungs.some((rung) => sameStructure(rung.key, key))) break;
    rungs.push(next);
    rest = next.rest;
  }
  return { subject: first.subject, rungs, otherwise: rest };
}

function rungOf(node: ExpressionNode) {
  if (node.kind !== 'call' || node.name !== 'IIF' || node.closeSpan === undefined || node.arguments.length !== 3) return null;
  const [condition, whenTrue, whenFalse] = node.arguments;
  if (condition?.kind !== 'operation' || whenTrue === undefined || whenFalse === undefined) return null;
  const { left, right, operator } = condition;
  const sides = isKey(right) ? { subject: left, key: right } : isKey(left) ? { subject: right, key: left } : null;
  if (sides === null || isKey(sides.subject)) return null;
  if (operator === '=') return { ...sides, call: node, value: whenTrue, rest: whenFalse };
  return operator === '<>' ? { ...sides, call: node, value: whenFalse, rest: whenTrue } : null;
}

function isKey(node: ExpressionNode): node is StringNode | NumberNode {
  return node.kind === 'number' || (node.kind === 'string' && node.closed);
}
