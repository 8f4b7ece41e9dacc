import { mappingRule } from '../defineRule.ts';
import { isCallTo, isGiven } from '../fn/callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const parentDnDefaultMissing = mappingRule({
  code: 'map/parentdn-default-missing',
  level: 'warning',
  title: 'Organisational unit without a default',
  why: 'Where no key fits, there is no parent, and the account cannot be created.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md'],
  fixable: false,
  replaces: ['fn/switch-no-default'],
  bad: ['parentDistinguishedName <- «Switch([City], , "Lund", "OU=Lund,DC=x")»\n'],
  good: ['parentDistinguishedName <- Switch([City], "OU=Other,DC=x", "Lund", "OU=Lund,DC=x")\n'],
  check: (context) => {
    for (const { mapping, expression, parsed: { root } } of expressionsCalling(context, 'Switch')) {
      if (mapping.target !== 'parentDistinguishedName' || !isCallTo(root, 'Switch') || isGiven(root.arguments[1])) continue;
      context.report({ span: expression.span, pointer: expression.pointer, message: 'For a value that fits no key there is no organisational unit, so the account is not created. Give a default as the second argument.' });
    }
  },
});
