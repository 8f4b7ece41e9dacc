import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest } from '../exampleManifest.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';
const reference = (expression: string): string => exampleManifest({ source: ['manager', 'owner'], target: ['{"name": "owner", "type": "Reference"}'], mappings: exampleFunction('owner', expression) });

export const managerExpression = mappingRule({
  code: 'map/manager-expression',
  level: 'error',
  title: 'Manager or other reference built by an expression',
  why: 'A manager is a reference to another account. An expression gives a text, which the service cannot resolve: the log says that the value is invalid.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/hr-manager-update-issues.md'],
  fixable: true,
  bad: [`${MANAGER} <- «ToLower([manager])»\n`, reference('«ToLower([owner])»')],
  good: [`${MANAGER} <- [manager]\n`, reference('CRef([owner])')],
  fix: [{ before: `${MANAGER} <- ToLower([manager])\n`, after: `${MANAGER} <- [manager]\n` }],
  check: (context) => {
    for (const { mapped, mapping, parsed: { root }, pointer, toDocument } of mappedExpressions(context)) {
      const isReference = /(?:^|:|\.)manager$/i.test(mapping.target) || mapped.targetAttributes?.get(mapping.target)?.type === 'Reference';
      // CRef makes a reference; a switch over one has a rule of its own.
      if (!isReference || root.kind === 'attribute' || isCallTo(root, 'CRef') || (isCallTo(root, 'Switch') && root.arguments.some((node) => node.kind === 'attribute' && node.name === 'manager'))) continue;
      const names = new Set(attributeReferences(root).map(({ name }) => name));
      const [only] = names.size === 1 ? names : [];
      context.report({
        span: toDocument(root.span),
        pointer,
        message: `${mapping.target} is a reference to another object, and an expression gives a text that the service cannot resolve. Map ${only === undefined ? 'the reference' : `[${only}]`} directly.`,
        fixes: only === undefined ? [] : [{ title: `Map [${only}] directly`, safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: `[${only}]` }] }],
      });
    }
  },
});
