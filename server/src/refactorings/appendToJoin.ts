import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import { FUNCTIONS_PAGE, isCallTo, textOf } from '../rules/fn/callArguments.ts';
import { layoutOf, written } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';

export const appendToJoin = defineRefactoring({
  id: 'append-to-join',
  title: 'Rewrite Append in one another as Join',
  kind: 'rewrite',
  why: 'One Join says what Append in Append says, in the order of the result. Join makes one text of the values of a multi-valued attribute, where Append works on each; and where every part is absent it gives an empty text.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: 'App¦end(Append([a], "\\"-"), [b])', after: 'Join("", [a], "\\"-", [b])' },
    { before: 'Append("x", Prepend("y", «Append([a], [b])»))', after: 'Join("", "x", "y", [a], [b])' },
    { before: 'ToLower(Append(Append( [a],[b]) , [¦c]))', after: 'ToLower(Join("", [a], [b], [c]))' },
  ],
  refused: ['App¦end([a], "x")', 'ToLow¦er(Append(Append([a], "x"), "y"))', 'App¦end(Append([a], "x"), "y"'],
  offer: ({ parsed, path }) => {
    const call = outermostAppend(path);
    if (call === undefined || !call.arguments.some(isAppend)) return null;
    const parts = partsOf(call);
    const { lead, gap, tail } = layoutOf(parsed, call);
    const newText = `Join(${lead}"",${parts.map((part) => gap + written(parsed, part)).join(',')}${tail})`;
    // A constant that is not empty is in the result for everybody.
    const mayBeAbsent = !parts.some((part) => (textOf(part) ?? '') !== '');
    const title = `Rewrite as Join, which makes one text of several values${mayBeAbsent ? ', and an empty one where all are absent' : ''}`;
    return { kind: 'edits', title, edits: [{ span: call.span, newText }], difference: mayBeAbsent ? 'emptyForAbsent' : 'none' };
  },
});

function isAppend(node: ExpressionNode): node is CallNode {
  return isCallTo(node, 'Append', 'Prepend') && node.closeSpan !== undefined && node.arguments.length === 2;
}

/** The outermost of the calls that are selected in an unbroken row. */
function outermostAppend(path: readonly ExpressionNode[]): CallNode | undefined {
  let outer: CallNode | undefined;
  for (const node of [...path].reverse()) {
    if (isAppend(node)) outer = node;
    else if (outer !== undefined) break;
  }
  return outer;
}

function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  return isAppend(node) ? node.arguments.flatMap(partsOf) : [node];
}
