import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, isGiven, repair, textOf } from './callArguments.ts';

export const iifNullCheck = expressionRule({
  code: 'fn/iif-null-check',
  level: 'info',
  title: 'IIF as a test for emptiness',
  why: 'The functions page says that an IIF whose condition tests the very attribute that is empty is not supported and fails; other guides use it all the same. IsPresent stays unreported, since default mappings of the service hold it.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs#120'],
  fixable: true,
  about: ['IIF'],
  bad: ['IIF(«IsNullOrEmpty([country])», "Other", [country])', 'IIF(«[country]=""», "Other", [country])'],
  good: ['Switch([country], [country], "", "Other")', 'IIF([country]="SE", "a", "b")'],
  fix: [
    { before: 'IIF(IsNullOrEmpty([country]), "Other", [country])', after: 'Switch([country], [country], "", "Other")' },
    { before: 'IIF([country]="", "Other", )', after: 'Switch([country], , "", "Other")' },
  ],
  check: ({ parsed, calls, report }) => {
    for (const call of callsTo(calls, 'IIF')) {
      const [condition] = call.arguments;
      if (condition === undefined || !(isCallTo(condition, 'IsNullOrEmpty', 'IsNull') || isComparedWithEmpty(condition))) continue;
      report({
        span: condition.span,
        message: 'The reference says that such a test in IIF is not supported: for users without a value the mapping may be skipped. Switch([a], [a], "", "other") or Coalesce says the same safely.',
        fixes: switchFix(parsed.text, call, condition),
      });
    }
  },
});

function isComparedWithEmpty(node: ExpressionNode): boolean {
  return node.kind === 'operation' && node.operator === '=' && [node.left, node.right].some((side) => textOf(side) === '') && [node.left, node.right].some(({ kind }) => kind === 'attribute');
}

/** The same as Switch, which takes absent and empty values alike. */
function switchFix(text: string, call: CallNode, condition: ExpressionNode): ReturnType<typeof repair>[] {
  const tested = condition.kind === 'call' ? condition.arguments[0] : condition.kind === 'operation' ? [condition.left, condition.right].find(({ kind }) => kind === 'attribute') : undefined;
  const [, whenEmpty, otherwise] = call.arguments;
  if (!isGiven(tested) || !isGiven(whenEmpty) || otherwise === undefined || call.arguments.length !== 3 || call.closeSpan === undefined) return [];
  const part = ({ span }: ExpressionNode): string => text.slice(span.start, span.end);
  return [repair('Write it with Switch', false, [{ span: call.span, newText: `Switch(${part(tested)}, ${isGiven(otherwise) ? part(otherwise) : ''}, "", ${part(whenEmpty)})` }])];
}
