import type { CallNode, ExpressionNode, OperationNode } from './ast.ts';
import { printSpaced } from './print.ts';

export interface FormatOptions {
  /** The longest line wanted, in UTF-16 units; names and strings that are longer still stand on one line. */
  readonly width: number;
  /** What one level is indented by, such as two blanks. */
  readonly indent: string;
}

/**
 * Lays an expression out for reading: on one line when it fits, else one argument a line, and of Switch a key with its
 * value. An argument that is left out stays on the line of the one before. Formatting twice changes nothing more.
 */
export function formatExpression(root: ExpressionNode, options: FormatOptions): string {
  return layOut(root, { ...options, margin: '', column: 0, behind: 0 });
}

/** Where a node goes: `margin` begins its further lines, `column` is where its first one has got to, `behind` what has to follow on its last. */
interface Place extends FormatOptions {
  readonly margin: string;
  readonly column: number;
  readonly behind: number;
}

function layOut(node: ExpressionNode, place: Place): string {
  const line = printSpaced(node);
  if (place.column + lastLineLength(line) + place.behind <= place.width) return line;
  switch (node.kind) {
    case 'call':
      return node.arguments.length === 0 ? line : layOutCall(node, place);
    case 'operation':
      return layOutOperation(node, place);
    case 'group': {
      const inner = layOut(node.inner, { ...place, column: place.column + 1, behind: place.behind + 1 });
      return '(' + inner + ')';
    }
    case 'attribute':
    case 'string':
    case 'number':
    case 'identifier':
    case 'jobParameter':
    case 'empty':
    case 'missing':
      return line;
  }
}

function layOutCall(node: CallNode, place: Place): string {
  const margin = place.margin + place.indent;
  const rows = rowsOf(node).map((row) => layOutRow(row, { ...place, margin, column: margin.length, behind: 1 }));
  const body = rows.map((row, index) => (margin + row + (index < rows.length - 1 ? ',' : '')).trimEnd()).join('\n');
  return node.name + '(\n' + body + '\n' + place.margin + ')';
}

function layOutRow(row: readonly ExpressionNode[], place: Place): string {
  let text = '';
  row.forEach((argument, index) => {
    if (index > 0) text += ', ';
    text += layOut(argument, { ...place, column: place.margin.length + lastLineLength(text) });
  });
  return text;
}

function layOutOperation(node: OperationNode, place: Place): string {
  const operator = ' ' + node.operator + ' ';
  const left = layOut(node.left, { ...place, behind: operator.length });
  const column = (left.includes('\n') ? 0 : place.column) + lastLineLength(left) + operator.length;
  return left + operator + layOut(node.right, { ...place, column });
}

/** What stands on one line each: an argument with the empty ones behind it; of Switch, from the third on, a key with its value. */
function rowsOf({ name, arguments: list }: CallNode): readonly (readonly ExpressionNode[])[] {
  const rows: ExpressionNode[][] = [];
  list.forEach((argument, index) => {
    const valueOfKey = name === 'Switch' && index > 2 && index % 2 === 1;
    const row = rows.at(-1);
    if (row !== undefined && (argument.kind === 'empty' || valueOfKey)) row.push(argument);
    else rows.push([argument]);
  });
  return rows;
}

function lastLineLength(text: string): number {
  return text.length - (text.lastIndexOf('\n') + 1);
}
