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

function printOperation(node: OperationNode, blank: '' | ' '): string {
  const before = print(node.left, blank);
  const gap = mayTouch(node) && !ADDRESS.test(before) ? blank : ' ';
  return before + gap + node.operator + gap + print(node.right, blank);
}

// Without blanks, operators of other languages, those beside a missing operand, those behind an unquoted address,
// and `<` before a word, which may look like an HTML tag, would be read differently.
function mayTouch({ operator, left, right }: OperationNode): boolean {
  if (left.kind === 'missing' || right.kind === 'missing') return false;
  return COMPARISONS.has(operator) && !(operator === '<' && right.kind === 'identifier');
}

const ADDRESS = /:\/\/[^\s,()"]*$/;
const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '>', '>=', '<', '<=']);
