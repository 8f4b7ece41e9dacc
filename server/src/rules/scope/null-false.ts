import { mappingRule } from '../defineRule.ts';

export const nullFalse = mappingRule({
  code: 'scope/null-false',
  level: 'warning',
  title: 'Negative clause that drops people without a value',
  why: 'A clause is false for everybody without a value, negative ones included, so they fall out of scope and are disabled.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: false,
  bad: ['scope\n  department «NOT EQUALS» "Sales"\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  department NOT EQUALS "Sales"\nscope\n  department IS NULL\nuserName <- [userPrincipalName] match 1\n', 'scope\n  userPrincipalName NOT REGEX MATCH "^x"\nuserName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      const { groups } = objectMapping.scope;
      for (const { attribute, operator, operatorSpan } of groups.flatMap(({ clauses }) => clauses)) {
        if (!/^NOT /.test(operator) || ALWAYS_THERE.has(attribute) || groups.some(({ clauses }) => clauses.some((clause) => clause.attribute === attribute && clause.operator === 'IS NULL'))) continue;
        report({ span: operatorSpan, pointer: objectMapping.pointer, message: `People without ${attribute} do not pass this clause either, so they are disabled or never created. Add a second filter ${attribute} IS NULL if they belong in.` });
      }
    }
  },
});

/** Attributes that every user of Entra ID has. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['userPrincipalName', 'objectId', 'displayName', 'accountEnabled', 'mailNickname', 'userType']);
