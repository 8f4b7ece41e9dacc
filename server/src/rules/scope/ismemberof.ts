import { mappingRule } from '../defineRule.ts';
import { isMembershipOperator } from './filterOperators.ts';
import { placedClauses } from './placedClauses.ts';

export const isMemberOf = mappingRule({
  code: 'scope/ismemberof',
  level: 'error',
  title: 'Filter by group membership',
  why: 'IsMemberOf is listed in the portal of some products, but scoping by group membership is not supported here. Assign the group instead.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: false,
  bad: ['scope\n  «memberOf» EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n', 'scope\n  objectId «IsMemberOf» "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  department EQUALS "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const { clause, pointer } of placedClauses(objectMapping)) {
        const byOperator = isMembershipOperator(clause.operator);
        if (!byOperator && !/^(?:is)?memberOf$|^members$/i.test(clause.attribute)) continue;
        report({ span: byOperator ? clause.operatorSpan : clause.attributeSpan, pointer, message: 'A scoping filter cannot look at group membership, so nobody passes. Assign the group to the app instead.' });
      }
    }
  },
});
