import type { ProfileAttribute } from '../../profiles/profile.ts';
import { mappingRule } from '../defineRule.ts';
import type { MappingRuleContext } from '../ruleRecord.ts';
import { describedMappings, sourceInWords, sourceSpan, type DescribedMapping } from './profileMappings.ts';

export const wrongSource = mappingRule({
  code: 'profile/wrong-source',
  level: 'error',
  title: 'Source attribute that the target app does not expect',
  why: 'The profile says which source attribute must feed this target. Another source gives the app an id that changes or does not match, and people are duplicated or not found.',
  fidelity: 'documented',
  sources: ['The page that the profile names.', 'MicrosoftDocs/azure-docs#101526'],
  fixable: true,
  bad: [
    'profile qlik-cloud\nexternalId <- «[mailNickname]»\n',
    'profile qlik-cloud\nuserName <- «[userPrincipalName]» match 2\n',
    'profile qlik-cloud\nemails[type eq "work"].value <- «[userPrincipalName]» match 1\n',
    'profile qlik-cloud\nuserName <- «ToLower([objectId])» match 2\n',
  ],
  good: ['profile qlik-cloud\nexternalId <- [objectId]\nuserName <- [objectId] match 2\nemails[type eq "work"].value <- [mail] match 1\n'],
  fix: [
    { before: 'profile qlik-cloud\nexternalId <- [mailNickname]\n', after: 'profile qlik-cloud\nexternalId <- [objectId]\n' },
    {
      before: 'profile qlik-cloud\nemails[type eq "work"].value <- [userPrincipalName] match 1\n',
      after: 'profile qlik-cloud\nemails[type eq "work"].value <- [mail]              match 1\n',
    },
  ],
  check: (context) => {
    for (const described of describedMappings(context)) {
      const [preferred, ...others] = described.attribute.acceptedSources ?? [];
      if (preferred === undefined) continue;
      const source = directSource(context, described);
      if (source === preferred) continue;
      const stand = source !== null && others.includes(source);
      context.report({
        span: sourceSpan(described.mapping),
        pointer: described.mapping.pointer,
        ...(stand ? { severity: 'info' } : {}),
        message: stand ? standInMessage(described.attribute, source, preferred) : message(context, described, preferred),
        fixes: [
          {
            title: `Feed ${described.attribute.name} from ${preferred}`,
            safe: !stand,
            effect: 'provisioning',
            edits: [{ kind: 'setExpression', mapping: described.mapping, expression: `[${preferred}]` }],
          },
        ],
      });
    }
  },
});

/** The attribute of a direct mapping; null for anything else. */
function directSource(context: MappingRuleContext, { mapping }: DescribedMapping): string | null {
  if (mapping.source.kind !== 'expression') return null;
  const { root, problems } = context.parse(mapping.source.expression);
  return root.kind === 'attribute' && problems.length === 0 ? root.name : null;
}

function message(context: MappingRuleContext, { mapping, attribute }: DescribedMapping, preferred: string): string {
  return `${context.profile.name} expects ${attribute.name} from ${preferred}, not from ${sourceInWords(mapping)}. Set the source attribute to ${preferred}.`;
}

function standInMessage(attribute: ProfileAttribute, source: string, preferred: string): string {
  return `${source} stands in for ${preferred} here. ${attribute.note ?? `Check that it is what ${preferred} would be.`}`;
}
