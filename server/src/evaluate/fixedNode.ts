import type { ExpressionNode } from '../expression/ast.ts';
import { integerOf } from '../values/numbers.ts';
import { IGNORED, IGNORED_OBJECT } from '../values/outcome.ts';
import type { Ignored, Value } from '../values/value.ts';

/** The value of a node that is the same for every user by its spelling alone: a text, a number, a bare word; undefined for others. */
export function literalValue(node: ExpressionNode): Value | undefined {
  switch (node.kind) {
    case 'string': return node.value;
    case 'number': return integerOf(node.value);
    // A word such as vbTextCompare or UTF8; which words exist is a matter of the parser and the check.
    case 'identifier': return ignoredBy(node.name) === undefined ? node.name : undefined;
    default: return undefined;
  }
}

/** The two words that stand for "do not flow" (the Workday expression guide; no other page has them). */
export function ignoredBy(word: string): Ignored | undefined {
  if (word === 'IgnoreAttributeFlow') return IGNORED;
  return word === 'IgnoreObjectFlow' ? IGNORED_OBJECT : undefined;
}
