import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo } from './callArguments.ts';

export const switchBooleanSource = expressionRule({
  code: 'fn/switch-boolean-source',
  level: 'warning',
  title: 'Switch over a test for emptiness',
  why: 'The functions page warns against IsPresent, IsNull or IsNullOrEmpty as the source of Switch, though another page shows it. It asks for the attribute itself with an empty key.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['Switch(«IsPresent([jobTitle])», "none", "True", [jobTitle])'],
  good: ['Switch([jobTitle], [jobTitle], "", "none")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const [source, , , , third] = call.arguments;
      if (!isCallTo(source, 'IsPresent', 'IsNull', 'IsNullOrEmpty') || isCallTo(third, 'IsPresent', 'IsNull', 'IsNullOrEmpty')) continue;
      if (isCallTo(call.arguments[2], 'IsPresent', 'IsNull', 'IsNullOrEmpty')) continue;
      report({ span: source.span, message: `The reference warns against ${source.name} as the source of Switch. Take the attribute itself, with "" as the key for users without a value: Switch([a], [a], "", "other").` });
    }
  },
});
