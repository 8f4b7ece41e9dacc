import { mappingRule } from '../defineRule.ts';

export const andOrConfusion = mappingRule({
  code: 'scope/and-or-confusion',
  level: 'error',
  title: 'Two values that nobody has at once',
  why: 'All clauses of one filter must hold. Two EQUALS on one attribute exclude each other, so nobody passes and everybody is disabled.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: false,
  bad: ['scope\n  department EQUALS "Sales"\n  «department EQUALS "Legal"»\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  department EQUALS "Sales"\nscope\n  department EQUALS "Legal"\nuserName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const { clauses } of objectMapping.scope.groups) {
        for (const [index, clause] of clauses.entries()) {
          const first = clauses.slice(0, index).find(({ attribute, operator, values }) => attribute === clause.attribute && operator === 'EQUALS' && clause.operator === 'EQUALS' && JSON.stringify(values) !== JSON.stringify(clause.values));
          if (first === undefined) continue;
          report({
            span: clause.span,
            pointer: objectMapping.pointer,
            message: `All clauses of one filter must hold, and ${clause.attribute} cannot have two values, so nobody passes and everybody is disabled. Put each value into a filter of its own: filters are alternatives.`,
            related: [{ span: first.span, message: 'The other value.' }],
          });
        }
      }
    }
  },
});
