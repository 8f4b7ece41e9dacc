import { expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const MANIFEST = example('qlik-cloud/default-manifest.json');
const ADELE = '{"objectId": "object-a", "userPrincipalName": "adele@contoso.com", "displayName": "Adele Vance", "accountEnabled": true, "$assigned": true}';

interface Line {
  readonly user: { readonly display: string };
  readonly action: string;
  readonly object: { readonly mapping: string };
  readonly requests: { readonly default: readonly { readonly method: string; readonly url: string; readonly body?: unknown }[] };
}

it.each([
  ['as Graph marks them', '"@odata.type": "#microsoft.graph.group"', '[{"id": "object-a"}]'],
  ['by $type', '"$type": "Group"', '["object-a"]'],
])('groups go through their own object mapping, members last: %s', async (_, mark, members) => {
  const population = `[${ADELE}, {${mark}, "objectId": "object-g", "displayName": "Sales", "$assigned": true, "members": ${members}}]`;
  const run = await command(['dry-run', 'a.json', '--users', 'u.json', '--format', 'jsonl'], { 'a.json': MANIFEST, 'u.json': population });
  const lines = run.output.trim().split('\n').map((line) => JSON.parse(line) as Line);
  expect(lines.map(({ user, action, object }) => [user.display, action, object.mapping])).toEqual([
    ['Adele Vance', 'Create', 'Provision Microsoft Entra ID Users'],
    ['Sales', 'Create', 'Provision Microsoft Entra ID Groups'],
  ]);
  expect(lines[1]?.requests.default.map(({ method }) => method)).toEqual(['GET', 'POST', 'PATCH']);
  expect(lines[1]?.requests.default[2]?.body).toMatchObject({ Operations: [{ op: 'Add', path: 'members', value: [{ $ref: null, value: 'id-of-object-a' }] }] });
  expect(run.code).toBe(0);
});

it('groups are counted for themselves, and without groups their mapping is not played', async () => {
  const population = `[${ADELE}, {"$type": "Group", "objectId": "object-g", "displayName": "Sales", "$assigned": true}]`;
  const both = await command(['dry-run', 'a.json', '--users', 'u.json'], { 'a.json': MANIFEST, 'u.json': population });
  expect(both.output).toContain('1 user: 1 created.  Provision Microsoft Entra ID Users');
  expect(both.output).toContain('1 group: 1 created.  Provision Microsoft Entra ID Groups');
  const alone = await command(['dry-run', 'a.json', '--users', 'u.json'], { 'a.json': MANIFEST, 'u.json': `[${ADELE}]` });
  expect(alone.output).not.toContain('0 groups');
  expect(alone.output).toContain('The population has no groups, so the object mapping Provision Microsoft Entra ID Groups is not played.');
});

it('another type is told', async () => {
  const run = await command(['dry-run', 'a.json', '--users', 'u.json'], { 'a.json': MANIFEST, 'u.json': `[${ADELE}, {"$type": "Device", "objectId": "2"}]` });
  expect(run.errors).toContain('$type is neither User nor Group');
  expect(run.code).toBe(1);
});
