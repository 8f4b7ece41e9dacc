import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const MAPPING = example('qlik-cloud/qlik-cloud.entramap');
const REPAIRED = example('qlik-cloud/repaired-manifest.json');

interface Node {
  [name: string]: unknown;
}
type Mapping = Node & { targetAttributeName: string; matchingPriority: number; source: Node };
interface ObjectMapping {
  name: string;
  enabled: boolean;
  flowTypes: string;
  scope: unknown;
  targetObjectName: string;
  attributeMappings: Mapping[];
}

const attribute = (name: string): Node => ({ expression: `[${name}]`, name, type: 'Attribute', parameters: [] });

/** Each mistake that the page of Qlik warns of, put in by hand into both kinds of document. */
const MISTAKES: readonly {
  readonly mistake: string;
  readonly code: string;
  readonly inMapping: readonly [from: string | RegExp, to: string];
  readonly inManifest: (users: ObjectMapping, mapping: (target: string) => Mapping, groups: ObjectMapping) => void;
  /** False where the repair is the user's decision: `fix` leaves it, `fix --rule --at` does it. */
  readonly safe?: false;
}[] = [
  {
    mistake: 'an extra attribute left in',
    code: 'profile/extra-attribute',
    inMapping: [/externalId/, 'displayName <- [displayName]\nexternalId'],
    inManifest: (users, mapping) => users.attributeMappings.push({ ...structuredClone(mapping('externalId')), targetAttributeName: 'displayName', source: attribute('displayName') }),
  },
  {
    mistake: 'a required mapping deleted',
    code: 'profile/missing-attribute',
    inMapping: [/externalId.*\n/, ''],
    inManifest: (users) => void users.attributeMappings.pop(),
  },
  {
    mistake: 'userName not fed from objectId',
    code: 'profile/wrong-source',
    inMapping: [/userName {22}<- \[objectId\]/, 'userName                      <- [userPrincipalName]'],
    inManifest: (_users, mapping) => void (mapping('userName').source = attribute('userPrincipalName')),
  },
  {
    mistake: 'externalId not fed from objectId',
    code: 'profile/wrong-source',
    inMapping: [/externalId {20}<- \[objectId\]/, 'externalId                    <- [mailNickname]'],
    inManifest: (_users, mapping) => void (mapping('externalId').source = attribute('mailNickname')),
  },
  {
    mistake: 'mail not matching',
    code: 'profile/missing-match',
    inMapping: [/\[mail\] +match 1/, '[mail]'],
    inManifest: (_users, mapping) => void (mapping('emails[type eq "work"].value').matchingPriority = 0),
  },
  {
    mistake: 'mail not precedence 1',
    code: 'profile/wrong-match',
    inMapping: [/match 1/, 'match 3'],
    inManifest: (_users, mapping) => void (mapping('emails[type eq "work"].value').matchingPriority = 3),
  },
  {
    mistake: 'userName not precedence 2, so that both have the same',
    code: 'profile/wrong-match',
    inMapping: [/match 2/, 'match 1'],
    inManifest: (_users, mapping) => void (mapping('userName').matchingPriority = 1),
  },
  {
    mistake: 'active changed',
    code: 'profile/wrong-expression',
    inMapping: [/Switch\(.*\)/, '[accountEnabled]'],
    inManifest: (_users, mapping) => void (mapping('active').source = attribute('accountEnabled')),
  },
  {
    mistake: 'name.formatted changed',
    code: 'profile/wrong-expression',
    inMapping: [/Join\(.*\)/, '[displayName]'],
    inManifest: (_users, mapping) => void (mapping('name.formatted').source = attribute('displayName')),
  },
  {
    mistake: 'mail replaced by userPrincipalName',
    code: 'profile/wrong-source',
    inMapping: [/\[mail\]/, '[userPrincipalName]'],
    inManifest: (_users, mapping) => void (mapping('emails[type eq "work"].value').source = attribute('userPrincipalName')),
    safe: false,
  },
  {
    mistake: 'an action switched off',
    code: 'profile/changed-default',
    inMapping: [/userName/, 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  actions Create, Update\nuserName'],
    inManifest: (users) => void (users.flowTypes = 'Add, Update'),
  },
  {
    mistake: 'the User mapping disabled',
    code: 'profile/changed-default',
    inMapping: [/userName/, 'mapping "Users" disabled\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\nuserName'],
    inManifest: (users) => void (users.enabled = false),
  },
  {
    mistake: 'a scoping filter added',
    code: 'profile/changed-default',
    inMapping: [/userName/, 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  scope "Sales"\n    department EQUALS "Sales"\nuserName'],
    inManifest: (users) =>
      void (users.scope = { categoryFilterGroups: [], groups: [{ name: 'Sales', clauses: [{ operatorName: 'EQUALS', sourceOperandName: 'department', targetOperand: { values: ['Sales'] } }] }], inputFilterGroups: [] }),
    safe: false,
  },
  {
    mistake: 'another target object',
    code: 'profile/wrong-target-object',
    inMapping: [/userName/, 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\nuserName'],
    inManifest: (users) => void (users.targetObjectName = 'urn:ietf:params:scim:schemas:core:2.0:User'),
  },
  {
    mistake: 'the Group mapping touched',
    code: 'profile/changed-default',
    inMapping: [/$/, '\nmapping "Groups"\n  Group -> urn:ietf:params:scim:schemas:core:2.0:Group\n  displayName <- [mailNickname] match 1\n'],
    inManifest: (_users, _mapping, groups) => void (groups.attributeMappings[0]!.source = attribute('mailNickname')),
    safe: false,
  },
];

function manifestWith(change: (typeof MISTAKES)[number]['inManifest']): string {
  const schema = JSON.parse(REPAIRED) as { synchronizationRules: [{ objectMappings: [ObjectMapping, ObjectMapping] }] };
  const [groups, users] = schema.synchronizationRules[0].objectMappings;
  change(users, (target) => users.attributeMappings.find(({ targetAttributeName }) => targetAttributeName === target) as Mapping, groups);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

interface Checked {
  files: { diagnostics: { code: string; pointer: string; fixes: unknown[] }[] }[];
}

async function found(name: string, text: string): Promise<Checked['files'][number]['diagnostics']> {
  const run = await command(['check', name, '--profile', 'qlik-cloud', '--format', 'json'], { [name]: text });
  return (JSON.parse(run.output) as Checked).files[0]?.diagnostics ?? [];
}

describe.each(MISTAKES)('$mistake', ({ code, inMapping: [from, to], inManifest, safe }) => {
  it.each([
    ['mapping file', 'a.entramap', MAPPING.replace(from, to)],
    ['manifest', 'a.json', manifestWith(inManifest)],
  ])('is found and repaired in a %s', async (_kind, name, text) => {
    const findings = await found(name, text);
    const [finding] = findings;
    expect(findings.map((each) => each.code)).toEqual([code]);
    expect(finding?.fixes.length).toBeGreaterThan(0);
    const words = safe === false ? ['--rule', code, '--at', finding?.pointer ?? ''] : [];
    const run = await command(['fix', name, '--profile', 'qlik-cloud', ...words], { [name]: text });
    expect(await found(name, run.text(name))).toEqual([]);
    expect(run.code).toBe(0);
  });
});
