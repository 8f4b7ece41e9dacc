import { nearest } from '../../base/nearest.ts';
import { mappingRule } from '../defineRule.ts';
import { isMembershipOperator, isOperator, OPERATORS } from './filterOperators.ts';
import { placedClauses } from './placedClauses.ts';

export const unknownOperator = mappingRule({
  code: 'scope/unknown-operator',
  level: 'error',
  title: 'Unknown operator in a scoping filter',
  why: 'The service tells spelling and letter case of operators apart, and does not save a filter with another one.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md', 'microsoftgraph/microsoft-graph-docs filterOperatorSchema'],
  fixable: true,
  bad: [
    'scope\n  department «equals» "Sales"\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  extensionAttribute9 «GREATER_THAN» "5"\nuserName <- [userPrincipalName] match 1\n',
    'scope\n  department «CONTAINS» "Sales"\nuserName <- [userPrincipalName] match 1\n',
  ],
  good: ['scope\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  fix: [{ before: 'scope\n  department equals "Sales"\nuserName <- [userPrincipalName] match 1\n', after: 'scope\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n' }],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const { clause: { operator, operatorSpan }, pointer } of placedClauses(objectMapping)) {
        if (operator === '' || isOperator(operator) || isMembershipOperator(operator)) continue;
        const meant = FOREIGN.get(operator.toLowerCase().replace(/[ _]/g, '')) ?? nearest(operator, OPERATORS);
        report({
          span: operatorSpan,
          pointer,
          message: `${operator} is no operator of scoping filters, so the filter cannot be saved. ${meant === undefined ? `Operators are ${OPERATORS.join(', ')}.` : `Write ${meant}.`}`,
          fixes: meant === undefined ? [] : [{ title: `Write ${meant}`, safe: meant.toLowerCase() === operator.toLowerCase(), effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span: operatorSpan, newText: meant }] }] }],
        });
      }
    }
  },
});

/** What other filters of Microsoft call these operators. */
const FOREIGN: ReadonlyMap<string, string> = new Map([['contains', 'Includes'], ['endswith', 'ENDS_WITH'], ['eq', 'EQUALS'], ['ne', 'NOT EQUALS'], ['notequals', 'NOT EQUALS'], ['matches', 'REGEX MATCH'], ['regexmatch', 'REGEX MATCH'], ['notregexmatch', 'NOT REGEX MATCH'], ['isnull', 'IS NULL'], ['isnotnull', 'IS NOT NULL'], ['istrue', 'IS TRUE'], ['isfalse', 'IS FALSE']]);
