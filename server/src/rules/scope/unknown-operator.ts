import { nearest } from '../../base/nearest.ts';
import { clausesOf, isOperator, OPERATORS } from './filterOperators.ts';
import { mappingRule } from '../defineRule.ts';

export const unknownOperator = mappingRule({
  code: 'scope/unknown-operator',
  level: 'error',
  title: 'Unknown operator in a scoping filter',
  why: 'The service tells spelling and letter case of operators apart, and does not save a filter with another one.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md', 'microsoftgraph/microsoft-graph-docs filterOperatorSchema'],
  fixable: true,
  bad: ['scope\n  department «equals» "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  fix: [{ before: 'scope\n  department equals "Sales"\nuserName <- [userPrincipalName] match 1\n', after: 'scope\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n' }],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const { operator, operatorSpan } of clausesOf(objectMapping)) {
        if (operator === '' || isOperator(operator)) continue;
        const meant = nearest(operator, OPERATORS);
        report({
          span: operatorSpan,
          pointer: objectMapping.pointer,
          message: `${operator} is no operator of scoping filters, so the filter cannot be saved. ${meant === undefined ? `Operators are ${OPERATORS.join(', ')}.` : `Write ${meant}.`}`,
          fixes: meant === undefined ? [] : [{ title: `Write ${meant}`, safe: meant.toLowerCase() === operator.toLowerCase(), effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span: operatorSpan, newText: meant }] }] }],
        });
      }
    }
  },
});
