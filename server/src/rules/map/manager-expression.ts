import { mappingRule } from '../defineRule.ts';
import { expressionMappings } from '../expressionMappings.ts';

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
  check: (context) => {
    for (const { mapping, expression, root } of expressionMappings(context)) {
      if (!/(?:^|:|\.)manager$/i.test(mapping.target) || root.kind === 'attribute') continue;
      context.report({
        span: expression.span,
        pointer: expression.pointer,
        message: 'A manager is a reference to another account, and an expression gives a text that the service cannot resolve. Map [manager] directly.',
        fixes: [{ title: 'Map [manager] directly', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: '[manager]' }] }],
      });
    }
  },
});
