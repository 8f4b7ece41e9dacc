import type { Profile, ProfileAttribute, Provenance } from './profile.ts';

const PAGE = 'https://learn.microsoft.com/en-us/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups';
const MICROSOFT: Provenance = { fidelity: 'observed', source: 'The default mappings of the non-gallery SCIM app, as public guides show them.' };

/** Any SCIM app: nothing is required or forbidden; the 22 user mappings and 3 group mappings that a new app starts with. */
export const genericScim: Profile = {
  id: 'generic-scim',
  name: 'Generic SCIM app',
  version: '1',
  source: { url: PAGE, title: 'Develop and plan provisioning for a SCIM endpoint', retrieved: '2026-11-23' },
  objects: {
    User: {
      targetObject: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      closed: false,
      attributes: [
        attribute('userName', 'String', '[userPrincipalName]', 1, 'The sign-in name. Every SCIM app has it; it is the usual matching attribute.'),
        attribute('active', 'Boolean', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', 0, 'False disables the account. Feed it from IsSoftDeleted, so that unassigned and deleted users are disabled too.'),
        attribute('displayName', 'String', '[displayName]', 0),
        attribute('title', 'String', '[jobTitle]', 0),
        attribute('emails[type eq "work"].value', 'String', '[mail]', 0),
        attribute('preferredLanguage', 'String', '[preferredLanguage]', 0),
        attribute('name.givenName', 'String', '[givenName]', 0),
        attribute('name.familyName', 'String', '[surname]', 0),
        attribute('name.formatted', 'String', 'Join(" ", [givenName], [surname])', 0),
        attribute('addresses[type eq "work"].formatted', 'String', '[physicalDeliveryOfficeName]', 0),
        attribute('addresses[type eq "work"].streetAddress', 'String', '[streetAddress]', 0),
        attribute('addresses[type eq "work"].locality', 'String', '[city]', 0),
        attribute('addresses[type eq "work"].region', 'String', '[state]', 0),
        attribute('addresses[type eq "work"].postalCode', 'String', '[postalCode]', 0),
        attribute('addresses[type eq "work"].country', 'String', '[country]', 0),
        attribute('phoneNumbers[type eq "work"].value', 'String', '[telephoneNumber]', 0),
        attribute('phoneNumbers[type eq "mobile"].value', 'String', '[mobile]', 0),
        attribute('phoneNumbers[type eq "fax"].value', 'String', '[facsimileTelephoneNumber]', 0),
        attribute('externalId', 'String', '[mailNickname]', 0, 'An id of the client. mailNickname, the default source, can change and collide; objectId cannot.'),
        attribute('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber', 'String', '[employeeId]', 0),
        attribute('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'String', '[department]', 0),
        attribute('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', 'Reference', '[manager]', 0, 'A reference: it follows in a second request, once the manager exists in the app.'),
      ],
    },
    Group: {
      targetObject: 'urn:ietf:params:scim:schemas:core:2.0:Group',
      closed: false,
      attributes: [
        attribute('displayName', 'String', '[displayName]', 1),
        attribute('externalId', 'String', '[objectId]', 0),
        attribute('members', 'Reference', '[members]', 0, 'References: they follow in requests of their own, once the members exist in the app.'),
      ],
    },
  },
  defaults: { enabled: null, actions: null, scope: null },
  rules: [],
  connection: { tenantUrlNote: null, patchFlag: null, notes: [] },
  token: { lifetimeDays: null, renewal: [] },
  notes: [
    { text: 'What the app accepts is not known: nothing is flagged as missing or extra.', provenance: { fidelity: 'unknown', source: 'No profile of the app was chosen.' } },
  ],
};

function attribute(
  name: string,
  type: 'String' | 'Boolean' | 'Reference',
  defaultExpression: string,
  defaultMatch: number,
  note?: string,
): ProfileAttribute {
  return {
    name,
    mappingRequired: null,
    valueRequired: null,
    type,
    filterable: null,
    multivalued: name === 'members',
    defaultExpression,
    defaultMatch,
    ...(note === undefined ? {} : { note }),
    provenance: MICROSOFT,
  };
}
