import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, isCallTo, isGiven, repair } from '../fn/callArguments.ts';
import { wrap } from '../wrap.ts';

export const ignoreFlowInside = expressionRule({
  code: 'map/ignoreflow-inside',
  level: 'warning',
  title: 'IgnoreFlowIfNullOrEmpty inside another function',
  why: 'The page shows IgnoreFlowIfNullOrEmpty as the whole expression or as what IIF or Switch gives. What another function makes of an attribute that is not to flow is not documented.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['IgnoreFlowIfNullOrEmpty'],
  bad: ['Join(" ", «IgnoreFlowIfNullOrEmpty»([givenName]), [surname])'],
  good: ['IgnoreFlowIfNullOrEmpty(Join(" ", [givenName], [surname]))', 'IIF([a]="1", IgnoreFlowIfNullOrEmpty([b]), "x")', 'Switch([a], , "1", IgnoreFlowIfNullOrEmpty([b]))'],
  fix: [
    { before: 'Join(" ", IgnoreFlowIfNullOrEmpty([givenName]), [surname])', after: 'IgnoreFlowIfNullOrEmpty(Join(" ", [givenName], [surname]))' },
  ],
  check: ({ parsed: { root }, report }) => {
    const allowed = new Set(outcomes(root));
    walk(root, (node) => {
      if (!isCallTo(node, 'IgnoreFlowIfNullOrEmpty') || allowed.has(node)) return;
      report({
        span: node.nameSpan,
        message: 'What the function around it makes of a value that is not to flow is not documented. Put IgnoreFlowIfNullOrEmpty around the whole expression.',
        fixes: moved(root, node),
      });
    });
  },
});

/** The calls of IgnoreFlowIfNullOrEmpty that are what the expression itself can be. */
function outcomes(node: ExpressionNode): readonly ExpressionNode[] {
  if (isCallTo(node, 'IgnoreFlowIfNullOrEmpty')) return [node];
  if (node.kind === 'group') return outcomes(node.inner);
  if (node.kind !== 'call') return [];
  const isResult = (index: number): boolean => (node.name === 'IIF' ? index > 0 : node.name === 'Switch' ? index % 2 === 1 : false);
  return node.arguments.filter((_, index) => isResult(index)).flatMap(outcomes);
}

/** The call taken out, and put around everything. */
function moved(root: ExpressionNode, call: CallNode): ReturnType<typeof repair>[] {
  const [inner] = call.arguments;
  const isRooted = isCallTo(root, 'SelectUniqueValue');
  if (!isGiven(inner) || call.arguments.length !== 1 || call.closeSpan === undefined || isRooted) return [];
  const [before, after] = wrap(root.span, 'IgnoreFlowIfNullOrEmpty(');
  if (before === undefined || after === undefined) return [];
  return [repair('Put it around the whole expression', false, [before, { span: { start: call.span.start, end: inner.span.start }, newText: '' }, { span: { start: inner.span.end, end: call.span.end }, newText: '' }, after])];
}
