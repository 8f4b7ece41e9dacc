import { mappingRule } from '../defineRule.ts';
import { callsAny, mappedExpressions } from '../mappedExpressions.ts';
import { targetSide } from '../sides.ts';
import { encodeString } from '../../expression/stringLiteral.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { wrap } from '../wrap.ts';

/** The characters that a sAMAccountName may not hold, and dots at its end, as a pattern of an expression. */
const REFUSED = encodeString(String.raw`[/\\\[\]:;|=,+*?<>]|\.+$`);

export const samAccountNameCharacters = mappingRule({
  code: 'map/samaccountname-characters',
  level: 'warning',
  title: 'Value for sAMAccountName that keeps characters which Active Directory refuses',
  why: 'A sAMAccountName may not hold / \\ [ ] : ; | = , + * ? < > and may not end with a dot. The default mapping of Workday removes them with Replace; without that, such users end in an LDAP error.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md'],
  fixable: true,
  bad: ['employeeID <- [WorkerID] match 1\nsAMAccountName <- «Left([UserID], 20)»  create-only\n'],
  good: [
    'employeeID <- [WorkerID] match 1\nsAMAccountName <- Left(Replace([UserID], , "[^a-z]", , "", , ), 20)  create-only\n',
    'employeeID <- [WorkerID] match 1\nsAMAccountName <- [onPremisesSamAccountName]\n',
  ],
  fix: [
    {
      before: 'employeeID <- [WorkerID] match 1\nsAMAccountName <- Left([UserID], 20)  create-only\n',
      after: `employeeID <- [WorkerID] match 1\nsAMAccountName <- Replace(Left([UserID], 20), , ${REFUSED}, , "", , )  create-only\n`,
    },
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
        fixes: isCallTo(root, 'SelectUniqueValue') ? [] : [{ title: 'Remove them with Replace', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: wrap(root.span, 'Replace(', `, , ${REFUSED}, , "", , )`) }] }],
      });
    }
  },
});
