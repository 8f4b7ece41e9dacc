import { ABSENT, valueOf } from '../types/possibleValue.ts';
import { canBeMissing, isThere } from '../types/questions.ts';
import { failed } from '../values/outcome.ts';
import { readingOf } from '../values/readings.ts';
import { defineFunction } from './functionRecord.ts';
import { cloudSyncPage, EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';
import { assignedRoles } from './roleAssignments.ts';

export const singleAppRoleAssignment = defineFunction({
  name: 'SingleAppRoleAssignment',
  products: EVERY_PRODUCT,
  summary: 'Gives the name of the one app role that the user is assigned to.',
  parameters: [{ name: '[appRoleAssignments]', type: 'RoleAssignments', description: 'Always the attribute [appRoleAssignments].', storedKey: 'source' }],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('singleapproleassignment'),
  notes: [
    { text: 'Pages and users contradict each other about a user with several roles: not supported, no guarantee which role comes, or an error. Here it is an error; the reading several-roles changes that.', fidelity: 'observed', source: `${functionsPage('singleapproleassignment')}, ${cloudSyncPage('singleapproleassignment')}, MicrosoftDocs/azure-docs issue 42487` },
    { text: 'It does not work with the scope "Sync all users and groups".', fidelity: 'documented', source: PAGES.customizing },
    { text: 'A user without a role is taken to give no value.', fidelity: 'inferred', source: functionsPage('singleapproleassignment') },
  ],
  examples: [
    { expression: 'SingleAppRoleAssignment([appRoleAssignments])', given: { appRoleAssignments: ['Editor'] }, result: 'Editor' },
    { expression: 'SingleAppRoleAssignment([appRoleAssignments])', given: { appRoleAssignments: null }, result: null },
    { expression: 'SingleAppRoleAssignment([appRoleAssignments])', given: { appRoleAssignments: ['Editor', 'Viewer'] }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([attribute]) => (isThere(attribute) ? valueOf('text', { absent: attribute === undefined || canBeMissing(attribute), stops: ['failure'], fidelity: 'inferred' }) : ABSENT),
    run: ([attribute], environment) => {
      const roles = assignedRoles(attribute);
      const first = roles[0];
      if (first === undefined) {
        environment.lessSure('inferred', 'What SingleAppRoleAssignment gives without a role is not documented; it is taken to be no value.');
        return null;
      }
      if (roles.length === 1) return first.value;
      environment.lessSure('observed', 'Pages contradict each other about several roles; a user reports an error.');
      if (readingOf(environment, 'several-roles') === 'first') return first.value;
      return failed('severalRoles', `SingleAppRoleAssignment expects one app role, but the user has ${roles.length}; assign one, or use AppRoleAssignmentsComplex.`);
    },
  },
});
