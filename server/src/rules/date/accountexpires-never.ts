import { encodeString } from '../../expression/stringLiteral.ts';
import { mappingRule } from '../defineRule.ts';
import { expressionsFor } from '../mappedExpressions.ts';
import { resultsOf } from './targetExpressions.ts';

/** The largest file time, which Active Directory takes as never. */
const NEVER = '9223372036854775807';

export const accountExpiresNever = mappingRule({
  code: 'date/accountexpires-never',
  level: 'warning',
  title: 'Account that never expires, written as 0 or nothing',
  why: 'Active Directory refuses an empty accountExpires with an LDAP error, and the guide of SuccessFactors writes 9223372036854775807 for accounts that never expire.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/successfactors-expression-mapping-functions-guide.md', 'https://learn.microsoft.com/windows/win32/adschema/a-accountexpires'],
  fixable: true,
  bad: ['employeeID <- [id] match 1\naccountExpires <- Switch([end], NumFromDate([end]), "", «"0"»)\n', 'employeeID <- [id] match 1\naccountExpires <- IIF(IsPresent([end]), NumFromDate([end]), «""»)\n'],
  good: ['employeeID <- [id] match 1\naccountExpires <- Switch([end], NumFromDate([end]), "", "9223372036854775807")\n', 'employeeID <- [id] match 1\ntitle <- Switch([end], [end], "", "0")\n'],
  fix: [
    {
      before: 'employeeID <- [id] match 1\naccountExpires <- Switch([end], [end], "", "0")\n',
      after: 'employeeID <- [id] match 1\naccountExpires <- Switch([end], [end], "", "9223372036854775807")\n',
    },
  ],
  check: (context) => {
    for (const { mapping, parsed, pointer, toDocument } of expressionsFor(context, ['accountExpires'])) {
      for (const node of resultsOf(parsed.root)) {
        if ((node.kind !== 'string' && node.kind !== 'number') || !/^0?$/.test(String(node.value))) continue;
        context.report({
          span: toDocument(node.span),
          pointer,
          message: `${node.value === '' ? 'An empty text' : '0'} does not say never to Active Directory and ends in an LDAP error. Write "${NEVER}".`,
          fixes: [{ title: `Write "${NEVER}"`, safe: true, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: node.span, newText: encodeString(NEVER) }] }] }],
        });
      }
    }
  },
});
