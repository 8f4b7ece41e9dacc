import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/base/textEncoding.ts';
import { findingsIn, open } from '../support/documents.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/corpus');
const present = existsSync(folder);
const documents = present ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'index.json') : [];

function read(name: string): string {
  const decoded = decodeText(readFileSync(path.join(folder, name)));
  if (!decoded.ok) throw new Error(`${name}: ${decoded.error}`);
  return decoded.value.text;
}

/** Full schemas as the service exported them, and the findings that are justified. */
const FULL: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  // Warnings: user and User, which the mapping joins, have two anchors each, where the reference asks for one.
  ['use-azuread-ad2aad-sample1.json', { 'directory/anchor-count': 2 }],
  // Hints: three required attributes have no mapping in the default template; the profile comes from SingleAppRoleAssignment;
  // Email and FirstName are required, and users without mail or givenName exist.
  ['graph-docs-history-salesforce-schema-sample1.json', { 'map/required-unmapped': 3, 'map/approle-single-multi': 1, 'type/null-at-root': 2 }],
  ['graph-docs-history-salesforce-schema-sample2.json', { 'map/required-unmapped': 3, 'map/approle-single-multi': 1, 'type/null-at-root': 2 }],
];

/** Every error and warning in the other documents that does not speak of the JSON's form: examples of pages, cut short, and jobs. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  // The page shows one attribute mapping and leaves the matching one out.
  'docs_scim-graph-scripting_aws-template.json': ['map/no-matching'],
  'docs_synchronization-configure-with-custom-target-attributes_2.json': ['map/no-matching'],
  // It also shows one of the two directories; the rule names both.
  'docs_synchronization-configure-with-custom-target-attributes_3.json': ['map/no-matching', 'map/unknown-directory'],
  'docs_synchronization-synchronizationschema-get_1.json': ['map/no-matching'],
  'docs_synchronization-synchronizationschema-update_1.json': ['map/no-matching'],
  'docs_scim-graph-scripting_job-in-quarantine.json': ['job/quarantined'],
};

if (!present) console.log('The shared corpus is not beside the project; its documents are not read.');

describe('real documents', () => {
  it('are read where they are beside the project', () => expect(documents.length > 0).toBe(present));

  it.each(documents)('%s opens without a crash', (name) => {
    const analysis = open(read(name), { name });
    expect(findingsIn(read(name), { name }).every(({ span }) => span.start >= 0 && span.end <= analysis.text.length)).toBe(true);
  });

  it.each(present ? FULL : [])('%s stays quiet', (name, justified) => {
    expect(open(read(name), { name }).model?.rules.length).toBeGreaterThan(0);
    const counts: Record<string, number> = {};
    for (const { code } of findingsIn(read(name), { name })) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(justified);
  });

  it.each(documents.filter((name) => FULL.every(([full]) => full !== name)))('%s has no error of its mappings, and no warning that is not justified', (name) => {
    const found = findingsIn(read(name), { name }).filter(({ code }) => !/^(?:json|manifest)\//.test(code));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found.filter(({ severity }) => severity === 'warning').map(({ code }) => code).sort()).toEqual(OTHERS[name] ?? []);
  });
});
