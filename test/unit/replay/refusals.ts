import type { DIALECTS } from './judge.ts';

/** Something in which a server is known to differ from what Entra ID really sends, or from what is predicted. */
export interface Refusal {
  readonly judge: 'strict' | 'lenient';
  readonly says: string;
  readonly because: string;
  readonly dialects: readonly (keyof typeof DIALECTS)[];
  /** The users whom it concerns, by the case. */
  readonly cases: Readonly<Record<string, readonly string[]>>;
}

const BOTH = ['default', 'aadOptscim062020'] as const;
const MANAGED = ['Björn Åkesson', 'Zoë Müller-Weiß', 'Sam Lee'];
const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';
const REFERENCES = {
  'qlik-cloud/default-manifest.json, an empty app': MANAGED,
  'qlik-cloud/default-manifest.json, the target store': MANAGED,
  'the manager, who comes later': ['Adele Vance'],
};
const SHARED_MAIL = Object.fromEntries(
  ['qlik-cloud/repaired-manifest.json', 'qlik-cloud/qlik-cloud.entramap'].flatMap((name) => [`${name}, an empty app`, `${name}, the target store`]).map((name) => [name, ['Samuel Lee']]),
);
const SHARED = 'GET 200 with one account (predicted: 200 with an empty list)';
const SHARED_BECAUSE = 'Two users share a matching value. A user is predicted against what the app held before the cycle; the report names both, as DuplicateSourceEntries.';
const ROLE_TYPE = "invalidValue: Attribute 'type' contains non-canonical value from complex attribute 'roles'";
const ROLE_BECAUSE = 'Entra ID gives every role the type WindowsAzureActiveDirectoryRole; scimmy takes no types of roles (RFC 7643, 4.1.2 names none).';
const UNKNOWN_BECAUSE = 'scimmy drops attributes that its schemas do not have, and a POST with them succeeds all the same.';

/** Every known difference, with its reason. A test fails when there are others, and when one of these is gone. */
export const refusals: readonly Refusal[] = [
  { judge: 'strict', dialects: BOTH, cases: SHARED_MAIL, says: SHARED, because: SHARED_BECAUSE },
  { judge: 'lenient', dialects: BOTH, cases: SHARED_MAIL, says: SHARED, because: SHARED_BECAUSE },
  {
    judge: 'strict', dialects: BOTH, cases: REFERENCES,
    says: "PATCH 400: invalidValue: Attribute 'manager' is not multi-valued and must not be a collection for 'add' op (predicted: 200 or 204)",
    because: 'Entra ID sends the manager in a list (use-scim-to-provision-users-and-groups.md); in RFC 7643, 4.3 it is one complex value.',
  },
  {
    judge: 'lenient', dialects: BOTH, cases: REFERENCES,
    says: `${MANAGER} is different: [{"$ref":"…","value":"…"}] (predicted: {"value":"…"})`,
    because: 'scim-patch keeps the list in which Entra ID sends the manager; an app stores the one value in it.',
  },
  {
    judge: 'strict', dialects: BOTH, cases: { 'qlik-cloud/default-manifest.json, the target store': ['Adele Vance'], 'update: two parts of an entry that is missing': ['Adele Vance'] },
    says: "PATCH 400: noTarget: Filter 'addresses[type eq \"work\"].locality' does not match any values for 'add' op (predicted: 200 or 204)",
    because: 'Entra ID adds to an entry that is not there and expects that it is made; by RFC 7644, 3.5.2.1 there is no target.',
  },
  {
    judge: 'strict', dialects: BOTH, cases: { 'update: an entry that is missing': ['Adele Vance'] },
    says: "PATCH 400: noTarget: Filter 'emails[type eq \"work\"].value' does not match any values for 'add' op (predicted: 200 or 204)",
    because: 'The same for e-mail addresses.',
  },
  {
    judge: 'strict', dialects: ['default'], cases: { 'update: a boolean and a text': ['Adele Vance'], disable: ['Adele Vance'] },
    says: "PATCH 400: invalidValue: Attribute 'active' expected value type 'boolean' but found type 'string' for 'replace' op (predicted: 200 or 204)",
    because: 'Without aadOptscim062020, Entra ID sends booleans as texts.',
  },
  {
    judge: 'lenient', dialects: ['default'], cases: { 'update: a boolean and a text': ['Adele Vance'] },
    says: 'active is different: "True" (predicted: true)',
    because: 'scim-patch knows no types and keeps the text; an app that works with Entra ID makes a boolean of it.',
  },
  { judge: 'lenient', dialects: ['default'], cases: { disable: ['Adele Vance'] }, says: 'active is different: "False" (predicted: false)', because: 'The same for False.' },
  {
    judge: 'strict', dialects: BOTH, cases: { 'create: special characters in the matching value': ['a"b\\c@x.se'] },
    says: "GET 400: invalidFilter: Unexpected token 'b\\\\c@x.se\"' in filter (predicted: 200 with an empty list)",
    because: 'scimmy reads no escaped quotes in filters, though RFC 7644, 3.4.2.2 writes values as JSON; the outcome warns that such a query may fail.',
  },
  { judge: 'strict', dialects: BOTH, cases: { 'create: an attribute that no schema knows': ['Adele Vance'] }, says: 'favouriteColour is missing: null (predicted: "red")', because: UNKNOWN_BECAUSE },
  { judge: 'strict', dialects: BOTH, cases: { 'create: a custom extension': ['Adele Vance'] }, says: 'urn:ietf:params:scim:schemas:extension:contoso:2.0:User is missing: null (predicted: {"tag":"x"})', because: UNKNOWN_BECAUSE },
  { judge: 'strict', dialects: BOTH, cases: { 'create: a list of texts': ['Adele Vance'] }, says: 'tags is missing: null (predicted: ["a","b"])', because: UNKNOWN_BECAUSE },
  { judge: 'strict', dialects: BOTH, cases: { 'a list that is replaced': ['Adele Vance'] }, says: "PATCH 400: invalidPath: Invalid path 'tags' for 'replace' op (predicted: 200 or 204)", because: 'scimmy takes no path to an attribute that its schemas do not have.' },
  { judge: 'strict', dialects: BOTH, cases: { 'a list that is added to': ['Adele Vance'] }, says: "PATCH 400: invalidPath: Invalid path 'tags' for 'add' op (predicted: 200 or 204)", because: 'The same for an addition.' },
  { judge: 'strict', dialects: BOTH, cases: { 'create with roles': ['Adele Vance'], 'create with the primary role': ['Adele Vance'] }, says: `POST 400: ${ROLE_TYPE} (predicted: 201 with the account and its id)`, because: ROLE_BECAUSE },
  { judge: 'strict', dialects: ['aadOptscim062020'], cases: { 'update of roles': ['Adele Vance'] }, says: `PATCH 400: ${ROLE_TYPE} for 'add' op (predicted: 200 or 204)`, because: `${ROLE_BECAUSE} The default dialect sends no type.` },
  { judge: 'strict', dialects: BOTH, cases: { 'update of roles, replacing': ['Adele Vance'] }, says: `PATCH 400: ${ROLE_TYPE} for 'replace' op (predicted: 200 or 204)`, because: ROLE_BECAUSE },
  {
    judge: 'lenient', dialects: BOTH, cases: { 'update of the primary role': ['Adele Vance'] },
    says: 'PATCH 400: Invalid SCIM Patch: Target location is a multi-valued attribute for which a value selection filter (roles[primary eq "True"].value) has been supplied and no record match was made. (predicted: 200 or 204)',
    because: 'Entra ID compares primary, a boolean, with a text.',
  },
];
