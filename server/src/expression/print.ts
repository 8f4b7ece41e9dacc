import type { ExpressionNode, OperationNode } from './ast.ts';
import { encodeString } from './stringLiteral.ts';

/**
 * An expression as the service spells it when it stores one (spec/manifest-model.md, attributeMappingSource): one
 * blank behind each comma, nothing where an argument is left out, no blanks round comparison operators.
 */
export function printExpression(node: ExpressionNode): string {
  return print(node, '');
}

/** An expression on one line, with blanks round every operator, as people read it more easily. */
export function printSpaced(node: ExpressionNode): string {
  return print(node, ' ');
}

function print(node: ExpressionNode, blank: '' | ' '): string {
  switch (node.kind) {
    case 'call':
      return node.name + '(' + node.arguments.map((argument) => print(argument, blank)).join(', ') + ')';
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
      return '(' + print(node.inner, blank) + ')';
    case 'operation':
      return printOperation(node, blank);
    case 'empty':
    case 'missing':
      return '';
  }
}

function printOperation({ operator, left, right }: OperationNode, blank: '' | ' '): string {
  const before = print(left, blank);
  // Without blanks, operators of other languages, those beside a missing operand and those behind an unquoted address
  // would be read differently.
  const mayTouch = COMPARISONS.has(operator) && left.kind !== 'missing' && right.kind !== 'missing' && !ADDRESS.test(before);
  const between = mayTouch ? blank + operator + blank : ' ' + operator + ' ';
  return before + between + print(right, blank);
}

const ADDRESS = /:\/\/[^\s,()"]*$/;
const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '>', '>=', '<', '<=']);
