import type { ExpressionNode, OperationNode } from '../expression/ast.ts';
import { functionNamed } from '../functions/registry.ts';
import { constantPart, either, missingPart, presentPart } from '../types/combine.ts';
import { ABSENT, oneOf, type PossibleValue } from '../types/possibleValue.ts';
import type { Assumption } from '../types/typeRule.ts';
import { readNumber } from '../values/numbers.ts';
import { renderScalar } from '../values/render.ts';

/** What else holds where a condition holds, or does not. Says nothing more where it cannot be told. */
export function assumeTruth(condition: ExpressionNode, holds: boolean, assumption: Assumption): Assumption {
  switch (condition.kind) {
    case 'group': return assumeTruth(condition.inner, holds, assumption);
    case 'operation': return assumeComparison(condition, holds, assumption);
    case 'call': {
      const [argument] = condition.arguments;
      const tests = functionNamed(condition.name)?.tests;
      if (argument === undefined || tests === undefined || condition.arguments.length !== 1) return assumption;
      if (tests === 'opposite') return isTest(argument) ? assumeTruth(argument, !holds, assumption) : assumption;
      return assumeMissing(argument, tests, (tests === 'present') !== holds, assumption);
    }
    default: return assumption;
  }
}

/** What else holds where a text is one of these; absent counts as the empty text. */
export function assumeText(node: ExpressionNode, texts: readonly string[], assumption: Assumption): Assumption {
  return narrowed(node, assumption, (value) => {
    if (value.list) return value;
    const wanted = texts.filter((text) => text !== '');
    const filled = value.constants === null ? presentOf(value, wanted) : constantPart(presentPart(value), (constant) => wanted.includes(renderScalar(constant)));
    return texts.includes('') ? either(filled, missingPart(value)) : filled;
  });
}

/** What else holds where a text is none of these; absent counts as the empty text. */
export function assumeOther(node: ExpressionNode, texts: readonly string[], assumption: Assumption): Assumption {
  return narrowed(node, assumption, (value) => {
    if (value.list) return value;
    const rest = constantPart(value, (constant) => !texts.includes(renderScalar(constant)));
    return texts.includes('') ? presentPart(rest) : rest;
  });
}

function presentOf(value: PossibleValue, texts: readonly string[]): PossibleValue {
  return value.kinds.length === 0 ? presentPart(value) : { ...oneOf(texts), kinds: value.kinds, fidelity: value.fidelity };
}

/** A test tells the same of its argument whatever the kind of truth it gives: True or False, never other texts. */
function isTest(node: ExpressionNode): boolean {
  return node.kind === 'operation' || (node.kind === 'call' && functionNamed(node.name)?.tests !== undefined);
}

function assumeMissing(node: ExpressionNode, tests: 'present' | 'missing' | 'absent', isMissing: boolean, assumption: Assumption): Assumption {
  return narrowed(node, assumption, (value) => {
    if (tests !== 'absent') return isMissing ? missingPart(value) : presentPart(value);
    return isMissing ? { ...ABSENT, absent: value.absent, fidelity: value.fidelity } : { ...value, absent: false };
  });
}

function assumeComparison({ operator, left, right }: OperationNode, holds: boolean, assumption: Assumption): Assumption {
  if (operator !== '=' && operator !== '<>') return assumption;
  const equal = (operator === '=') === holds;
  const [node, other] = left.kind === 'attribute' ? [left, right] : [right, left];
  if (other.kind !== 'string' || !other.closed) return assumption;
  const text = other.value;
  // Two texts of digits are equal as numbers, too: 07 is 7.
  if (readNumber(text) !== undefined) return equal ? narrowed(node, assumption, (value) => (value.list ? value : presentPart(value))) : assumption;
  return equal ? assumeText(node, [text], assumption) : assumeOther(node, [text], assumption);
}

function narrowed(node: ExpressionNode, assumption: Assumption, change: (value: PossibleValue) => PossibleValue): Assumption {
  if (node.kind === 'group') return narrowed(node.inner, assumption, change);
  if (node.kind !== 'attribute') return assumption;
  const { name } = node;
  const value = change(assumption.attribute(name));
  return { attribute: (asked) => (asked === name ? value : assumption.attribute(asked)) };
}
