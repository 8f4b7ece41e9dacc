import type { ObjectMapping } from '../../model/mappingModel.ts';
import { mappingRule } from '../defineRule.ts';

export const usersMappingDisabled = mappingRule({
  code: 'map/mapping-disabled-users',
  level: 'warning',
  title: 'User mapping that is switched off',
  why: 'The portal does not support switching off the mapping of users; with it off, nobody is provisioned.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['«mapping "Users" disabled»\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n'],
  good: ['mapping "Groups" disabled\n  Group -> urn:ietf:params:scim:schemas:core:2.0:Group\n  displayName <- [displayName] match 1\n'],
  fix: [{ before: 'mapping "Users" disabled\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n', after: 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n' }],
  check: ({ objectMappings, profile, report }) => {
    // A profile that says how the mapping has to be reports it itself.
    if (profile.defaults.enabled !== null) return;
    const isUserMapping = ({ sourceObjectName, targetObjectName }: ObjectMapping): boolean => sourceObjectName === 'User' && /:User$/.test(targetObjectName ?? '');
    const users = objectMappings.map(({ objectMapping }) => objectMapping).filter(isUserMapping);
    for (const objectMapping of users.some(({ enabled }) => enabled) ? [] : users) {
      report({
        span: objectMapping.headSpan,
        pointer: objectMapping.pointer,
        message: 'The mapping of users is switched off, so nobody is provisioned. Switch it on; to provision groups only is not supported.',
        fixes: [{ title: 'Switch the mapping on', safe: false, effect: 'provisioning', edits: [{ kind: 'setEnabled', objectMapping, enabled: true }] }],
      });
    }
  },
});
