import type { ExpressionNode, OperationNode } from './ast.ts';
import { encodeString } from './stringLiteral.ts';

/**
 * An expression as the service spells it when it stores one (spec/manifest-model.md, attributeMappingSource): one
 * blank behind each comma, nothing where an argument is left out, no blanks round comparison operators.
 */
export function printExpression(node: ExpressionNode): string {
  switch (node.kind) {
    case 'call':
      return node.name + '(' + node.arguments.map(printExpression).join(', ') + ')';
    case 'attribute':
      return '[' + node.name + ']';
    case 'string':
      return encodeString(node.value);
    case 'number':
      return node.text;
    case 'identifier':
      return node.name;
    case 'jobParameter':
      return '%' + node.name + '%';
    case 'group':
      return '(' + printExpression(node.inner) + ')';
    case 'operation':
      return printExpression(node.left) + spelledOperator(node) + printExpression(node.right);
    case 'empty':
    case 'missing':
      return '';
  }
}

// Without blanks, operators of other languages, and those beside a missing operand, could be read as other ones.
function spelledOperator({ operator, left, right }: OperationNode): string {
  const tight = COMPARISONS.has(operator) && left.kind !== 'missing' && right.kind !== 'missing';
  return tight ? operator : ' ' + operator + ' ';
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '>', '>=', '<', '<=']);
