import { resultsOf } from '../date/targetExpressions.ts';
import { holesThat } from '../../inference/holes.ts';
import { orList } from '../../types/inWords.ts';
import type { PossibleValue } from '../../types/possibleValue.ts';
import { canBeFilled } from '../../types/questions.ts';
import { mappingRule } from '../defineRule.ts';
import type { Fix } from '../finding.ts';
import { isCallTo, textOf } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';
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
  bad: [file('Switch([Country], «""», "SE", [Phone])'), file('«Left([Phone], 20)»')],
  good: [file('[Phone]'), file('Append("+", [Phone])'), file('IIF(IsPresent([Phone]), Left([Phone], 20), "none")'), file('IgnoreFlowIfNullOrEmpty(Switch([Country], "", "SE", [Phone]))'), 'userName <- [objectId] match 1\ntitle <- Switch([Country], "", "SE", [Phone])\n'],
  fix: [{ before: file('Switch([Country], "", "SE", [Phone])'), after: file('IgnoreFlowIfNullOrEmpty(Switch([Country], "", "SE", [Phone]))') }],
  check: (context) => {
    for (const expression of mappedExpressions(context)) {
      const { mapped, mapping, parsed: { root }, pointer, toDocument } = expression;
      // accountExpires has a rule of its own.
      if (targetSide(mapped) !== 'activeDirectory' || mapping.target === 'accountExpires' || isCallTo(root, 'IgnoreFlowIfNullOrEmpty')) continue;
      const fix: Fix = {
        title: 'Put IgnoreFlowIfNullOrEmpty around it',
        safe: false,
        effect: 'provisioning',
        edits: [{ kind: 'editExpression', mapping, edits: wrap(root.span, 'IgnoreFlowIfNullOrEmpty(') }],
      };
      const written = resultsOf(root).filter((node) => textOf(node) === '');
      for (const node of written) {
        context.report({ span: toDocument(node.span), pointer, message: 'Active Directory refuses an empty text, and with it the whole user. Put IgnoreFlowIfNullOrEmpty around the expression.', fixes: [fix] });
      }
      // What users with a hole get; matching values have rules of their own.
      const empties = written.length > 0 || mapping.matchingPriority > 0 ? [] : holesThat(typesOf(expression).holes(), isOnlyEmpty).filter(({ attributes }) => attributes.length === 1);
      if (empties.length === 0) continue;
      context.report({
        span: toDocument(root.span),
        pointer,
        severity: 'info',
        message: `Users without ${orList(empties.flatMap(({ attributes }) => attributes))} get an empty text here, which Active Directory refuses, and with it the whole user. Put IgnoreFlowIfNullOrEmpty around the expression.`,
        fixes: [fix],
      });
    }
  },
});

function isOnlyEmpty(value: PossibleValue): boolean {
  return value.empty && !value.absent && !canBeFilled(value);
}
