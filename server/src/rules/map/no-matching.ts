import { mappingRule } from '../defineRule.ts';

export const noMatching = mappingRule({
  code: 'map/no-matching',
  level: 'warning',
  title: 'No matching attribute',
  why: 'Without a matching attribute the service cannot find existing accounts, and the portal does not save such a mapping.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['«mapping "Users"»\n  User -> User\n  displayName <- [displayName]\n'],
  good: ['mapping "Users"\n  User -> User\n  userName <- [userPrincipalName] match 1\n', 'mapping "Users" disabled\n  User -> User\n  displayName <- [displayName]\n'],
  check: (context) => {
    for (const { objectMapping, profileObject } of context.objectMappings) {
      // Mappings without the object mapping around them are a piece; its other mappings are not here.
      if (context.documentKind === 'fragment' && objectMapping.sourceObjectName === null) continue;
      if (!objectMapping.enabled || objectMapping.attributeMappings.length === 0) continue;
      if (objectMapping.attributeMappings.some((mapping) => mapping.matchingPriority > 0)) continue;
      // The profile names the attribute that has to match; one finding is enough.
      if (profileObject?.attributes.some((attribute) => (attribute.match ?? 0) > 0) === true) continue;
      context.report({
        span: objectMapping.headSpan,
        pointer: objectMapping.pointer,
        message: 'No attribute mapping has a matching precedence, so existing accounts are never found and people are created twice. Give the attribute that identifies a person precedence 1.',
      });
    }
  },
});
