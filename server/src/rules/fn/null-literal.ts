import type { ExpressionNode } from '../../expression/ast.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, branchesOf, isCallTo, repair, textOf } from './callArguments.ts';
import { NULL_WORDS } from './nullWord.ts';

export const nullLiteral = expressionRule({
  code: 'fn/null-literal',
  level: 'warning',
  title: 'Text null as a result',
  why: 'Provisioning has no word for no value. "null" is a text that lands in the app; clearing a value is a setting of the job or needs IgnoreFlowIfNullOrEmpty.',
  fidelity: 'observed',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#33866'],
  fixable: true,
  bad: ['IIF([a]="x", «"NULL"», [a])', 'Switch([a], «"null"», "x", «"AuthoritativeNull"»)', '«"null"»'],
  good: ['IIF([a]="x", "nullable", [a])', 'Switch([a], "x", "null", "y")'],
  fix: [
    { before: 'IIF([a]="x", "NULL", [a])', after: 'IIF([a]="x", IgnoreFlowIfNullOrEmpty(""), [a])' },
  ],
  check: ({ parsed, report }) => {
    for (const node of results(parsed.root)) {
      const text = textOf(node) ?? '';
      if (!NULL_WORDS.test(text)) continue;
      report({
        span: node.span,
        message: `${text} is a text and would stand in the app as it is. Leave the place empty to send nothing, or use IgnoreFlowIfNullOrEmpty.`,
        // A mapping that never sends anything is better deleted.
        fixes: node === parsed.root ? [] : [repair('Send nothing', false, [{ span: node.span, newText: 'IgnoreFlowIfNullOrEmpty("")' }])],
      });
    }
  },
});

/** What the expression can give: itself, or the branches of IIF and the values of Switch. */
function results(node: ExpressionNode): readonly ExpressionNode[] {
  return isCallTo(node, 'IIF', 'Switch') ? branchesOf(node).flatMap(results) : [node];
}
