import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { sourceSide, targetSide } from '../sides.ts';

const HEAD = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [objectId] match 1\n  active <- Not([IsSoftDeleted])\n';

export const samAccountNameSource = mappingRule({
  code: 'map/samaccountname-source',
  level: 'error',
  title: 'Source attribute that app provisioning does not have',
  why: 'SamAccountName and userType are no source attributes of app provisioning: nothing flows from them. A directory extension, or onPremisesSamAccountName, can carry the value.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md'],
  fixable: true,
  bad: [`${HEAD}  userType <- [«userType»]\n`],
  good: [`${HEAD}  nickName <- [onPremisesSamAccountName]\n`],
  fix: [
    { before: `${HEAD}  nickName <- [samAccountName]\n`, after: `${HEAD}  nickName <- [onPremisesSamAccountName]\n` },
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (sourceSide(mapped) !== 'entra' || targetSide(mapped) !== 'app') continue;
      // Where the document defines its directory, that says what there is.
      if ([...(mapped.sourceAttributes?.values() ?? [])].some(({ definition }) => definition !== null)) continue;
      for (const { name, nameSpan, span } of attributeReferences(parsed.root)) {
        if (!/^(?:samaccountname|usertype)$/i.test(name)) continue;
        context.report({
          span: toDocument(nameSpan),
          pointer,
          message: `${name} is not available as a source in app provisioning, so nothing flows. ${/^sam/i.test(name) ? 'Use onPremisesSamAccountName.' : 'Keep the value in a directory extension.'}`,
          fixes: /^sam/i.test(name) ? [{ title: 'Use onPremisesSamAccountName', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span, newText: '[onPremisesSamAccountName]' }] }] }] : [],
        });
      }
    }
  },
});
