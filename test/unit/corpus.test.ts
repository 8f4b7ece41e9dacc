import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsIn, open } from '../support/documents.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/corpus');
const present = existsSync(folder);
const documents = present ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'index.json') : [];
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');

/** Full schemas as the service exported them, and the findings that are justified. */
const FULL: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['use-azuread-ad2aad-sample1.json', {}],
  // Hints: ProfileId and two more are required and have no mapping in the default template.
  ['graph-docs-history-salesforce-schema-sample1.json', { 'map/required-unmapped': 3 }],
  ['graph-docs-history-salesforce-schema-sample2.json', { 'map/required-unmapped': 3 }],
];

if (!present) console.log('The shared corpus is not beside the project; its documents are not read.');

describe('real documents', () => {
  it('are read where they are beside the project', () => expect(documents.length > 0).toBe(present));

  it.each(documents)('%s opens without a crash', (name) => {
    const analysis = open(read(name), { name });
    expect(findingsIn(read(name), { name }).every(({ span }) => span.start >= 0 && span.end <= analysis.text.length)).toBe(true);
  });

  it.each(present ? FULL : [])('%s stays quiet', (name, justified) => {
    const counts: Record<string, number> = {};
    for (const { code } of findingsIn(read(name), { name })) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(justified);
  });
});
