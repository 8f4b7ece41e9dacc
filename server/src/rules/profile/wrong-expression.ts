import { sameStructure } from '../../expression/walk.ts';
import { mappingRule } from '../defineRule.ts';
import { describedMappings, sourceSpan } from './profileMappings.ts';

export const wrongExpression = mappingRule({
  code: 'profile/wrong-expression',
  level: 'error',
  title: 'Expression that the target app does not expect',
  why: 'The profile gives the one expression that feeds this target. With another one, leavers can stay enabled or everybody can be disabled.',
  fidelity: 'documented',
  sources: ['The page that the profile names.', 'cloudflare/cloudflare-docs#30543'],
  fixable: true,
  bad: [
    'profile qlik-cloud\nactive <- «Switch([IsSoftDeleted], , "False", "False", "True", "True")»\n',
    'profile qlik-cloud\nactive <- «[accountEnabled]»\n',
    'profile qlik-cloud\nname.formatted <- «[displayName]»\n',
  ],
  good: [
    'profile qlik-cloud\nactive <- Switch([IsSoftDeleted],,"False","True","True","False")\n',
    'profile qlik-cloud\nname.formatted <- Join(" ", [givenName], [surname])\n',
  ],
  fix: [
    {
      before: 'profile qlik-cloud\nactive <- [accountEnabled]\n',
      after: 'profile qlik-cloud\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n',
    },
  ],
  check: (context) => {
    for (const { mapping, attribute } of describedMappings(context)) {
      const wanted = attribute.expression;
      if (wanted === undefined) continue;
      if (mapping.source.kind === 'expression') {
        const { root, problems } = context.parse(mapping.source.expression);
        if (problems.length === 0 && sameStructure(root, context.parse({ text: wanted }).root)) continue;
      }
      context.report({
        span: sourceSpan(mapping),
        pointer: mapping.pointer,
        message: `${context.profile.name} expects ${attribute.name} to keep its default expression. Set it to ${wanted}.`,
        fixes: [
          {
            title: `Restore the expression of ${attribute.name}`,
            safe: true,
            effect: 'provisioning',
            edits: [{ kind: 'setExpression', mapping, expression: wanted }],
          },
        ],
      });
    }
  },
});
