import type { Profile, ProfileAttribute, Provenance } from './profile.ts';

const PAGE = 'https://help.qlik.com/en-US/cloud-services/Subsystems/Hub/Content/Sense_Hub/Admin/auto-provisioning-configure-scim-in-azure.htm';
const TITLE = 'Configuring SCIM provisioning in Microsoft Entra ID for Qlik Cloud';

const QLIK: Provenance = { fidelity: 'documented', source: `Qlik help, "${TITLE}"` };

// The page names the rows by their source; the target names are the generic SCIM app's defaults.
const required = {
  mappingRequired: true,
  valueRequired: false,
  filterable: null,
  multivalued: false,
  provenance: QLIK,
} as const satisfies Partial<ProfileAttribute>;

/** Qlik Cloud: exactly five attribute mappings for users; everything else makes the flows fail. */
export const qlikCloud: Profile = {
  id: 'qlik-cloud',
  name: 'Qlik Cloud',
  version: '1',
  source: { url: PAGE, title: TITLE, retrieved: '2026-11-23' },
  objects: {
    User: {
      targetObject: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      closed: true,
      attributes: [
        {
          ...required,
          name: 'userName',
          type: 'String',
          acceptedSources: ['objectId'],
          match: 2,
          note: 'Qlik Cloud takes the object id as the user name. A new app feeds it from userPrincipalName with matching precedence 1; set the source to objectId and the precedence to 2.',
        },
        {
          ...required,
          name: 'active',
          type: 'Boolean',
          expression: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
          match: 0,
          note: 'Keeps the default: a user who is unassigned, out of scope, blocked or deleted is disabled in Qlik Cloud.',
        },
        {
          ...required,
          name: 'emails[type eq "work"].value',
          type: 'String',
          acceptedSources: ['mail', 'userPrincipalName'],
          match: 1,
          note: 'Qlik Cloud and Entra ID find a person by e-mail first. userPrincipalName may stand in for mail where it is a valid e-mail address and equals the e-mail that is sent at sign-in.',
        },
        {
          ...required,
          name: 'name.formatted',
          type: 'String',
          expression: 'Join(" ", [givenName], [surname])',
          match: 0,
          note: 'Keeps the default: given name and surname, joined by a blank.',
        },
        {
          ...required,
          name: 'externalId',
          type: 'String',
          acceptedSources: ['objectId'],
          match: 0,
          note: 'Ties the account to the Entra user for good. A new app feeds it from mailNickname; set the source to objectId.',
        },
      ],
    },
    Group: {
      targetObject: 'urn:ietf:params:scim:schemas:core:2.0:Group',
      closed: false,
      keepDefaults: true,
      attributes: [
        group('displayName', 'String', '[displayName]', 1),
        group('externalId', 'String', '[objectId]', 0),
        group('members', 'Reference', '[members]', 0),
      ],
    },
  },
  defaults: { enabled: true, actions: ['Add', 'Update', 'Delete'], scope: 'none' },
  rules: [
    { code: 'map/no-matching', level: 'error' },
    { code: 'map/duplicate-matching-precedence', level: 'error' },
  ],
  connection: {
    tenantUrlNote: 'The hostname is the one given when the tenant was created, not the tenant alias.',
    patchFlag: null,
    notes: [
      'Tenant URL and secret token are shown when auto-provisioning is enabled in Qlik Cloud.',
      'Test Connection before the mapping is saved proves only the default filter; test again after Save.',
    ],
  },
  token: {
    lifetimeDays: 365,
    renewal: [
      'Renew the token by hand in Qlik Cloud.',
      'Open Edit provisioning, Admin Credentials, paste it into Secret Token, and select Save.',
    ],
  },
  setup: [
    { phase: 'app', first: true, text: 'Make an application of its own for provisioning, beside the one that people sign in with.', why: 'The page asks for two separate applications.', provenance: QLIK },
    { phase: 'credentials', first: true, text: 'In Qlik Cloud, as a tenant admin, switch on auto-provisioning for the Entra ID identity provider, and copy *Tenant URL* and *Secret Token*.', why: 'Both are shown when it is switched on. It needs the entitlement to bring your own identity provider, and an interactive Entra ID identity provider that is active.', provenance: QLIK },
    { phase: 'credentials', first: true, text: 'Look at the hostname of the *Tenant URL*: it is the one given when the tenant was created, not the tenant alias.', why: 'The alias is another name of the tenant, and the page warns against it.', provenance: QLIK },
    { phase: 'assignments', text: 'For many users assign a group instead of each of them, and only the groups that you need.', why: 'Nested groups are not supported: assign the inner group itself.', provenance: QLIK },
    { phase: 'logs', text: 'When the token expires, renew it by hand in Qlik Cloud, open *Edit provisioning*, *Admin Credentials*, paste it into *Secret Token*, and select *Save*.', why: 'Nothing is provisioned with an expired token.', provenance: QLIK },
  ],
  notes: [
    { text: 'Every other user attribute mapping must be deleted, else the provisioning and synchronization flows fail.', provenance: QLIK },
    { text: 'The Group mapping stays as it is.', provenance: QLIK },
    { text: 'Only direct members of an assigned group are provisioned; nested groups are not supported.', provenance: QLIK },
    {
      text: 'The target names are those of the generic SCIM app; the page names the rows by their source attribute.',
      provenance: { fidelity: 'inferred', source: 'The page configures a non-gallery app, whose default targets these are.' },
    },
  ],
};

function group(name: string, type: 'String' | 'Reference', defaultExpression: string, defaultMatch: number): ProfileAttribute {
  return {
    name,
    mappingRequired: false,
    valueRequired: false,
    type,
    filterable: null,
    multivalued: type === 'Reference',
    defaultExpression,
    defaultMatch,
    note: 'The Group mapping keeps its defaults.',
    provenance: QLIK,
  };
}
