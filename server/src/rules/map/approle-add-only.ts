import { mappingRule } from '../defineRule.ts';
import { isCallTo } from '../fn/callArguments.ts';

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
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        const root = mapping.source.kind === 'expression' ? parse(mapping.source.expression).root : undefined;
        if (mapping.source.kind !== 'expression' || !isCallTo(root, 'AppRoleAssignmentsComplex')) continue;
        report({
          span: mapping.source.expression.span,
          pointer: mapping.source.expression.pointer,
          message: 'This function adds roles and removes none, so whoever loses a role keeps it in the app. AssertiveAppRoleAssignmentsComplex also takes away.',
          fixes: [{ title: 'Use AssertiveAppRoleAssignmentsComplex', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: root.nameSpan, newText: 'AssertiveAppRoleAssignmentsComplex' }] }] }],
        });
      }
    }
  },
});
