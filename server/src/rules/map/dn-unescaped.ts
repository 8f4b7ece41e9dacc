import type { AttributeNode, ExpressionNode } from '../../expression/ast.ts';
import { children } from '../../expression/walk.ts';
import { resultsOf } from '../date/targetExpressions.ts';
import { mappingRule } from '../defineRule.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { wrap } from '../wrap.ts';

export const dnUnescaped = mappingRule({
  code: 'map/dn-unescaped',
  level: 'warning',
  title: 'Distinguished name built from raw values',
  why: 'A comma in a department or a name splits the distinguished name, and Active Directory answers that there is no superior reference.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md'],
  fixable: true,
  bad: ['employeeID <- [WorkerID] match 1\nparentDistinguishedName <- Join("", "OU=", «[SupervisoryOrganization]», ",DC=contoso,DC=com")\n'],
  good: [
    'employeeID <- [WorkerID] match 1\nparentDistinguishedName <- Join("", "OU=", Replace([SupervisoryOrganization], ",", , , "\\\\,", , ), ",DC=contoso,DC=com")\n',
    'employeeID <- [WorkerID] match 1\nparentDistinguishedName <- Switch([Municipality], "OU=Default,DC=contoso,DC=com", "Lund", "OU=Lund,DC=contoso,DC=com")\n',
  ],
  fix: [
    {
      before: 'employeeID <- [WorkerID] match 1\nparentDistinguishedName <- Join("", "OU=", [Organization], ",DC=contoso,DC=com")\n',
      after: 'employeeID <- [WorkerID] match 1\nparentDistinguishedName <- Join("", "OU=", Replace([Organization], ",", , , "\\\\,", , ), ",DC=contoso,DC=com")\n',
    },
  ],
  check: (context) => {
    for (const { mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (!/^(?:parent)?distinguishedname$/i.test(mapping.target)) continue;
      for (const result of resultsOf(parsed.root)) {
        if (!isCallTo(result, 'Join', 'Append', 'Prepend')) continue;
        for (const attribute of rawAttributes(result)) {
          context.report({
            span: toDocument(attribute.span),
            pointer,
            message: `A comma in ${attribute.name} splits the distinguished name, and the user is not written. Escape it: Replace([${attribute.name}], ",", , , "\\\\,", , ).`,
            fixes: [{ title: 'Escape its commas', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: wrap(attribute.span, 'Replace(', ', ",", , , "\\\\,", , )') }] }],
          });
        }
      }
    }
  },
});

/** The attributes that go into a text as they are. */
function rawAttributes(node: ExpressionNode): readonly AttributeNode[] {
  if (node.kind === 'attribute') return [node];
  return isCallTo(node, 'Replace', 'Switch', 'IIF') ? [] : children(node).flatMap(rawAttributes);
}
