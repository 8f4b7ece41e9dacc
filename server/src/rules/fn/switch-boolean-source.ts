import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, isGiven, repair, textOf } from './callArguments.ts';

export const switchBooleanSource = expressionRule({
  code: 'fn/switch-boolean-source',
  level: 'warning',
  title: 'Switch over a test for emptiness',
  why: 'The functions page warns against IsPresent, IsNull or IsNullOrEmpty as the source of Switch, though another page shows it. It asks for the attribute itself with an empty key.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  about: ['Switch'],
  bad: ['Switch(«IsPresent([jobTitle])», "none", "True", [jobTitle])'],
  good: ['Switch([jobTitle], [jobTitle], "", "none")'],
  fix: [
    { before: 'Switch(IsPresent([jobTitle]), "none", "True", [jobTitle])', after: 'Switch([jobTitle], [jobTitle], "", "none")' },
    { before: 'Switch(IsNullOrEmpty([jobTitle]), , "True", "none", "False", [jobTitle])', after: 'Switch([jobTitle], [jobTitle], "", "none")' },
  ],
  check: ({ parsed, calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const [source, , , , third] = call.arguments;
      if (!isCallTo(source, 'IsPresent', 'IsNull', 'IsNullOrEmpty') || isCallTo(third, 'IsPresent', 'IsNull', 'IsNullOrEmpty')) continue;
      if (isCallTo(call.arguments[2], 'IsPresent', 'IsNull', 'IsNullOrEmpty')) continue;
      report({
        span: source.span,
        message: `The reference warns against ${source.name} as the source of Switch. Take the attribute itself, with "" as the key for users without a value: Switch([a], [a], "", "other").`,
        fixes: overTheAttribute(parsed.text, call, source),
      });
    }
  },
});

/** The same over the attribute itself. Not for IsNull, since the key "" also takes values that are empty. */
function overTheAttribute(text: string, call: CallNode, test: CallNode): ReturnType<typeof repair>[] {
  const [attribute] = test.arguments;
  const [, standard] = call.arguments;
  if (test.name === 'IsNull' || !isGiven(attribute) || call.arguments.length % 2 !== 0 || call.closeSpan === undefined) return [];
  const valueOf = (key: string): ExpressionNode | undefined => call.arguments.find((_, index) => index > 2 && index % 2 === 1 && textOf(call.arguments[index - 1]) === key) ?? standard;
  const [present, absent] = test.name === 'IsPresent' ? [valueOf('True'), valueOf('False')] : [valueOf('False'), valueOf('True')];
  if (!isGiven(absent)) return [];
  const part = ({ span }: ExpressionNode): string => text.slice(span.start, span.end);
  return [repair('Take the attribute itself', false, [{ span: call.span, newText: `Switch(${part(attribute)}, ${isGiven(present) ? part(present) : ''}, "", ${part(absent)})` }])];
}
