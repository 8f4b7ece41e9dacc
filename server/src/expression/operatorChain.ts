import type { Span } from '../base/span.ts';
import type { ExpressionNode, OperationNode } from './ast.ts';

/** Operands with the operators between them, all on one level as they are written. */
export interface OperatorChain {
  readonly operands: readonly ExpressionNode[];
  /** One fewer than operands. */
  readonly operators: readonly { readonly operator: OperationNode['operator']; readonly span: Span }[];
}

/** The chain of which `node` is the outermost operation. */
export function chainOf(node: OperationNode): OperatorChain {
  const operands: ExpressionNode[] = [];
  const operators: { operator: OperationNode['operator']; span: Span }[] = [];
  let current: ExpressionNode = node;
  while (current.kind === 'operation') {
    operands.push(current.right);
    operators.push({ operator: current.operator, span: current.operatorSpan });
    current = current.left;
  }
  operands.push(current);
  return { operands: operands.reverse(), operators: operators.reverse() };
}

/** The chain cut at each operator for which `isCut` holds. */
export function cutChain(chain: OperatorChain, isCut: (operator: OperationNode['operator']) => boolean): readonly OperatorChain[] {
  const parts: OperatorChain[] = [];
  let from = 0;
  chain.operators.forEach(({ operator }, index) => {
    if (!isCut(operator)) return;
    parts.push(partOf(chain, from, index));
    from = index + 1;
  });
  parts.push(partOf(chain, from, chain.operators.length));
  return parts;
}

/** The text from the first operand to the last. */
export function chainText(text: string, { operands }: OperatorChain): string {
  return text.slice(operands[0]?.span.start ?? 0, operands.at(-1)?.span.end ?? 0);
}

/** Whether the operator is AND or OR in any spelling. */
export function isLogical(operator: OperationNode['operator']): boolean {
  return isAnd(operator) || isOr(operator);
}

export function isAnd(operator: OperationNode['operator']): boolean {
  return operator === 'AND' || operator === '&&';
}

export function isOr(operator: OperationNode['operator']): boolean {
  return operator === 'OR' || operator === '||';
}

function partOf({ operands, operators }: OperatorChain, from: number, to: number): OperatorChain {
  return { operands: operands.slice(from, to + 1), operators: operators.slice(from, to) };
}
