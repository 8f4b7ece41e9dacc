import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';

const example = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../../examples/qlik-cloud', name), 'utf8');
const MANIFEST = example('default-manifest.json');
const REPAIRED = example('repaired-manifest.json');

describe('runbook', () => {
  it('takes a new app to what Qlik Cloud asks for, in the order of its page', async () => {
    const { output, code } = await command(['runbook', 'm.json', '--profile', 'qlik-cloud'], { 'm.json': MANIFEST });
    expect(code).toBe(0);
    expect(output.match(/^- \[ \] Select \*Delete\*/gm)).toHaveLength(17);
    expect(output.match(/^- \[ \] Open the row .*$/gm)).toEqual([
      '- [ ] Open the row `userPrincipalName` → `userName`, set this, and select *Ok*.\\',
      '- [ ] Open the row `mail` → `emails[type eq "work"].value`, set this, and select *Ok*.\\',
      '- [ ] Open the row `mailNickname` → `externalId`, set this, and select *Ok*.\\',
    ]);
    const sections = [...output.matchAll(/^## \d+\. (.*)$/gm)].map(([, title]) => title);
    expect(sections).toEqual(['The application', 'The connection', 'Mapping table: Provision Microsoft Entra ID Users', 'The connection once more', 'Who is provisioned', 'A trial', 'Start', 'Afterwards']);
  });

  it('leaves a table alone that is right', async () => {
    const { output } = await command(['runbook', 'm.json', '--profile', 'qlik-cloud'], { 'm.json': REPAIRED });
    expect(output).toContain('Leave the mappings as they are.');
    expect(output).not.toContain('Open the row');
  });

  it('goes from one mapping set to another, and writes a file', async () => {
    const run = await command(['runbook', 'old.entramap', '--to', 'new.entramap', '-o', 'runbook.md'], { 'old.entramap': 'a <- [b] match 1\n', 'new.entramap': 'a <- [c] match 1\n' });
    expect([run.code, run.output, run.errors]).toEqual([0, '', '']);
    expect(run.text('runbook.md')).toContain('- *Source attribute*: `c`');
  });

  it('proposes users with every kind of hole, and says how many are evaluated again', async () => {
    const users = '[{"objectId": "1", "displayName": "Full", "mail": "a@b.c", "givenName": "F", "surname": "L"}, {"objectId": "2", "displayName": "No mail", "givenName": "F", "surname": "L"}, {"objectId": "3", "displayName": "Also none", "givenName": "F", "surname": "L"}, {"objectId": "4", "displayName": "Gone", "$assigned": false}]';
    const { output } = await command(['runbook', 'm.json', '--profile', 'qlik-cloud', '--users', 'users.json'], { 'm.json': MANIFEST, 'users.json': users });
    expect(output.match(/^- \[ \] Provision `.*\n.*$/gm)).toEqual([
      '- [ ] Provision `No mail` (`2`).\\\n  This user has no mail, as 2 users of the population.',
      '- [ ] Provision `Full` (`1`).\\\n  This user has every value that the mappings read.',
    ]);
    expect(output).toContain('evaluated again: 4 users of the population.');
  });

  it('gives its parts as JSON', async () => {
    const { output } = await command(['runbook', 'm.json', '--profile', 'qlik-cloud', '--format', 'json'], { 'm.json': MANIFEST });
    const { sections } = JSON.parse(output) as { sections: readonly { readonly steps: readonly { readonly provenance: { readonly fidelity: string } | null }[] }[] };
    expect(sections[0]?.steps[0]?.provenance?.fidelity).toBe('documented');
  });

  it.each([
    [[], 'name one file'],
    [['none.json'], 'none.json: There is no such file.'],
    [['m.json', '--to', 'none.json'], 'none.json: There is no such file.'],
    [['m.json', '--users', 'none.json'], 'The population none.json cannot be used.'],
    [['m.json', '--format', 'pdf'], '--format takes md, json'],
    [['secrets.json'], 'secrets.json holds no mappings'],
  ])('refuses %j', async (words, message) => {
    const run = await command(['runbook', ...words], { 'm.json': MANIFEST, 'secrets.json': '{"value": [{"key": "BaseAddress", "value": "https://a.example/scim"}]}' });
    expect([run.code, run.output]).toEqual([2, '']);
    expect(run.errors).toContain(message);
  });
});

describe('verify', () => {
  it.each([
    ['a new app', MANIFEST, 1, '2 of 5 attribute mappings are as Qlik Cloud asks. What is left:'],
    ['the repaired one', REPAIRED, 0, '5 of 5 attribute mappings are as Qlik Cloud asks. Nothing is left to do.'],
    ['one with a row too many', REPAIRED.replace('"targetAttributeName": "active"', '"targetAttributeName": "nickName"'), 1, '4 of 5 attribute mappings are as Qlik Cloud asks. What is left:'],
  ])('%s', async (_what, text, code, first) => {
    const run = await command(['verify', 'm.json', '--profile', 'qlik-cloud'], { 'm.json': text });
    expect([run.output.split('\n')[0], run.code, run.text('m.json')]).toEqual([first, code, text]);
  });

  it('gives JSON, and refuses what is no mapping set', async () => {
    const run = await command(['verify', 'm.json', '--profile', 'qlik-cloud', '--format', 'json'], { 'm.json': REPAIRED });
    expect(JSON.parse(run.output)).toEqual({ path: 'm.json', profile: 'qlik-cloud', right: 5, needed: 5, steps: [], left: [] });
    expect((await command(['verify', 'm.json'], { 'm.json': '{"a": 1}' })).code).toBe(2);
    expect((await command(['verify'], {})).errors).toContain('name one file');
  });
});
