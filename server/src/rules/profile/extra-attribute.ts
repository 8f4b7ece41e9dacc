import { mappingRule } from '../defineRule.ts';
import { judgedObjectMappings } from './profileMappings.ts';

export const extraAttribute = mappingRule({
  code: 'profile/extra-attribute',
  level: 'error',
  title: 'Attribute that the target app does not take',
  why: 'The profile lists every attribute that the app takes. Its vendor says that provisioning fails unless all others are deleted; a test user without a value in the extra attribute passes, and the people who have one fail.',
  fidelity: 'documented',
  sources: ['The page that the profile names.', 'kortix-ai/suna#7302'],
  fixable: true,
  bad: ['profile qlik-cloud\nuserName <- [objectId] match 2\n«displayName» <- [displayName]\n'],
  good: ['profile generic-scim\ndisplayName <- [displayName]\n'],
  fix: [
    {
      before: 'profile qlik-cloud\nuserName <- [objectId] match 2\ndisplayName <- [displayName]\nexternalId <- [objectId]\n',
      after: 'profile qlik-cloud\nuserName <- [objectId] match 2\nexternalId <- [objectId]\n',
    },
  ],
  check: (context) => {
    for (const { objectMapping, profileObject } of judgedObjectMappings(context)) {
      if (!profileObject.closed) continue;
      const listed = new Set(profileObject.attributes.map((attribute) => attribute.name));
      for (const mapping of objectMapping.attributeMappings) {
        if (listed.has(mapping.target)) continue;
        context.report({
          span: mapping.targetSpan,
          pointer: mapping.pointer,
          message: `${context.profile.name} does not take ${mapping.target}; its page says that provisioning fails while this mapping is there. Delete the mapping.`,
          fixes: [
            {
              title: `Delete the mapping to ${mapping.target}`,
              safe: true,
              effect: 'provisioning',
              edits: [{ kind: 'deleteMapping', mapping }],
            },
          ],
        });
      }
    }
  },
});
