import type { ExpressionNode } from '../expression/ast.ts';
import { functionNamed } from '../functions/registry.ts';
import { parameterAt } from '../functions/parameters.ts';
import { literalArgument, literalOffsets, type LiteralArgument } from '../rules/literalArgument.ts';

/**
 * The text at a cursor as the argument that it is, or null.
 * @param text the expression
 * @param path from its root to the innermost node at the cursor
 */
export function literalAt(text: string, path: readonly ExpressionNode[]): LiteralArgument | null {
  const node = path[path.length - 1];
  const call = path[path.length - 2];
  if (node?.kind !== 'string' || call?.kind !== 'call') return null;
  const record = functionNamed(call.name);
  const parameter = record === undefined ? undefined : parameterAt(record, call.arguments.length, call.arguments.indexOf(node));
  return record === undefined || parameter === undefined ? null : literalArgument(text, { call, record, parameter, node });
}

/** The offset in the value of an offset of the expression; inside an escape, that of its character. */
export function offsetInLiteral(literal: LiteralArgument, offset: number): number {
  const offsets = literalOffsets(literal);
  let index = 0;
  while (index + 1 < offsets.length && (offsets[index + 1] ?? 0) <= offset) index++;
  return index;
}
