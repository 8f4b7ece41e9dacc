import { holesThat } from '../../inference/holes.ts';
import { canBeFilled } from '../../types/questions.ts';
import { mappingRule } from '../defineRule.ts';
import { enabledObjects, mappedExpressions } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';

export const matchingNullable = mappingRule({
  code: 'map/matching-nullable',
  level: 'warning',
  title: 'Matching on a value that people lack',
  why: 'A user without a value for the only matching attribute cannot be matched: the log says ImportSkipped, or the account is created twice. These attributes are empty for many users.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/entra-docs docs/identity/monitoring-health/howto-analyze-provisioning-logs.md'],
  fixable: true,
  bad: ['«emails[type eq "work"].value» <- [mail] match 1\n', '«emails[type eq "work"].value» <- ToLower([mail]) match 1\n', '«externalId» <- [employeeId] match 1\nuserName <- [mail] match 2\n', '«externalId» <- [surname] match 1\n', '«userName» <- IIF(IsPresent([mail]), Left([mail], 20), "") match 1\n'],
  good: [
    'emails[type eq "work"].value <- [mail] match 1\nuserName <- [userPrincipalName] match 2\n',
    'userName <- [userPrincipalName] match 1\n',
    'userName <- Switch([mail], [mail], "", "none") match 1\n',
  ],
  fix: [
    {
      before: 'userName                      <- [userPrincipalName]\nemails[type eq "work"].value  <- [mail]  match 1\n',
      after: 'userName                      <- [userPrincipalName]  match 2\nemails[type eq "work"].value  <- [mail]  match 1\n',
    },
  ],
  check: (context) => {
    const byMapping = new Map(mappedExpressions(context).map((expression) => [expression.mapping, expression]));
    for (const { objectMapping } of enabledObjects(context)) {
      const matching = objectMapping.attributeMappings.filter(({ matchingPriority }) => matchingPriority > 0).sort((a, b) => a.matchingPriority - b.matchingPriority);
      const [first] = matching;
      const names = matching.flatMap((mapping) => {
        const expression = byMapping.get(mapping);
        const missing = expression === undefined ? [] : holesThat(typesOf(expression).holes(), (value) => !canBeFilled(value));
        const name = missing.flatMap(({ attributes }) => attributes).find((attribute) => OFTEN_EMPTY.has(attribute));
        return name === undefined ? [] : [name];
      });
      if (first === undefined || names.length < matching.length) continue;
      const free = (matching.at(-1)?.matchingPriority ?? 0) + 1;
      const other = objectMapping.attributeMappings.find(({ matchingPriority, source }) => matchingPriority === 0 && source.kind === 'expression' && ALWAYS_THERE.has(source.expression.text));
      context.report({
        span: first.targetSpan,
        pointer: first.pointer,
        message: `Users without ${names.join(' and ')} cannot be matched, so they are skipped or created twice. Add a matching attribute that everybody has.`,
        fixes: other === undefined ? [] : [{ title: `Match on ${other.target}, too`, safe: false, effect: 'provisioning', edits: [{ kind: 'setMatchingPriority', mapping: other, priority: free }] }],
      });
    }
  },
});

/** Attributes of Entra users that are empty for many of them. */
const OFTEN_EMPTY: ReadonlySet<string> = new Set(['mail', 'employeeId', 'givenName', 'surname', 'mobile', 'telephoneNumber', 'otherMails', 'proxyAddresses', 'department', 'jobTitle', 'onPremisesSamAccountName', 'onPremisesSecurityIdentifier', 'onPremisesDistinguishedName']);

/** Sources that every user of Entra has. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['[userPrincipalName]', '[objectId]']);
