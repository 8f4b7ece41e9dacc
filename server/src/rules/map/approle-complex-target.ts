import { mappingRule } from '../defineRule.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const appRoleComplexTarget = mappingRule({
  code: 'map/approle-complex-target',
  level: 'error',
  title: 'Several roles into one value',
  why: 'The complex role functions fill the whole list roles. A target such as roles[primary eq "True"].value takes one value, so roles are lost or the request fails.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/azure-docs#50772'],
  fixable: true,
  bad: ['«roles[primary eq "True"].value» <- AppRoleAssignmentsComplex([appRoleAssignments])\n'],
  good: ['roles <- AssertiveAppRoleAssignmentsComplex([appRoleAssignments])\n', 'roles[primary eq "True"].value <- SingleAppRoleAssignment([appRoleAssignments])\n'],
  fix: [{ before: 'roles[primary eq "True"].value <- AppRoleAssignmentsComplex([appRoleAssignments])\n', after: 'roles                          <- AppRoleAssignmentsComplex([appRoleAssignments])\n' }],
  check: (context) => {
    for (const { mapping, parsed: { root } } of expressionsCalling(context, 'AppRoleAssignmentsComplex', 'AssertiveAppRoleAssignmentsComplex')) {
      if (!/^roles\[/.test(mapping.target) || !isCallTo(root, 'AppRoleAssignmentsComplex', 'AssertiveAppRoleAssignmentsComplex')) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `This function gives the whole list of roles, and ${mapping.target} takes one value. Map it to roles.`,
        fixes: [{ title: 'Map it to roles', safe: false, effect: 'provisioning', edits: [{ kind: 'setTarget', mapping, target: 'roles' }] }],
      });
    }
  },
});
