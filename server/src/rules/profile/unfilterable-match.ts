import { mappingRule } from '../defineRule.ts';
import { describedMappings } from './profileMappings.ts';

export const unfilterableMatch = mappingRule({
  code: 'profile/unfilterable-match',
  level: 'error',
  title: 'Matching on an attribute that the target app cannot search',
  why: 'The service finds people with a filter query on the matching attribute. An app that cannot filter on it refuses the query or returns everybody, and the matching step fails for all users.',
  fidelity: 'documented',
  sources: ['The page that the profile names.', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['profile test-unfilterable\ntitle <- [jobTitle] «match 1»\n'],
  good: ['profile test-unfilterable\nuserName <- [userPrincipalName] match 1\n', 'profile qlik-cloud\nexternalId <- [objectId] match 3\n'],
  fix: [{ before: 'profile test-unfilterable\ntitle <- [jobTitle] match 1\n', after: 'profile test-unfilterable\ntitle <- [jobTitle]\n' }],
  check: (context) => {
    for (const { mapping, attribute } of describedMappings(context)) {
      if (attribute.filterable !== false || mapping.matchingPriority === 0) continue;
      context.report({
        span: mapping.matchingSpan ?? mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${context.profile.name} cannot filter on ${attribute.name}, so matching on it fails for every user. Match on an attribute that the app can search.`,
        fixes: [
          {
            title: `Stop matching on ${attribute.name}`,
            safe: false,
            effect: 'provisioning',
            edits: [{ kind: 'setMatchingPriority', mapping, priority: 0 }],
          },
        ],
      });
    }
  },
});
