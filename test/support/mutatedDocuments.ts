import fc from 'fast-check';
import { example } from './examples.ts';
import { expressionInManifest } from './expressionInManifest.ts';
import { asManifest } from './manifestExample.ts';

/** A text under a name that says which kind of document it is. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A mapping file with every kind of line. */
export const EVERY_LINE = `# All kinds of lines.
profile generic-scim

rule "USER_OUTBOUND_USER"
mapping "Users" disabled
  User -> urn:ietf:params:scim:schemas:core:2.0:User
  actions Create, Update

  scope "Sales in Lund"
    department EQUALS "Sales", "Marketing"
    city IS NOT NULL

  # mapwright-ignore map/no-matching: matched by hand
  userName     <- [userPrincipalName]   match 1
  displayName  <- Coalesce(
                    [displayName],
                    Join(" ", [givenName], [surname]))
  title        <- [jobTitle]            default "unknown"  create-only
  "nick name"  <- Replace([mailNickname], , "(?<a>\\\\d+)\\\\.\\"", , "\${a}", , ) flow FlowAlways
  startDate    <- FormatDateTime([employeeHireDate], , "yyyy-MM-dd", "M/d/yyyy")
  timezone     <- none                  default "Europe/Stockholm"
  domain       <- %DomainFQDN%

= Switch(IIF([city]="", "x", ToLower([city], "tr-TR")), "d", "a", "b")  # try
`;

const DIRECTORIES = `"directories": [
    { "name": "Entra", "objects": [{ "name": "User", "attributes": [{ "name": "mail", "type": "String" }, { "name": "accountEnabled", "type": "Boolean" }] }] },
    { "name": "app", "objects": [{ "name": "urn:User", "attributes": [{ "name": "emails[type eq \\"work\\"].value", "type": "String" }, { "name": "manager", "type": "Reference", "referencedObjects": [{ "referencedObjectName": "urn:User" }] }] }] }
  ]`;

/** A schema with directories, a filter, a stored tree and an escaped expression. */
export const WHOLE_SCHEMA = `{ "synchronizationRules": [{ "name": "R", "sourceDirectoryName": "Entra", "targetDirectoryName": "app", "objectMappings": [{
  "enabled": true, "name": "Users", "flowTypes": "Add, Update", "sourceObjectName": "User", "targetObjectName": "urn:User",
  "scope": { "groups": [{ "name": "g", "clauses": [{ "sourceOperandName": "mail", "operatorName": "REGEX MATCH", "targetOperand": { "values": ["^a"] } }] }] },
  "attributeMappings": [
    { "targetAttributeName": "emails[type eq \\"work\\"].value", "matchingPriority": 1, "source": { "expression": "[mail]", "name": "mail", "type": "Attribute", "parameters": [] } },
    { "targetAttributeName": "title", "flowType": "Always", "defaultValue": null, "source": { "expression": "Append([mail], \\"\\\\\\\\ \\\\u00e9\\")", "name": "Append", "type": "Function", "parameters": [
      { "key": "source", "value": { "expression": "[mail]", "name": "mail", "type": "Attribute", "parameters": [] } } ] } } ] }] }],
  ${DIRECTORIES}
}
`;

const DOCUMENTS: readonly NamedText[] = [
  { name: 'a.entramap', text: EVERY_LINE },
  { name: 'a.entramap', text: example('qlik-cloud/qlik-cloud.entramap') },
  { name: 'a.entramap', text: 'title <- ' },
  { name: 'a.json', text: WHOLE_SCHEMA },
  { name: 'a.json', text: asManifest(example('generic-scim/generic-scim.entramap')).text },
  { name: 'a.json', text: expressionInManifest('Join("\\"", ToUpper([mail]), Replace([surname], , "(a)|\\\\b", , "$1", , ))') },
  { name: 'mapwright.json', text: '{ "profile": { "*.json": "qlik-cloud" }, "rules": { "map/no-matching": "off" } }' },
];

const PIECES = ['"', '\\', '(', ')', '[', ']', ',', ' ', '\n', '\r\n', '#', '<-', '->', '=', '%', '{', '}', ':', '$', 'match ', 'default ', 'flow ', 'scope ', 'mapping ', 'profile ', 'Join(', '[mail]', 'é', '\u{1F600}', '\uD800', '\u0000', '\\"', 'none', '""'] as const;

/** A change at a part of the text, counted from 0 for its beginning to 1 for its end. */
type Mutation = { readonly at: number } & ({ readonly kind: 'replace'; readonly length: number; readonly insert: string } | { readonly kind: 'empty' });

const part = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      at: part,
      length: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat({ max: 40 }), fc.constant(1_000_000)),
      insert: fc.oneof(fc.constantFrom('', ...PIECES), fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''))),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const), at: part }) },
);

/** A text after a change, and where a cursor would stand then. */
function changed(text: string, mutation: Mutation): { readonly text: string; readonly cursor: number } {
  const offset = Math.floor(mutation.at * text.length);
  if (mutation.kind === 'replace') {
    return { text: text.slice(0, offset) + mutation.insert + text.slice(offset + mutation.length), cursor: offset + mutation.insert.length };
  }
  const quoted = /"[^"\n]*"/.exec(text.slice(offset));
  if (quoted === null) return { text, cursor: offset };
  const start = offset + quoted.index + 1;
  return { text: text.slice(0, start) + text.slice(start + quoted[0].length - 2), cursor: start };
}

/** A document after some random edits, as texts are while people type, paste and delete; and cursors, some where it was edited. */
export const editedDocument: fc.Arbitrary<NamedText & { readonly cursors: readonly number[] }> = fc
  .tuple(fc.constantFrom(...DOCUMENTS), fc.array(mutation, { maxLength: 4 }), part)
  .map(([{ name, text }, mutations, elsewhere]) => {
    let current = { text, cursor: text.length };
    for (const next of mutations) current = changed(current.text, next);
    return { name, text: current.text, cursors: [current.cursor, Math.round(elsewhere * current.text.length)] };
  });
