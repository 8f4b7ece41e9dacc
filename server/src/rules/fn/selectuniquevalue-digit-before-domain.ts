import { expressionRule } from '../defineRule.ts';
import { callsTo, textOf } from './callArguments.ts';

export const selectUniqueValueDigitBeforeDomain = expressionRule({
  code: 'fn/selectuniquevalue-digit-before-domain',
  level: 'info',
  title: 'Digit that lands behind the name',
  why: 'The separator of Join stands between the parts. "1@" between name and domain gives name1@domain, which one guide expects to stand before the name.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/successfactors-expression-mapping-functions-guide.md'],
  fixable: false,
  about: ['Join'],
  bad: ['Join(«"1@"», [mailNickname], "contoso.com")'],
  good: ['Join("@", [mailNickname], "contoso.com")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Join')) {
      const [separator] = call.arguments;
      const text = textOf(separator);
      if (separator === undefined || text === null || text.length < 2 || !text.endsWith('@')) continue;
      report({ span: separator.span, message: `The separator stands between the parts, so ${text.slice(0, -1)} comes right before the @ and not before the name. Write it where it is meant.` });
    }
  },
});
