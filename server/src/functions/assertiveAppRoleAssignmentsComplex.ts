import { appRoleAssignmentsComplex } from './appRoleAssignmentsComplex.ts';
import { defineFunction } from './functionRecord.ts';
import { PAGES } from './pages.ts';

export const assertiveAppRoleAssignmentsComplex = defineFunction({
  ...appRoleAssignmentsComplex,
  name: 'AssertiveAppRoleAssignmentsComplex',
  summary: 'Gives all app roles of the user as complex values; updates replace the roles in the target.',
  link: `${PAGES.customizing}#provisioning-a-role-to-a-scim-app`,
  notes: [
    { text: 'It is missing from the functions reference; the page on customizing mappings describes and recommends it.', fidelity: 'documented', source: PAGES.customizing },
    { text: 'An update replaces all roles, so roles that the target added by itself are removed as well.', fidelity: 'documented', source: PAGES.customizing },
    { text: 'All roles are sent with primary false, and the scope "Sync all users and groups" does not work with it.', fidelity: 'documented', source: PAGES.customizing },
  ],
  examples: [
    { expression: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])', given: { appRoleAssignments: ['A', 'B'] }, result: ['{"value":"A","displayName":"A"}', '{"value":"B","displayName":"B"}'] },
    { expression: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])', given: { appRoleAssignments: null }, result: null },
  ],
});
