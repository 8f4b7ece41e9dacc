import { mappingRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, isCallTo } from './callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const randomAlways = mappingRule({
  code: 'fn/random-always',
  level: 'warning',
  title: 'Random value that changes at every update',
  why: 'RandomString and Guid give another text at every evaluation. Applied always, the value in the app changes with every update of the user.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/inbound-provisioning-api-faqs.md'],
  fixable: true,
  bad: ['«title» <- Guid()\nuserName <- [c] match 1\n'],
  good: ['title <- Guid()  create-only\nuserName <- [c] match 1\n'],
  fix: [{ before: 'title <- Guid()\nuserName <- [c] match 1\n', after: 'title <- Guid()  create-only\nuserName <- [c] match 1\n' }],
  check: (context) => {
    for (const { mapping, parsed: { root } } of expressionsCalling(context, 'RandomString', 'Guid')) {
      // SelectUniqueValue has a rule of its own.
      if (mapping.flowType !== 'Always' || isCallTo(root, 'SelectUniqueValue')) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${mapping.target} gets another random value at every update of the user. Apply this mapping only during object creation.`,
        fixes: [{ title: 'Apply it only during object creation', safe: false, effect: 'provisioning', edits: [{ kind: 'setFlowType', mapping, flowType: 'ObjectAddOnly' }] }],
      });
    }
  },
});
