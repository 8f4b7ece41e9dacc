import { mappingRule } from '../defineRule.ts';

export const managerExpression = mappingRule({
  code: 'map/manager-expression',
  level: 'error',
  title: 'Manager that is no reference',
  why: 'A manager is a reference to another account. An expression gives a text, which the service cannot resolve.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  bad: ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager <- «ToLower([manager])»\n'],
  good: ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager <- [manager]\n'],
  fix: [{ before: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager <- ToLower([manager])\n', after: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager <- [manager]\n' }],
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (!/(?:^|:|\.)manager$/i.test(mapping.target) || mapping.source.kind !== 'expression' || parse(mapping.source.expression).root.kind === 'attribute') continue;
        report({
          span: mapping.source.expression.span,
          pointer: mapping.source.expression.pointer,
          message: 'A manager is a reference to another account, and an expression gives a text that the service cannot resolve. Map [manager] directly.',
          fixes: [{ title: 'Map [manager] directly', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: '[manager]' }] }],
        });
      }
    }
  },
});
