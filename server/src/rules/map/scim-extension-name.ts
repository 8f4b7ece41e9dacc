import { mappingRule } from '../defineRule.ts';
import { enabledObjects } from '../mappedExpressions.ts';
import { isScim } from '../sides.ts';

export const scimExtensionName = mappingRule({
  code: 'map/scim-extension-name',
  level: 'warning',
  title: 'Custom SCIM attribute outside of an extension',
  why: 'A custom attribute has to be named urn:ietf:params:scim:schemas:extension:NAME:2.0:User:ATTRIBUTE. Under another name it is not exported with a new user.',
  fidelity: 'observed',
  sources: ['Immuta help, custom attributes', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['«urn:contoso:User:rank» <- [jobTitle]\n', 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [objectId] match 1\n  active <- Not([IsSoftDeleted])\n  «custom:country» <- [country]\n'],
  // The second is of SCIM 1.1, as the guide of Slack has it.
  good: ['urn:ietf:params:scim:schemas:extension:contoso:2.0:User:rank <- [jobTitle]\n', 'urn:scim:schemas:extension:enterprise:1.0.department <- [department]\n'],
  check: (context) => {
    const { report } = context;
    for (const mapped of enabledObjects(context)) {
      for (const mapping of mapped.objectMapping.attributeMappings) {
        const isCustom = /^urn:/i.test(mapping.target) || (isScim(mapped) && /^[\w-]+:/.test(mapping.target));
        if (!isCustom || /^urn:(?:ietf:params:)?scim:schemas:(?:core|extension):/.test(mapping.target)) continue;
        report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `${mapping.target} is under no SCIM extension, so the service may leave it out of creates. Name it urn:ietf:params:scim:schemas:extension:NAME:2.0:User:ATTRIBUTE.` });
      }
    }
  },
});
