import { mappingRule } from '../defineRule.ts';

export const appRoleDirect = mappingRule({
  code: 'map/approle-direct',
  level: 'warning',
  title: 'Roles mapped directly',
  why: 'A direct mapping of appRoleAssignments sends a piece of JSON as the role. One of the role functions turns it into a value.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['roles <- «[appRoleAssignments]»\n'],
  good: ['roles <- SingleAppRoleAssignment([appRoleAssignments])\n'],
  fix: [{ before: 'roles <- [appRoleAssignments]\n', after: 'roles <- SingleAppRoleAssignment([appRoleAssignments])\n' }],
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.source.kind !== 'expression') continue;
        const { root } = parse(mapping.source.expression);
        if (root.kind !== 'attribute' || root.name !== 'appRoleAssignments') continue;
        report({
          span: mapping.source.expression.span,
          pointer: mapping.source.expression.pointer,
          message: 'appRoleAssignments alone sends JSON text as the role. Use SingleAppRoleAssignment for one role, AssertiveAppRoleAssignmentsComplex for several.',
          fixes: [{ title: 'Use SingleAppRoleAssignment', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: 'SingleAppRoleAssignment([appRoleAssignments])' }] }],
        });
      }
    }
  },
});
