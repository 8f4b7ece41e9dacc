import { mappingRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, isCallTo } from './callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const selectUniqueValueAlways = mappingRule({
  code: 'fn/selectuniquevalue-always',
  level: 'error',
  title: 'SelectUniqueValue that runs at every change',
  why: 'The functions page asks for "Only during object creation". Applied always, the value of an existing user can change with every update.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: ['«title» <- SelectUniqueValue([a], [b])\nuserName <- [c] match 1\n'],
  good: ['title <- SelectUniqueValue([a], [b])  create-only\nuserName <- [c] match 1\n'],
  fix: [{ before: 'title <- SelectUniqueValue([a], [b])\nuserName <- [c] match 1\n', after: 'title <- SelectUniqueValue([a], [b])  create-only\nuserName <- [c] match 1\n' }],
  check: (context) => {
    for (const { mapping, parsed: { root } } of expressionsCalling(context, 'SelectUniqueValue')) {
      if (mapping.flowType === 'ObjectAddOnly' || !isCallTo(root, 'SelectUniqueValue')) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `SelectUniqueValue is evaluated anew at every change, so ${mapping.target} of an existing user can change. Apply this mapping only during object creation.`,
        fixes: [{ title: 'Apply it only during object creation', safe: true, effect: 'provisioning', edits: [{ kind: 'setFlowType', mapping, flowType: 'ObjectAddOnly' }] }],
      });
    }
  },
});
