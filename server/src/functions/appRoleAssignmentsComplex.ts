import { ABSENT, valueOf } from '../types/possibleValue.ts';
import { canBeMissing, isThere } from '../types/questions.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage, PAGES } from './pages.ts';
import { assignedRoles, roleAsJson } from './roleAssignments.ts';

export const appRoleAssignmentsComplex = defineFunction({
  name: 'AppRoleAssignmentsComplex',
  products: APP_PRODUCTS,
  summary: 'Gives all app roles of the user as complex values; updates add roles and never remove any.',
  parameters: [{ name: '[appRoleAssignments]', type: 'RoleAssignments', description: 'Always the attribute [appRoleAssignments].', storedKey: null }],
  returns: 'List',
  fidelity: 'documented',
  link: functionsPage('approleassignmentscomplex'),
  notes: [
    { text: 'Here each role is shown as the JSON text that the page prints in its PATCH example; a POST carries objects with primary, type, displayName and value instead.', fidelity: 'documented', source: PAGES.customizing },
    { text: 'All roles are sent with primary false, roles taken away in Entra stay in the target, and the scope "Sync all users and groups" does not work with it.', fidelity: 'documented', source: PAGES.customizing },
    { text: 'A user without roles is taken to give no value.', fidelity: 'inferred', source: PAGES.customizing },
  ],
  examples: [
    { expression: 'AppRoleAssignmentsComplex([appRoleAssignments])', given: { appRoleAssignments: ['Editor'] }, result: ['{"value":"Editor","displayName":"Editor"}'] },
    { expression: 'AppRoleAssignmentsComplex([appRoleAssignments])', given: { appRoleAssignments: null }, result: null },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([attribute]) => (isThere(attribute) ? valueOf('text', { single: false, list: true, absent: attribute === undefined || canBeMissing(attribute) }) : ABSENT),
    run: ([attribute], environment) => {
      const roles = assignedRoles(attribute).map(roleAsJson);
      environment.lessSure('inferred', 'Roles are shown as the JSON texts of the PATCH example; the request in use may carry objects.');
      return roles.length === 0 ? null : roles;
    },
  },
});
