import { someNode } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { wrap } from '../wrap.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, repair } from './callArguments.ts';
import { NAME_ATTRIBUTES } from './nameAttribute.ts';

export const selectUniqueValueDiacritics = expressionRule({
  code: 'fn/selectuniquevalue-diacritics',
  level: 'warning',
  title: 'Name with diacritics in SelectUniqueValue',
  why: 'The uniqueness check searches the local directory; names such as Jéssica make the search fail, so the account is not created. The functions page asks for NormalizeDiacritics.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['SelectUniqueValue'],
  bad: ['SelectUniqueValue(«Join(".", [givenName], [surname])», NormalizeDiacritics([mail]))  create-only'],
  good: ['SelectUniqueValue(NormalizeDiacritics(Join(".", [givenName], [surname])), [employeeId])  create-only'],
  fix: [{ before: 'SelectUniqueValue(Join(".", [givenName], [surname]), [employeeId])  create-only', after: 'SelectUniqueValue(NormalizeDiacritics(Join(".", [givenName], [surname])), [employeeId])  create-only' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'SelectUniqueValue')) {
      for (const rule of call.arguments) {
        if (!someNode(rule, (node) => node.kind === 'attribute' && NAME_ATTRIBUTES.test(node.name)) || someNode(rule, (node) => isCallTo(node, 'NormalizeDiacritics'))) continue;
        report({
          span: rule.span,
          message: 'For names with diacritics the search for taken values fails, and the user is not created. Wrap this in NormalizeDiacritics.',
          fixes: [repair('Wrap it in NormalizeDiacritics', false, wrap(rule.span, 'NormalizeDiacritics('))],
        });
      }
    }
  },
});
