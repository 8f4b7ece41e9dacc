import type { ExpressionNode, ParsedExpression, SyntaxProblem } from '../../../server/src/expression/ast.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { applyEdits, overlap, type TextEdit } from '../../../server/src/base/textEdit.ts';
import { markSpans } from '../../support/marked.ts';

/**
 * A tree in few characters: `(Name a b)` a call, `<a = b>` an operation, `{a}` a group, `_` an empty argument,
 * `!` a missing one; `?` behind what has no end.
 */
export function compact(node: ExpressionNode): string {
  switch (node.kind) {
    case 'call':
      return '(' + [node.name, ...node.arguments.map(compact)].join(' ') + ')' + (node.closeSpan === undefined ? '?' : '');
    case 'operation':
      return '<' + [compact(node.left), node.operator, compact(node.right)].join(' ') + '>';
    case 'group':
      return '{' + compact(node.inner) + '}';
    case 'attribute':
      return '[' + node.name + ']' + (node.closed ? '' : '?');
    case 'string':
      return JSON.stringify(node.value) + (node.closed ? '' : '?');
    case 'number':
      return String(node.value);
    case 'identifier':
      return node.name;
    case 'jobParameter':
      return '%' + node.name + '%';
    case 'empty':
      return '_';
    case 'missing':
      return '!';
  }
}

/** The tree of a text, in few characters. */
export function tree(text: string): string {
  return compact(parseExpression(text).root);
}

/** The text with all problems marked, and their codes in text order. */
export function problemsOf(text: string): readonly [string, ...string[]] {
  const { problems } = parseExpression(text);
  return [markSpans(text, problems.map(({ span }) => span)), ...problems.map(({ code }) => code)];
}

/** The text after the edits of all its problems, applied as fix-all does: without overlaps, again and again until nothing changes. */
export function repaired(text: string): ParsedExpression {
  let parsed = parseExpression(text);
  for (let round = 0; round < 10; round++) {
    const edits = chosen(parsed.problems);
    if (edits.length === 0) break;
    parsed = parseExpression(applyEdits(parsed.text, edits));
  }
  return parsed;
}

function chosen(problems: readonly SyntaxProblem[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of problems) {
    if (edits !== undefined && !edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  return taken;
}
