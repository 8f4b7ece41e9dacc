import { resultsOf } from '../date/targetExpressions.ts';
import { mappingRule } from '../defineRule.ts';
import { isCallTo, textOf } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { targetSide } from '../sides.ts';
import { wrap } from '../wrap.ts';

const file = (telephone: string): string => `sAMAccountName <- Left(Replace([UserID], , "[*]", , "", , ), 20) match 1\ntelephoneNumber <- ${telephone}\n`;

export const emptyToAd = mappingRule({
  code: 'map/empty-to-ad',
  level: 'warning',
  title: 'Empty text for Active Directory',
  why: 'Active Directory has no empty values: an empty text ends in InvalidAttributeSyntax, and nothing of the user is written.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/hr-user-creation-issues.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/hr-user-update-issues.md'],
  fixable: true,
  bad: [file('Switch([Country], «""», "SE", [Phone])')],
  good: [file('IgnoreFlowIfNullOrEmpty(Switch([Country], "", "SE", [Phone]))'), 'userName <- [objectId] match 1\ntitle <- Switch([Country], "", "SE", [Phone])\n'],
  fix: [{ before: file('Switch([Country], "", "SE", [Phone])'), after: file('IgnoreFlowIfNullOrEmpty(Switch([Country], "", "SE", [Phone]))') }],
  check: (context) => {
    for (const { mapped, mapping, parsed: { root }, pointer, toDocument } of mappedExpressions(context)) {
      // accountExpires has a rule of its own.
      if (targetSide(mapped) !== 'activeDirectory' || mapping.target === 'accountExpires' || isCallTo(root, 'IgnoreFlowIfNullOrEmpty')) continue;
      for (const node of resultsOf(root)) {
        if (textOf(node) !== '') continue;
        context.report({
          span: toDocument(node.span),
          pointer,
          message: 'Active Directory refuses an empty text, and with it the whole user. Put IgnoreFlowIfNullOrEmpty around the expression.',
          fixes: [{
            title: 'Put IgnoreFlowIfNullOrEmpty around it',
            safe: false,
            effect: 'provisioning',
            edits: [{ kind: 'editExpression', mapping, edits: wrap(root.span, 'IgnoreFlowIfNullOrEmpty(') }],
          }],
        });
      }
    }
  },
});
