import { mappingRule } from '../defineRule.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

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
  check: (context) => {
    for (const { mapping, expression, parsed: { root } } of mappedExpressions(context)) {
      if (root.kind !== 'attribute' || root.name !== 'appRoleAssignments') continue;
      context.report({
        span: expression.span,
        pointer: expression.pointer,
        message: 'appRoleAssignments alone sends JSON text as the role. Use SingleAppRoleAssignment for one role, AssertiveAppRoleAssignmentsComplex for several.',
        fixes: [{ title: 'Use SingleAppRoleAssignment', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: 'SingleAppRoleAssignment([appRoleAssignments])' }] }],
      });
    }
  },
});
