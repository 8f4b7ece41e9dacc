import { mappingRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, isCallTo } from './callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const selectUniqueValueMatching = mappingRule({
  code: 'fn/selectuniquevalue-matching',
  level: 'error',
  title: 'SelectUniqueValue on a matching attribute',
  why: 'The functions page forbids a matching precedence on a mapping with SelectUniqueValue; the save is refused with SchemaInvalid.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#20635'],
  fixable: true,
  bad: ['userName <- SelectUniqueValue([a], [b])  «match 1»  create-only\n'],
  good: ['userName <- SelectUniqueValue([a], [b])  create-only\ntitle <- [a] match 1\n'],
  fix: [{ before: 'userName <- SelectUniqueValue([a], [b])  match 1  create-only\n', after: 'userName <- SelectUniqueValue([a], [b])  create-only\n' }],
  check: (context) => {
    for (const { mapping, parsed: { root } } of expressionsCalling(context, 'SelectUniqueValue')) {
      if (mapping.matchingPriority <= 0 || !isCallTo(root, 'SelectUniqueValue')) continue;
      context.report({
        span: mapping.matchingSpan ?? mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${mapping.target} is found anew with SelectUniqueValue for each user, so nobody can be matched by it, and the save is refused. Match on another attribute.`,
        fixes: [{ title: 'Do not match on it', safe: false, effect: 'provisioning', edits: [{ kind: 'setMatchingPriority', mapping, priority: 0 }] }],
      });
    }
  },
});
