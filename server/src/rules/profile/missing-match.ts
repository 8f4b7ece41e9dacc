import { mappingRule } from '../defineRule.ts';
import { describedMappings } from './profileMappings.ts';

export const missingMatch = mappingRule({
  code: 'profile/missing-match',
  level: 'error',
  title: 'Attribute that must match and does not',
  why: 'The target app expects people to be found by this attribute. Without it an existing account is not found, and a second one is created for the same person.',
  fidelity: 'documented',
  sources: ['The page that the profile names.'],
  fixable: true,
  bad: ['profile qlik-cloud\n«emails[type eq "work"].value» <- [mail]\n'],
  good: ['profile qlik-cloud\nemails[type eq "work"].value <- [mail] match 1\n'],
  fix: [
    {
      before: 'profile qlik-cloud\nemails[type eq "work"].value <- [mail]\n',
      after: 'profile qlik-cloud\nemails[type eq "work"].value <- [mail]   match 1\n',
    },
  ],
  check: (context) => {
    for (const { mapping, attribute } of describedMappings(context)) {
      const wanted = attribute.match ?? 0;
      if (wanted === 0 || mapping.matchingPriority !== 0) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${context.profile.name} matches people by ${attribute.name}, and this mapping does not match. Switch matching on with precedence ${wanted}.`,
        fixes: [
          {
            title: `Match on ${attribute.name} with precedence ${wanted}`,
            safe: true,
            effect: 'provisioning',
            edits: [{ kind: 'setMatchingPriority', mapping, priority: wanted }],
          },
        ],
      });
    }
  },
});
