import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode } from './ast.ts';
import { chainOf, chainText, cutChain, isAnd, isOr, type OperatorChain } from './operatorChain.ts';

/** The service takes no longer expressions, and a mixture of AND and OR doubles the text with each OR. */
const LONGEST = 10_000;

/**
 * Rewrites `IIF(a AND b, x, y)` as `IIF(a, IIF(b, x, y), y)` and `IIF(a OR b, x, y)` as `IIF(a, x, IIF(b, x, y))`,
 * as the functions page advises (section IIF). AND binds closer than OR. Null when `call` is no complete IIF.
 */
export function nestConditions(text: string, call: CallNode): readonly TextEdit[] | null {
  const [condition, whenTrue, whenFalse, surplus] = call.arguments;
  if (call.name.toLowerCase() !== 'iif' || call.closeSpan === undefined) return null;
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined || surplus !== undefined) return null;
  const slice = (node: ExpressionNode): string => text.slice(node.span.start, node.span.end);
  const newText = nest(text, call.name, condition, slice(whenTrue), slice(whenFalse));
  return newText === null ? null : [{ span: call.span, newText }];
}

function nest(text: string, name: string, condition: ExpressionNode, yes: string, no: string): string | null {
  const bare = condition.kind === 'group' ? condition.inner : condition;
  if (bare.kind === 'group') return nest(text, name, bare, yes, no);
  if (bare.kind === 'missing' || bare.kind === 'empty') return null;
  if (bare.kind === 'operation') return nestChain(text, name, chainOf(bare), yes, no);
  return joined(name, text.slice(bare.span.start, bare.span.end), yes, no);
}

function nestChain(text: string, name: string, chain: OperatorChain, yes: string, no: string): string | null {
  const alternatives = cutChain(chain, isOr);
  if (alternatives.length > 1) {
    return foldBack(alternatives, no, (part, rest) => nestChain(text, name, part, yes, rest));
  }
  const conditions = cutChain(chain, isAnd);
  if (conditions.length > 1) {
    return foldBack(conditions, yes, (part, rest) => nestChain(text, name, part, rest, no));
  }
  const [only, more] = chain.operands;
  if (only !== undefined && more === undefined) return nest(text, name, only, yes, no);
  return joined(name, chainText(text, chain), yes, no);
}

function foldBack(parts: readonly OperatorChain[], last: string, nestOne: (part: OperatorChain, rest: string) => string | null): string | null {
  let rest: string | null = last;
  for (const part of [...parts].reverse()) {
    if (rest === null) return null;
    rest = nestOne(part, rest);
  }
  return rest;
}

function joined(name: string, condition: string, yes: string, no: string): string | null {
  const result = `${name}(${condition}, ${yes}, ${no})`;
  return result.length > LONGEST ? null : result;
}
