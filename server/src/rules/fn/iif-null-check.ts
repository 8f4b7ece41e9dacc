import type { ExpressionNode } from '../../expression/ast.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, textOf } from './callArguments.ts';

export const iifNullCheck = expressionRule({
  code: 'fn/iif-null-check',
  level: 'info',
  title: 'IIF as a test for emptiness',
  why: 'The functions page says that an IIF whose condition tests the very attribute that is empty is not supported and fails; other guides use it all the same. IsPresent stays unreported, since default mappings of the service hold it.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs#120'],
  fixable: false,
  bad: ['IIF(«IsNullOrEmpty([country])», "Other", [country])', 'IIF(«[country]=""», "Other", [country])'],
  good: ['Switch([country], [country], "", "Other")', 'IIF([country]="SE", "a", "b")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'IIF')) {
      const [condition] = call.arguments;
      if (condition === undefined || !(isCallTo(condition, 'IsNullOrEmpty', 'IsNull') || isComparedWithEmpty(condition))) continue;
      report({ span: condition.span, message: 'The reference says that such a test in IIF is not supported: for users without a value the mapping may be skipped. Switch([a], [a], "", "other") or Coalesce says the same safely.' });
    }
  },
});

function isComparedWithEmpty(node: ExpressionNode): boolean {
  return node.kind === 'operation' && node.operator === '=' && [node.left, node.right].some((side) => textOf(side) === '') && [node.left, node.right].some(({ kind }) => kind === 'attribute');
}
