import { mappingRule } from '../defineRule.ts';
import { ACTIVE, ACTIVE_EXPRESSION } from './activeMapping.ts';

export const noActive = mappingRule({
  code: 'map/no-active',
  level: 'warning',
  title: 'Nothing that disables leavers',
  why: 'Without a mapping to active, people who leave or are unassigned keep their access in the app.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/azure-docs#93829'],
  fixable: true,
  bad: ['«mapping "Users"»\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n'],
  good: ['mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n  active <- Not([IsSoftDeleted])\n', 'mapping "Groups"\n  Group -> urn:ietf:params:scim:schemas:core:2.0:Group\n  displayName <- [displayName] match 1\n'],
  fix: [
    {
      before: 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n',
      after: 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n  active   <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n',
    },
  ],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, profileObject } of objectMappings) {
      const isUser = /^urn:ietf:params:scim:schemas:.*:User$/.test(objectMapping.targetObjectName ?? '');
      if (!objectMapping.enabled || !isUser || objectMapping.attributeMappings.length === 0 || objectMapping.attributeMappings.some(({ target }) => ACTIVE.has(target))) continue;
      // A profile that asks for the mapping says so itself.
      if (profileObject?.attributes.some(({ name, mappingRequired }) => ACTIVE.has(name) && mappingRequired === true) === true) continue;
      report({
        span: objectMapping.headSpan,
        pointer: objectMapping.pointer,
        message: `No mapping feeds active, so people who leave or are unassigned keep their access. Map active from ${ACTIVE_EXPRESSION}.`,
        fixes: [{
          title: 'Map active from IsSoftDeleted',
          safe: false,
          effect: 'provisioning',
          edits: [{ kind: 'insertMapping', into: objectMapping, mapping: { target: 'active', expression: ACTIVE_EXPRESSION, matchingPriority: 0, defaultValue: null } }],
        }],
      });
    }
  },
});
