import { mappingRule } from '../defineRule.ts';
import { describedMappings } from './profileMappings.ts';

export const wrongMatch = mappingRule({
  code: 'profile/wrong-match',
  level: 'error',
  title: 'Matching precedence that the target app does not expect',
  why: 'Matching attributes are tried in the order of their precedence, and the first hit wins. In another order a person is linked by the wrong attribute, or a second account is created.',
  fidelity: 'documented',
  sources: ['The page that the profile names.', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: [
    'profile qlik-cloud\nuserName <- [objectId] «match 1»\nemails[type eq "work"].value <- [mail] match 1\n',
    'profile qlik-cloud\nexternalId <- [objectId] «match 3»\n',
  ],
  good: ['profile qlik-cloud\nuserName <- [objectId] match 2\nemails[type eq "work"].value <- [mail] match 1\n'],
  fix: [
    { before: 'profile qlik-cloud\nuserName <- [objectId] match 1\n', after: 'profile qlik-cloud\nuserName <- [objectId] match 2\n' },
    { before: 'profile qlik-cloud\nexternalId <- [objectId] match 3\n', after: 'profile qlik-cloud\nexternalId <- [objectId]\n' },
  ],
  check: (context) => {
    for (const { mapping, attribute } of describedMappings(context)) {
      const wanted = attribute.match;
      if (wanted === undefined || mapping.matchingPriority === 0 || mapping.matchingPriority === wanted) continue;
      const expectation = wanted === 0 ? 'is not a matching attribute' : `has matching precedence ${wanted}`;
      context.report({
        span: mapping.matchingSpan ?? mapping.targetSpan,
        pointer: mapping.pointer,
        message: `In ${context.profile.name}, ${attribute.name} ${expectation}; here it is ${mapping.matchingPriority}. ${wanted === 0 ? 'Switch matching off.' : `Set the precedence to ${wanted}.`}`,
        fixes: [
          {
            title: wanted === 0 ? `Stop matching on ${attribute.name}` : `Set the matching precedence of ${attribute.name} to ${wanted}`,
            safe: true,
            effect: 'provisioning',
            edits: [{ kind: 'setMatchingPriority', mapping, priority: wanted }],
          },
        ],
      });
    }
  },
});
