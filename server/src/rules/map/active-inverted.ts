import type { ExpressionNode } from '../../expression/ast.ts';
import { mappingRule } from '../defineRule.ts';
import { isCallTo, textOf } from '../fn/callArguments.ts';
import { expressionsFor } from '../mappedExpressions.ts';
import { ACTIVE, ACTIVE_EXPRESSION } from './activeMapping.ts';

export const activeInverted = mappingRule({
  code: 'map/active-inverted',
  level: 'error',
  title: 'Account state that is the wrong way round',
  why: 'IsSoftDeleted is True for people who have to go. Sent as it is, it disables everybody who should have access and enables leavers.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['active <- «[IsSoftDeleted]»\n', 'active <- «Switch([IsSoftDeleted], , "False", "False", "True", "True")»\n'],
  good: ['active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n', 'active <- Not([IsSoftDeleted])\n'],
  fix: [{ before: 'active <- [IsSoftDeleted]\n', after: 'active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n' }],
  check: (context) => {
    for (const { mapped: { profileObject }, mapping, expression, parsed: { root } } of expressionsFor(context, ACTIVE)) {
      // A profile that names the one right expression says so itself.
      if (profileObject?.attributes.some((attribute) => attribute.name === mapping.target && attribute.expression !== undefined) === true) continue;
      if (!isInverted(root)) continue;
      context.report({
        span: expression.span,
        pointer: expression.pointer,
        message: `IsSoftDeleted is True for people who have to go, so this disables everybody else and enables leavers. Turn it round.`,
        fixes: [{ title: 'Turn it round', safe: true, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: ACTIVE_EXPRESSION }] }],
      });
    }
  },
});

function isInverted(root: ExpressionNode): boolean {
  const reads = (node: ExpressionNode | undefined): boolean => node?.kind === 'attribute' && node.name === 'IsSoftDeleted';
  if (reads(root)) return true;
  if (!isCallTo(root, 'Switch') || !reads(root.arguments[0])) return false;
  return root.arguments.some((key, index) => index >= 2 && index % 2 === 0 && textOf(key) === 'True' && textOf(root.arguments[index + 1]) === 'True');
}
