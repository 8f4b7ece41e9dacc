import type { ExpressionNode } from '../expression/ast.ts';
import { functionNamed } from '../functions/registry.ts';
import type { StoredNode } from './storedNode.ts';

/**
 * Whether a stored tree holds what an expression says, argument by argument, whatever the keys are called.
 * Undefined when nobody knows how a part of the expression is stored.
 */
export function hasSameShape(node: ExpressionNode, stored: StoredNode): boolean | undefined {
  switch (node.kind) {
    case 'attribute':
      return stored.type === 'Attribute' && stored.name === node.name;
    case 'string':
      return stored.type === 'Constant' && stored.name === node.value;
    case 'number':
      return stored.type === 'Constant' && stored.name === node.text;
    case 'jobParameter':
      return stored.expression === null && stored.name === `%${node.name}%`;
    case 'call': {
      if (stored.type !== 'Function' || stored.name !== node.name) return false;
      const parts = storedParts(node.arguments, functionNamed(node.name)?.storedAs === 'condition');
      if (parts.length !== stored.parameters.length) return false;
      const answers = parts.map((part, index) => {
        const value = stored.parameters[index]?.value;
        if (value === undefined) return false;
        return typeof part === 'string' ? value.type === 'Constant' && value.name === part : hasSameShape(part, value);
      });
      return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
    }
    case 'identifier':
    case 'operation':
    case 'group':
    case 'empty':
    case 'missing':
      return undefined;
  }
}

/** The parts that become parameters: arguments that are not left out; of a condition, operands and operator. */
function storedParts(args: readonly ExpressionNode[], isCondition: boolean): readonly (ExpressionNode | string)[] {
  const [condition, ...values] = args;
  const written = (nodes: readonly ExpressionNode[]): readonly ExpressionNode[] => nodes.filter(({ kind }) => kind !== 'empty');
  if (!isCondition || condition?.kind !== 'operation') return written(args);
  return [condition.left, condition.operator, condition.right, ...written(values)];
}
