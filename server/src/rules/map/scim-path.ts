import { nearest } from '../../base/nearest.ts';
import { mappingRule } from '../defineRule.ts';
import type { Fix } from '../finding.ts';
import { enabledMappings } from '../mappedExpressions.ts';
import { isScim } from '../sides.ts';

const HEAD = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  userName <- [objectId] match 1\n  active <- Not([IsSoftDeleted])\n';

export const scimPath = mappingRule({
  code: 'map/scim-path',
  level: 'warning',
  title: 'Target path that SCIM does not have',
  why: 'A SCIM app knows the paths of RFC 7643. For others the service answers that the attribute is not supported by the SCIM protocol, or the app drops the value.',
  fidelity: 'observed',
  sources: ['https://www.rfc-editor.org/rfc/rfc7643#section-4.1', 'sourcegraph/sourcegraph#62185'],
  fixable: true,
  bad: [
    `${HEAD}  «name.given» <- [givenName]\n`,
    `${HEAD}  «emails[type eq "work"].display» <- [displayName]\n`,
    `${HEAD}  «emails[type eq work].value» <- [mail]\n`,
    `${HEAD}  «"emails[type eq ‘work’].value"» <- [mail]\n`,
  ],
  good: [`${HEAD}  name.givenName <- [givenName]\n  emails[type eq "work"].value <- [mail]\n  roles[primary eq "True"].value <- SingleAppRoleAssignment([appRoleAssignments])\n  urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager <- [manager]\n`],
  fix: [{ before: `${HEAD}  name.given <- [givenName]\n`, after: `${HEAD}  name.givenName <- [givenName]\n` }, { before: `${HEAD}  emails[type eq work].value <- [mail]\n`, after: `${HEAD}  emails[type eq "work"].value <- [mail]\n` }],
  check: (context) => {
    for (const { mapped, mapping } of enabledMappings(context)) {
      if (!isScim(mapped)) continue;
      const fault = faultOf(mapping.target);
      if (fault === null) continue;
      const { wanted } = fault;
      const taken = wanted !== null && mapped.objectMapping.attributeMappings.some(({ target }) => target === wanted);
      const fixes: readonly Fix[] = wanted === null || taken ? [] : [{ title: `Change it to ${wanted}`, safe: false, effect: 'provisioning', edits: [{ kind: 'setTarget', mapping, target: wanted }] }];
      context.report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `${fault.fact} ${wanted === null ? 'Choose a path of RFC 7643.' : `Write ${wanted}.`}`, fixes });
    }
  },
});

const TYPED: readonly string[] = ['value', 'display', 'type', 'primary'];

/** The complex attributes of a SCIM user and what they hold (RFC 7643, 4.1). */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['name', ['formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix']],
  ['addresses', ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country', 'type', 'primary']],
  // Microsoft's own check refuses the display of an address, though the RFC has it.
  ['emails', ['value', 'type', 'primary']],
  ...['phoneNumbers', 'ims', 'photos', 'roles', 'entitlements', 'x509Certificates'].map((name) => [name, TYPED] as const),
]);

const UNQUOTED_FILTER = /^([A-Za-z0-9]+\[\w+ eq )[‘’“”']?([^"‘’“”'\]]+)[‘’“”']?(\].*)$/;

/** What is wrong with a path, and the path that was most likely meant; null when nothing is. */
function faultOf(path: string): { readonly fact: string; readonly wanted: string | null } | null {
  const unquoted = UNQUOTED_FILTER.exec(path);
  if (unquoted !== null) return { fact: 'The value of a filter stands in straight double quotes, so this path names nothing.', wanted: `${unquoted[1] ?? ''}"${unquoted[2] ?? ''}"${unquoted[3] ?? ''}` };
  const parts = /^([A-Za-z0-9]+)(\[[^\]]*\])?\.([A-Za-z0-9]+)$/.exec(path);
  const [, attribute = '', filter = '', part = ''] = parts ?? [];
  const known = PARTS.get(attribute);
  if (known === undefined || known.some((name) => name.toLowerCase() === part.toLowerCase())) return null;
  const meant = nearest(part, known) ?? known.find((name) => name.toLowerCase().startsWith(part.toLowerCase()) || ALIASES.get(part.toLowerCase()) === name);
  return { fact: `SCIM's ${attribute} has no ${part} that the service supports, so this value does not arrive.`, wanted: meant === undefined ? null : `${attribute}${filter}.${meant}` };
}

const ALIASES: ReadonlyMap<string, string> = new Map([['given', 'givenName'], ['first', 'givenName'], ['firstname', 'givenName'], ['family', 'familyName'], ['last', 'familyName'], ['lastname', 'familyName'], ['surname', 'familyName'], ['city', 'locality'], ['state', 'region'], ['street', 'streetAddress'], ['zip', 'postalCode']]);
