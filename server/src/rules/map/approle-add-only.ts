import { mappingRule } from '../defineRule.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const appRoleAddOnly = mappingRule({
  code: 'map/approle-add-only',
  level: 'warning',
  title: 'Roles that are never taken away',
  why: 'AppRoleAssignmentsComplex adds roles and removes none: whoever loses a role keeps it in the app.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['roles <- «AppRoleAssignmentsComplex([appRoleAssignments])»\n'],
  good: ['roles <- AssertiveAppRoleAssignmentsComplex([appRoleAssignments])\n'],
  fix: [{ before: 'roles <- AppRoleAssignmentsComplex([appRoleAssignments])\n', after: 'roles <- AssertiveAppRoleAssignmentsComplex([appRoleAssignments])\n' }],
  check: (context) => {
    for (const { mapping, expression, parsed: { root } } of expressionsCalling(context, 'AppRoleAssignmentsComplex')) {
      if (!isCallTo(root, 'AppRoleAssignmentsComplex')) continue;
      context.report({
        span: expression.span,
        pointer: expression.pointer,
        message: 'This function adds roles and removes none, so whoever loses a role keeps it in the app. AssertiveAppRoleAssignmentsComplex also takes away.',
        fixes: [{ title: 'Use AssertiveAppRoleAssignmentsComplex', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: root.nameSpan, newText: 'AssertiveAppRoleAssignmentsComplex' }] }] }],
      });
    }
  },
});
