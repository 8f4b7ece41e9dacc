import type { Fidelity } from '../base/fidelity.ts';
import type { AttributeType } from '../model/mappingModel.ts';

/** A source attribute of Microsoft Entra ID, under the provisioning engine's own name. */
export interface KnownAttribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly multivalued?: true;
  readonly required?: true;
  readonly anchor?: true;
  /**
   * Whether every object has it, of which `required` of a schema says little: guests lack surname. `sure`: it is computed, or nobody
   * can clear it. `expected`: Graph demands it at creation.
   */
  readonly presence?: 'sure' | 'expected';
  /** `observed`: a real exported schema has it with this type; `inferred`: the type is concluded. */
  readonly fidelity: Fidelity;
  readonly description?: string;
}

/** The attributes of an Entra user that public schemas and pages show. Tenants add directory extensions of their own. */
export const ENTRA_USER: readonly KnownAttribute[] = [
  { name: 'IsSoftDeleted', type: 'Boolean', required: true, presence: 'sure', fidelity: 'observed', description: 'Computed by the service: True when the user is unassigned, out of scope, soft-deleted or blocked.' },
  { name: 'accountEnabled', type: 'Boolean', required: true, presence: 'sure', fidelity: 'observed', description: 'Whether the account may sign in.' },
  { name: 'appRoleAssignments', type: 'Reference', fidelity: 'observed', description: 'The app roles assigned for this application; needs one of the role functions, never a direct mapping.' },
  { name: 'city', type: 'String', fidelity: 'observed' },
  { name: 'companyName', type: 'String', fidelity: 'observed' },
  { name: 'country', type: 'String', fidelity: 'observed' },
  { name: 'department', type: 'String', fidelity: 'observed' },
  { name: 'dirSyncEnabled', type: 'Boolean', fidelity: 'observed', description: 'Whether the account is synchronised from a local directory.' },
  { name: 'displayName', type: 'String', required: true, presence: 'expected', fidelity: 'observed' },
  { name: 'employeeHireDate', type: 'DateTime', fidelity: 'inferred', description: 'The first working day; needs a time part.' },
  { name: 'employeeId', type: 'String', fidelity: 'inferred', description: 'The employee number that HR gave.' },
  { name: 'extensionAttribute1', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute2', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute3', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute4', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute5', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute6', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute7', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute8', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute9', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute10', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute11', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute12', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute13', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute14', type: 'String', fidelity: 'observed' },
  { name: 'extensionAttribute15', type: 'String', fidelity: 'observed' },
  { name: 'facsimileTelephoneNumber', type: 'String', fidelity: 'observed', description: 'The fax number; Graph calls it faxNumber.' },
  { name: 'givenName', type: 'String', fidelity: 'observed', description: 'The given name.' },
  { name: 'jobTitle', type: 'String', fidelity: 'observed' },
  { name: 'mail', type: 'String', fidelity: 'observed', description: 'The primary e-mail address; empty for users without a mailbox.' },
  { name: 'mailNickname', type: 'String', presence: 'expected', fidelity: 'observed', description: 'The mail alias; it can change and is not unique over time.' },
  { name: 'manager', type: 'Reference', fidelity: 'observed', description: 'A reference to another user; it follows in a second request.' },
  { name: 'mobile', type: 'String', fidelity: 'observed', description: 'The mobile number; Graph calls it mobilePhone.' },
  { name: 'objectId', type: 'String', anchor: true, presence: 'sure', fidelity: 'observed', description: 'The immutable id of the object.' },
  { name: 'onPremisesDistinguishedName', type: 'String', fidelity: 'inferred' },
  { name: 'onPremisesDomainName', type: 'String', fidelity: 'inferred' },
  { name: 'onPremisesSamAccountName', type: 'String', fidelity: 'inferred' },
  { name: 'onPremisesSecurityIdentifier', type: 'String', fidelity: 'observed' },
  { name: 'onPremisesUserPrincipalName', type: 'String', fidelity: 'inferred' },
  { name: 'originalUserPrincipalName', type: 'String', fidelity: 'observed', description: 'The sign-in name as stored, also for guests.' },
  { name: 'otherMails', type: 'String', multivalued: true, fidelity: 'inferred', description: 'Further e-mail addresses.' },
  { name: 'passwordProfile.password', type: 'String', required: true, fidelity: 'observed', description: 'The initial password.' },
  { name: 'physicalDeliveryOfficeName', type: 'String', fidelity: 'observed', description: 'The office; Graph calls it officeLocation.' },
  { name: 'postalCode', type: 'String', fidelity: 'observed' },
  { name: 'preferredLanguage', type: 'String', required: true, fidelity: 'observed', description: 'A language tag such as en-US.' },
  { name: 'proxyAddresses', type: 'String', multivalued: true, fidelity: 'observed', description: 'All mail addresses, with their SMTP: and smtp: prefixes.' },
  { name: 'showInAddressList', type: 'Boolean', fidelity: 'inferred' },
  { name: 'state', type: 'String', fidelity: 'observed', description: 'The state or province.' },
  { name: 'streetAddress', type: 'String', fidelity: 'observed' },
  { name: 'surname', type: 'String', required: true, fidelity: 'observed', description: 'The family name.' },
  { name: 'telephoneNumber', type: 'String', fidelity: 'observed', description: 'The business telephone; Graph calls it businessPhones.' },
  { name: 'userPrincipalName', type: 'String', required: true, presence: 'sure', fidelity: 'observed', description: 'The sign-in name; for guests the service turns alias_domain#EXT#@tenant into alias@domain.' },
  { name: 'userType', type: 'String', fidelity: 'inferred', description: 'Member or Guest; not available as a source in app provisioning.' },
];

/** The attributes of an Entra group that public schemas and pages show. */
export const ENTRA_GROUP: readonly KnownAttribute[] = [
  { name: 'appRoleAssignments', type: 'Reference', fidelity: 'observed', description: 'The app roles assigned for this application; needs one of the role functions, never a direct mapping.' },
  { name: 'displayName', type: 'String', presence: 'expected', fidelity: 'inferred' },
  { name: 'mailEnabled', type: 'Boolean', presence: 'sure', fidelity: 'inferred' },
  { name: 'mailNickname', type: 'String', presence: 'expected', fidelity: 'inferred', description: 'The mail alias; it can change and is not unique over time.' },
  { name: 'members', type: 'Reference', multivalued: true, fidelity: 'observed', description: 'References to the members of the group.' },
  { name: 'objectId', type: 'String', required: true, anchor: true, presence: 'sure', fidelity: 'observed', description: 'The immutable id of the object.' },
  { name: 'securityEnabled', type: 'Boolean', presence: 'sure', fidelity: 'inferred' },
];

/** The known attributes of a source object, or none when the object is not one of Entra's. */
export function knownAttributes(sourceObjectName: string | null): readonly KnownAttribute[] {
  if (sourceObjectName === 'Group') return ENTRA_GROUP;
  return sourceObjectName === 'User' ? ENTRA_USER : NONE;
}

const NONE: readonly KnownAttribute[] = [];
