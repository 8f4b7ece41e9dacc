import { mappingRule } from '../defineRule.ts';
import { callsAny, mappedExpressions } from '../mappedExpressions.ts';
import { targetSide } from '../sides.ts';

export const samAccountNameCharacters = mappingRule({
  code: 'map/samaccountname-characters',
  level: 'warning',
  title: 'Value for sAMAccountName that keeps characters which Active Directory refuses',
  why: 'A sAMAccountName may not hold / \\ [ ] : ; | = , + * ? < > and may not end with a dot. The default mapping of Workday removes them with Replace; without that, such users end in an LDAP error.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md'],
  fixable: false,
  bad: ['employeeID <- [WorkerID] match 1\nsAMAccountName <- «Left([UserID], 20)»  create-only\n'],
  good: [
    'employeeID <- [WorkerID] match 1\nsAMAccountName <- Left(Replace([UserID], , "[^a-z]", , "", , ), 20)  create-only\n',
    'employeeID <- [WorkerID] match 1\nsAMAccountName <- [onPremisesSamAccountName]\n',
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (mapping.target.toLowerCase() !== 'samaccountname' || targetSide(mapped) !== 'activeDirectory' || parsed.problems.length > 0) continue;
      const { root } = parsed;
      if (root.kind !== 'attribute' && root.kind !== 'call') continue;
      if (callsAny(parsed, 'Replace', 'RandomString', 'Guid') || (root.kind === 'attribute' && /samaccountname$/i.test(root.name))) continue;
      context.report({
        span: toDocument(root.span),
        pointer,
        message: 'Nothing removes the characters that Active Directory refuses here, so users whose value has one end in an LDAP error. Remove them with Replace.',
      });
    }
  },
});
