import { mappingRule } from '../defineRule.ts';

export const idTarget = mappingRule({
  code: 'map/id-target',
  level: 'warning',
  title: 'Mapping to the id of SCIM',
  why: 'The app makes the id of a resource itself. A mapping to it makes creates fail, or people twice.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/azure-docs#43807'],
  fixable: true,
  bad: ['userName <- [userPrincipalName] match 1\n«id» <- [objectId]\n'],
  good: ['userName <- [userPrincipalName] match 1\nexternalId <- [objectId]\n'],
  fix: [{ before: 'userName <- [userPrincipalName] match 1\nid <- [objectId]\n', after: 'userName <- [userPrincipalName] match 1\n' }],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.target !== 'id' || !/^urn:ietf:params:scim:/.test(objectMapping.targetObjectName ?? 'urn:ietf:params:scim:')) continue;
        report({
          span: mapping.targetSpan,
          pointer: mapping.pointer,
          message: 'The app makes id itself, so a mapping to it makes creates fail or people twice. Delete it; externalId is the place for your own identifier.',
          fixes: [{ title: 'Delete the mapping to id', safe: false, effect: 'provisioning', edits: [{ kind: 'deleteMapping', mapping }] }],
        });
      }
    }
  },
});
