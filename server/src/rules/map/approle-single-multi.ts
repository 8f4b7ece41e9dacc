import { expressionRule } from '../defineRule.ts';
import { callsTo } from '../fn/callArguments.ts';

export const appRoleSingleMulti = expressionRule({
  code: 'map/approle-single-multi',
  level: 'hint',
  title: 'One app role expected',
  why: 'SingleAppRoleAssignment fails for a user with several roles, directly or through groups: the log says that no more than one app role assignment was expected.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#42487', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  about: ['SingleAppRoleAssignment'],
  bad: ['«SingleAppRoleAssignment»([appRoleAssignments])'],
  good: ['AssertiveAppRoleAssignmentsComplex([appRoleAssignments])'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'SingleAppRoleAssignment')) {
      report({ span: call.nameSpan, message: 'A user with more than one role of this app, directly or through groups, is not provisioned. Make sure that everybody has one role at most.' });
    }
  },
});
