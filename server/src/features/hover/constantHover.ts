import type { ExpressionNode } from '../../expression/ast.ts';
import { parameterAt } from '../../functions/parameters.ts';
import { functionNamed } from '../../functions/registry.ts';
import { codeSpan } from '../markdown.ts';
import type { HoverText } from './hover.ts';

/**
 * Help for a text, a number or a word that has no help of its own: the argument that it is, or that everybody gets it.
 * @param path from the root of the expression to the constant
 */
export function constantHover(path: readonly ExpressionNode[]): HoverText | null {
  const node = path.at(-1);
  const around = path.at(-2);
  if (node === undefined) return null;
  if (around === undefined) return node.kind === 'string' ? { markdown: 'A constant: every user gets this text.', span: node.span } : null;
  const record = around.kind === 'call' ? functionNamed(around.name) : undefined;
  if (around.kind !== 'call' || record === undefined) return null;
  const parameter = parameterAt(record, around.arguments.length, around.arguments.indexOf(node));
  return parameter === undefined ? null : { markdown: `**${codeSpan(parameter.name)}** of ${record.name}: ${parameter.description}`, span: node.span };
}
