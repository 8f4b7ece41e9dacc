import { mappingRule } from '../defineRule.ts';
import { allCalls, mappedExpressions } from '../mappedExpressions.ts';

export const appRoleSyncAll = mappingRule({
  code: 'map/approle-syncall',
  level: 'error',
  title: 'App roles in a job that provisions everybody',
  why: 'Roles come from assignments. With “Sync all users and groups” people without an assignment are provisioned too, and the page says that role expressions do not go with that scope.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  exampleSettings: { scope: 'all' },
  bad: ['userName <- [objectId] match 1\nroles[primary eq "True"].value <- «SingleAppRoleAssignment»([appRoleAssignments])\n'],
  good: ['userName <- [objectId] match 1\ntitle <- [jobTitle]\n'],
  check: (context) => {
    if (context.jobScope !== 'all') return;
    for (const { parsed, pointer, toDocument } of mappedExpressions(context)) {
      for (const { name, nameSpan } of allCalls(parsed)) {
        if (!/^(?:Single|Assertive)?AppRoleAssignments?(?:Complex)?$/.test(name)) continue;
        context.report({ span: toDocument(nameSpan), pointer, message: `${name} does not go with a job that provisions everybody, as mapwright.json says this one does. Provision assigned users only.` });
      }
    }
  },
});
