import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, PAGES } from './pages.ts';

export const appRoleAssignments = defineFunction({
  name: 'AppRoleAssignments',
  products: EVERY_PRODUCT,
  summary: 'Gives app roles of the user, in a form that no public page describes.',
  parameters: [{ name: 'source', type: 'RoleAssignments', description: 'The attribute [appRoleAssignments].', storedKey: 'source' }],
  returns: 'List',
  fidelity: 'unknown',
  link: PAGES.graphFunctions,
  notes: [
    { text: 'Only the list of functions in Graph names it. A vendor guide used it and was corrected to AppRoleAssignmentsComplex.', fidelity: 'observed', source: `${PAGES.graphFunctions}; SumoLogic/sumologic-documentation pull request 5639` },
    { text: 'Use SingleAppRoleAssignment for one role and AssertiveAppRoleAssignmentsComplex for several.', fidelity: 'documented', source: PAGES.customizing },
  ],
  examples: [
    { expression: 'AppRoleAssignments([appRoleAssignments])', given: { appRoleAssignments: ['Editor'] }, result: { unsupported: true } },
    { expression: 'AppRoleAssignments([appRoleAssignments])', given: { appRoleAssignments: null }, result: { unsupported: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'unsupported',
    reason: 'No public page says what AppRoleAssignments gives; use SingleAppRoleAssignment or AssertiveAppRoleAssignmentsComplex.',
  },
});
