import { mappingRule } from '../defineRule.ts';
import { callsAny, mappedExpressions } from '../mappedExpressions.ts';
import { targetSide } from '../sides.ts';
import { wrap } from '../wrap.ts';

export const lengthLimit = mappingRule({
  code: 'map/length-limit',
  level: 'warning',
  title: 'Value that may be too long for the target',
  why: 'Active Directory refuses a value that is longer than its schema allows with CONSTRAINT_ATT_TYPE, and then the whole user is not written.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md', 'MicrosoftDocs/azure-docs#98112'],
  fixable: true,
  bad: ['sAMAccountName <- «Replace([UserID], , "[*]", , "", , )» match 1\ncn <- «[PreferredNameData]»\n'],
  good: [
    'sAMAccountName <- Left(Replace([UserID], , "[*]", , "", , ), 20) match 1\ncn <- Mid([PreferredNameData], 1, 64)\n',
    'userName <- [objectId] match 1\ncompany <- [companyName]\n',
  ],
  fix: [{ before: 'sAMAccountName <- Left(Replace([UserID], , "[*]", , "", , ), 20) match 1\ncn <- [PreferredNameData]\n', after: 'sAMAccountName <- Left(Replace([UserID], , "[*]", , "", , ), 20) match 1\ncn <- Left([PreferredNameData], 64)\n' }],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      const own = targetSide(mapped) === 'activeDirectory' ? LIMITS.get(mapping.target) : undefined;
      const limit = mapped.targetAttributes?.get(mapping.target)?.maximumLength ?? own;
      if (limit === undefined || callsAny(parsed, 'Left', 'Mid') || parsed.problems.length > 0) continue;
      const { root } = parsed;
      if (root.kind === 'string' ? root.value.length <= limit : root.kind !== 'attribute' && root.kind !== 'call') continue;
      const sourceLimit = root.kind === 'attribute' ? mapped.sourceAttributes?.get(root.name)?.definition?.maximumLength : null;
      if (sourceLimit !== null && sourceLimit !== undefined && sourceLimit <= limit) continue;
      context.report({
        span: toDocument(root.span),
        pointer,
        message: `${mapping.target} takes ${limit} characters at most, and users with a longer value are refused. Cut it with Left.`,
        fixes: [{
          title: `Cut it to ${limit} characters`,
          safe: false,
          effect: 'provisioning',
          edits: [{ kind: 'editExpression', mapping, edits: wrap(root.span, 'Left(', `, ${limit})`) }],
        }],
      });
    }
  },
});

/** The upper bounds of Active Directory's schema; for sAMAccountName that of users. */
const LIMITS: ReadonlyMap<string, number> = new Map([['cn', 64], ['company', 64], ['sAMAccountName', 20], ['samAccountName', 20]]);
