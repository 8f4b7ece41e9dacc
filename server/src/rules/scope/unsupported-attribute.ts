import { mappingRule } from '../defineRule.ts';
import { placedClauses } from './placedClauses.ts';

export const unsupportedScopeAttribute = mappingRule({
  code: 'scope/unsupported-attribute',
  level: 'error',
  title: 'Attribute that scoping filters cannot use',
  why: 'appRoleAssignments, userType, manager, dates and attributes with several values have no effect in scoping filters, or put everybody out of scope.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md'],
  fixable: false,
  bad: ['scope\n  «manager» IS NOT NULL\nuserName <- [userPrincipalName] match 1\n', 'scope\n  «proxyAddresses» IS NOT NULL\nuserName <- [userPrincipalName] match 1\n'],
  good: ['scope\n  department IS NOT NULL\nuserName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, sourceAttributes } of objectMappings) {
      for (const { clause: { attribute, attributeSpan }, pointer } of placedClauses({ ...objectMapping, scope: { ...objectMapping.scope, inputFilterGroups: [], categoryFilterGroups: [] } })) {
        const known = sourceAttributes?.get(attribute);
        const reason = UNSUPPORTED.has(attribute) ? 'is not supported in scoping filters' : known?.type === 'DateTime' ? 'is a date, which scoping filters cannot use' : known?.type === 'Reference' ? 'is a reference, which scoping filters cannot use' : known?.multivalued === true ? 'has several values, which scoping filters cannot use' : null;
        if (reason !== null) report({ span: attributeSpan, pointer, message: `${attribute} ${reason}: the clause has no effect, or nobody passes. Filter by another attribute.` });
      }
    }
  },
});

const UNSUPPORTED: ReadonlySet<string> = new Set(['appRoleAssignments', 'userType', 'manager', 'StatusHireDate', 'startDate', 'accountExpires', 'employeeHireDate', 'employeeLeaveDateTime']);
