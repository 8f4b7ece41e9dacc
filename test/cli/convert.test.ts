import { describe, expect, it } from 'vitest';
import { example } from '../support/examples.ts';
import { command } from '../support/commandLine.ts';

const DEFAULT = example('qlik-cloud/default-manifest.json');
const REPAIRED = example('qlik-cloud/repaired-manifest.json');
const QLIK = example('qlik-cloud/qlik-cloud.entramap');
const SMALL = 'profile qlik-cloud\n\nuserName <- [objectId]  match 2\n';

interface NewManifest {
  readonly synchronizationRules: readonly {
    readonly metadata: readonly { readonly key: string; readonly value: string }[];
    readonly objectMappings: readonly { readonly attributeMappings: readonly unknown[]; readonly metadata: readonly { readonly key: string; readonly value: string }[] }[];
  }[];
  readonly directories: readonly { readonly id?: string; readonly name: string; readonly objects: readonly { readonly attributes: readonly object[] }[] }[];
}

describe('a manifest', () => {
  it('is printed as a mapping file, so that a diff reads as mappings', async () => {
    const run = await command(['convert', 'm.json'], { 'm.json': DEFAULT });
    expect(run.output).toContain('\n  userName                                 <- [userPrincipalName]                 match 1\n');
    expect(run.code).toBe(0);
  });

  it('changes a mapping file that is there, and keeps its comments and scratch lines', async () => {
    const file = '# Mine.\nuserName <- [mail]  match 3  # why\nnickName <- [nick]\n\n= Left([a], 1)\n';
    const manifest = JSON.stringify({ synchronizationRules: [{ name: 'R', objectMappings: [{ enabled: true, sourceObjectName: 'User', targetObjectName: 'U', attributeMappings: [{ targetAttributeName: 'userName', matchingPriority: 1, source: { expression: '[upn]', name: 'upn', type: 'Attribute' } }] }] }] });
    const run = await command(['convert', 'm.json', '-o', 'a.entramap'], { 'm.json': manifest, 'a.entramap': file });
    expect(run.text('a.entramap')).toBe('# Mine.\nuserName <- [upn]   match 1  # why\n\n= Left([a], 1)\n');
    expect(run.code).toBe(0);
  });

  it('keeps what a mapping file cannot say, and names it there', async () => {
    const source = { expression: 'Join("@", [a], )', name: 'Join', type: 'Function', parameters: [{ key: 'separator', value: { expression: '"@"', name: '@', type: 'Constant' } }, { key: 'source', value: { expression: '[a]', name: 'a', type: 'Attribute' } }, { key: 'source', value: { expression: null, name: '%DomainFQDN%', type: 'Constant' } }] };
    const scope = { groups: [], inputFilterGroups: [{ name: 'x', clauses: [] }], categoryFilterGroups: [] };
    const manifest = JSON.stringify({ synchronizationRules: [{ name: 'R', objectMappings: [{ enabled: true, name: 'M', sourceObjectName: 'User', targetObjectName: 'U', scope, attributeMappings: [{ targetAttributeName: 'upn', source }] }] }] });
    const printed = await command(['convert', 'm.json'], { 'm.json': manifest });
    expect(printed.output).toBe(
      'rule "R"\n\nmapping "M"\n  User -> U\n\n  # Stays in the manifest: 1 group of input filters.\n' +
        '  # mapwright-ignore fn/missing-required: the manifest holds a value here that the text of an expression cannot say.\n' +
        '  upn  <- Join("@", [a], )\n',
    );
    const back = await command(['convert', 'a.entramap', '--into', 'm.json'], { 'm.json': manifest, 'a.entramap': printed.output });
    expect(back.text('m.json')).toBe(manifest);
    const changed = await command(['convert', 'a.entramap', '--into', 'm.json'], { 'm.json': manifest, 'a.entramap': printed.output.replace('"@"', '"#"') });
    expect(changed.errors).toContain('%DomainFQDN%');
    expect([changed.code, changed.text('m.json')]).toEqual([2, manifest]);
  });
});

