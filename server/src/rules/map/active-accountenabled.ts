import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { expressionsFor } from '../mappedExpressions.ts';
import { ACTIVE, ACTIVE_EXPRESSION } from './activeMapping.ts';

export const activeAccountEnabled = mappingRule({
  code: 'map/active-accountenabled',
  level: 'warning',
  title: 'Account state that follows only the sign-in block',
  why: 'accountEnabled does not change when a user is unassigned, so unassigned people stay active. IsSoftDeleted covers both.',
  fidelity: 'observed',
  sources: ['cloudflare/cloudflare-docs#30543'],
  fixable: true,
  bad: ['active <- «[accountEnabled]»\n', 'active <- «Switch([accountEnabled], , "True", "True", "False", "False")»\n'],
  good: ['active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n'],
  fix: [{ before: 'active <- [accountEnabled]\n', after: 'active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n' }],
  check: (context) => {
    for (const { mapped: { profileObject }, mapping, expression, parsed } of expressionsFor(context, ACTIVE)) {
      // A profile that names the one right expression says so itself.
      if (profileObject?.attributes.some((attribute) => attribute.name === mapping.target && attribute.expression !== undefined) === true) continue;
      const names = attributeReferences(parsed.root).map(({ name }) => name);
      if (!names.includes('accountEnabled') || names.includes('IsSoftDeleted')) continue;
      context.report({
        span: expression.span,
        pointer: expression.pointer,
        message: `accountEnabled does not change when somebody is unassigned, so they stay active in the app. Feed ${mapping.target} from IsSoftDeleted.`,
        fixes: [{ title: `Feed ${mapping.target} from IsSoftDeleted`, safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: ACTIVE_EXPRESSION }] }],
      });
    }
  },
});
