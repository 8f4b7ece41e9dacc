import type { CallNode, ComparisonOperator, ExpressionNode, ForeignOperator, OperationNode } from './ast.ts';
import type { Span } from '../base/span.ts';
import type { Token } from './tokens.ts';

/** The node of a token that is an operand by itself. */
export function leaf(source: Token): ExpressionNode {
  const { start, end, value, closed } = source;
  const span = { start, end };
  switch (source.kind) {
    case 'attribute':
      return { kind: 'attribute', span, name: value, nameSpan: nameSpan(source), closed };
    case 'string':
      return { kind: 'string', span, value, closed };
    case 'number':
      return { kind: 'number', span, text: value, value: integer(value) };
    case 'jobParameter':
      return { kind: 'jobParameter', span, name: value };
    case 'empty':
      return { kind: 'empty', span };
    case 'word':
    case 'bareText':
      return { kind: 'identifier', span, name: value };
    case 'missing':
    case 'operator':
    case 'not':
    case 'open':
    case 'close':
    case 'comma':
      return { kind: 'missing', span };
  }
}

/** The node of a call; a parenthesis that recovery put in is not shown as closing. */
export function call(name: Token, open: Token, close: Token, list: readonly ExpressionNode[], separators: readonly Span[]): CallNode {
  return {
    kind: 'call',
    span: { start: name.start, end: close.end },
    name: name.value,
    nameSpan: spanOf(name),
    openSpan: spanOf(open),
    ...(close.closed ? { closeSpan: spanOf(close) } : {}),
    arguments: list,
    separators,
  };
}

/** `NOT x` and `!x`, read as `Not(x)`: the parentheses are there, but have no width. */
export function negation(not: Token, inner: ExpressionNode): CallNode {
  const { start, end } = not;
  return {
    kind: 'call',
    span: { start, end: inner.span.end },
    name: 'Not',
    nameSpan: { start, end },
    openSpan: { start: end, end },
    closeSpan: { start: inner.span.end, end: inner.span.end },
    arguments: [inner],
    separators: [],
  };
}

/** The node of `left operator right`. */
export function operation(left: ExpressionNode, operator: Token, right: ExpressionNode): OperationNode {
  return {
    kind: 'operation',
    span: { start: left.span.start, end: right.span.end },
    operator: operatorOf(operator.value),
    operatorSpan: spanOf(operator),
    left,
    right,
  };
}

/** The span of a token. */
export function spanOf({ start, end }: Token): Span {
  return { start, end };
}

const OPERATORS: readonly (ComparisonOperator | ForeignOperator)[] = [
  '=', '<>', '>', '>=', '<', '<=', '&', '+', '-', '*', '/', '&&', '||', 'AND', 'OR', '==', '!=', 'eq', 'ne', '-eq', '-ne',
];

// The scanner makes no other operators; `=` only satisfies the type.
function operatorOf(value: string): ComparisonOperator | ForeignOperator {
  return OPERATORS.find((operator) => operator === value) ?? '=';
}

function nameSpan({ start, end, closed }: Token): Span {
  return { start: start + 1, end: Math.max(start + 1, closed ? end - 1 : end) };
}

function integer(text: string): bigint {
  return text.startsWith('&') ? BigInt('0x' + text.slice(2)) : BigInt(text);
}