describe('a mapping file', () => {
  it('becomes part of a manifest, which is rewritten: Qlik Cloud by hand is Qlik Cloud by fix', async () => {
    const run = await command(['convert', 'q.entramap', '--into', 'm.json'], { 'q.entramap': QLIK, 'm.json': DEFAULT });
    expect(run.text('m.json')).toBe(REPAIRED);
    expect(run.errors).toContain('A manifest has no place for 1 comment');
    expect(run.code).toBe(0);
  });

  it('leaves the manifest alone when another output is named', async () => {
    const run = await command(['convert', 'q.entramap', '--into', 'm.json', '-o', 'out.json'], { 'q.entramap': QLIK, 'm.json': DEFAULT });
    expect([run.text('m.json'), run.text('out.json')]).toEqual([DEFAULT, REPAIRED]);
  });

  it.each([
    ['Windows line ends', DEFAULT.replaceAll('\n', '\r\n'), REPAIRED.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${DEFAULT}`, `\ufeff${REPAIRED}`],
    ['tabs', DEFAULT.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2)), REPAIRED.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
  ])('keeps %s', async (_what, before, after) => {
    const run = await command(['convert', 'q.entramap', '--into', 'm.json'], { 'q.entramap': QLIK, 'm.json': before });
    expect(Buffer.from(run.files.get('/project/m.json') ?? []).toString()).toBe(after);
  });

  it('becomes a new manifest that its profile accepts', async () => {
    const run = await command(['convert', 'q.entramap', '-o', 'new.json'], { 'q.entramap': QLIK });
    expect(run.errors).toContain('The manifest has no ids');
    const checked = await command(['check', 'new.json', '--profile', 'qlik-cloud', '--format', 'json'], { 'new.json': run.text('new.json') });
    const { summary } = JSON.parse(checked.output) as { summary: Record<string, number> };
    expect([summary['error'], summary['warning'], checked.code]).toEqual([0, 0, 0]);
  });

  it('becomes a new manifest as the service writes one: directories, trees and metadata', async () => {
    const { text } = await command(['convert', 'q.entramap', '-o', 'new.json'], { 'q.entramap': QLIK }).then((run) => ({ text: run.text('new.json') }));
    const written = JSON.parse(text) as NewManifest;
    const real = JSON.parse(REPAIRED) as NewManifest;
    const [rule] = written.synchronizationRules;
    const mapping = rule?.objectMappings[0];
    const users = real.synchronizationRules[0]?.objectMappings[1];
    expect(mapping?.attributeMappings).toEqual(expect.arrayContaining([...(users?.attributeMappings ?? ['none'])]));
    // The profile matches by precedence 1; the metadata of the service keeps the name of its own default.
    expect(mapping?.metadata).toEqual(users?.metadata.map((entry) => (entry.key === 'OriginalJoiningProperty' ? { ...entry, value: 'emails[type eq "work"].value' } : entry)));
    expect(rule?.metadata).toEqual(real.synchronizationRules[0]?.metadata);
    const shape = (manifest: NewManifest) => manifest.directories.map(({ objects, id, ...directory }) => ({ ...directory, object: Object.keys(objects[0] ?? {}), attribute: Object.keys(objects[0]?.attributes[0] ?? {}), id: typeof id }));
    expect(shape(written)).toEqual(shape(real).map((directory) => ({ ...directory, id: 'undefined' })));
  });

  it.each([
    ['no such mapping', 'mapping "Nobody"\n  a <- [b]\n', DEFAULT, 'There is no object mapping for "Nobody". There are: "Provision Microsoft Entra ID Groups"'],
    ['two that fit', SMALL, DEFAULT.replace('"sourceObjectName": "Group"', '"sourceObjectName": "User"'), '2 object mappings fit the User mapping'],
    ['broken JSON', SMALL, DEFAULT.slice(0, 900), 'Nothing was converted.'],
    ['a line that cannot be read', 'user name [objectId]\n', DEFAULT, 'a.entramap:1:1: '],
    ['an expression with a mistake', 'userName <- Join(" ", [a]\n', DEFAULT, 'is no expression without mistakes'],
    ['a mapping file as the manifest', SMALL, SMALL, 'It is not JSON'],
  ])('refuses %s and writes nothing', async (_what, file, manifest, message) => {
    const run = await command(['convert', 'a.entramap', '--into', 'm.json'], { 'a.entramap': file, 'm.json': manifest });
    expect(run.errors).toContain(message);
    expect([run.code, run.text('m.json')]).toEqual([2, manifest]);
  });
});
