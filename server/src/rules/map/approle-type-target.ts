import { mappingRule } from '../defineRule.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const appRoleTypeTarget = mappingRule({
  code: 'map/approle-type-target',
  level: 'warning',
  title: 'Mapping to the type of a role',
  why: 'The service overwrites the type of the primary role with WindowsAzureActiveDirectoryRole, so the mapped value never arrives.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/entra-docs#391'],
  fixable: true,
  bad: ['«roles[primary eq "True"].type» <- [jobTitle]\n'],
  good: ['roles[primary eq "True"].value <- [jobTitle]\n'],
  fix: [{ before: 'roles[primary eq "True"].type <- SingleAppRoleAssignment([appRoleAssignments])\n', after: 'roles[primary eq "True"].value <- SingleAppRoleAssignment([appRoleAssignments])\n' }],
  check: (context) => {
    const { report } = context;
    for (const { objectMapping } of enabledObjects(context)) {
      for (const mapping of objectMapping.attributeMappings) {
        if (!/^roles\[.*\]\.type$/.test(mapping.target)) continue;
        const value = mapping.target.replace(/type$/, 'value');
        const isTaken = objectMapping.attributeMappings.some(({ target }) => target === value);
        report({
          span: mapping.targetSpan,
          pointer: mapping.pointer,
          message: 'The service writes WindowsAzureActiveDirectoryRole here itself, so this value never arrives. Map to value instead of type.',
          fixes: isTaken ? [] : [{ title: `Change it to ${value}`, safe: false, effect: 'provisioning', edits: [{ kind: 'setTarget', mapping, target: value }] }],
        });
      }
    }
  },
});
