import { mappingRule } from '../defineRule.ts';

export const emptyFilter = mappingRule({
  code: 'scope/empty-filter',
  level: 'warning',
  title: 'Scoping filter without a clause',
  why: 'A user is in scope as soon as all clauses of one filter hold. A filter without clauses holds for everybody, so the others no longer keep anybody out.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: true,
  bad: ['«scope "Nobody"»\n\nuserName <- [objectId] match 1\n'],
  good: ['scope "Sales"\n  department EQUALS "Sales"\n\nuserName <- [objectId] match 1\n', 'userName <- [objectId] match 1\n'],
  fix: [{ before: 'scope "Nobody"\nuserName <- [objectId] match 1\n', after: 'userName <- [objectId] match 1\n' }],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      const { groups } = objectMapping.scope;
      groups.forEach((group, index) => {
        if (group.clauses.length > 0) return;
        report({
          span: group.span,
          pointer: `${objectMapping.pointer}/scope/groups/${index}`,
          message: 'This filter has no clause, so it lets everybody in whatever the other filters say. Give it a clause, or delete it.',
          fixes: [{ title: 'Delete the empty filter', safe: false, effect: 'provisioning', edits: [{ kind: 'setScope', objectMapping, groups: groups.filter((other) => other !== group) }] }],
        });
      });
    }
  },
});
