import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParseCache } from '../../../server/src/analysis/parseCache.ts';
import { decodeText } from '../../../server/src/base/textEncoding.ts';
import { convertIntoManifest, convertIntoMappingFile } from '../../../server/src/convert/alignDocument.ts';
import { unreadPart } from '../../../server/src/convert/unreadPart.ts';
import { writeManifest } from '../../../server/src/convert/writeManifest.ts';
import { writeMappingFile } from '../../../server/src/convert/writeMappingFile.ts';
import type { JsonValue } from '../../../server/src/json/valueOf.ts';
import { meaningOf } from '../../../server/src/mappingFile/meaning.ts';
import type { MappingModel } from '../../../server/src/model/mappingModel.ts';
import { genericScim } from '../../../server/src/profiles/genericScim.ts';
import { open } from '../../support/documents.ts';
import { example } from '../../support/examples.ts';
import { exampleSchema, LAYOUTS } from '../manifest/exampleSchema.ts';
import { wellFormedFile } from '../mappingFile/arbitraries.ts';

function modelOf(text: string, name: string): MappingModel {
  const { model } = open(text, { name });
  if (model === null) throw new Error('The document has no model.');
  return model;
}

function asMappingFile(manifest: string): string {
  const written = writeMappingFile(modelOf(manifest, 'a.json'), null);
  return written.ok ? written.value.text : `refused: ${written.error}`;
}

function back(manifest: string, file: string): string {
  const converted = convertIntoManifest(open(manifest, { name: 'a.json' }), modelOf(file, 'a.entramap'));
  return converted.ok ? converted.value.text : `refused: ${converted.error}`;
}

describe('a manifest taken to a mapping file and back stays byte for byte', () => {
  it.each(LAYOUTS)('with %s', (_name, print) => {
    const manifest = print(exampleSchema());
    expect(back(manifest, asMappingFile(manifest))).toBe(manifest);
  });

  it.each(['qlik-cloud/default-manifest.json', 'qlik-cloud/repaired-manifest.json'])('%s', (name) => {
    const manifest = example(name);
    expect(back(manifest, asMappingFile(manifest))).toBe(manifest);
  });

  const folder = path.resolve(import.meta.dirname, '../../../../shared/data/corpus');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'index.json') : [];
  if (names.length === 0) console.log('The shared corpus is absent, so no real document is converted.');
  const readable = names.flatMap((name) => {
    const decoded = decodeText(readFileSync(path.join(folder, name)));
    if (!decoded.ok) return [];
    const analysis = open(decoded.value.text, { name });
    return unreadPart(analysis) === null && (analysis.model?.rules.length ?? 0) > 0 ? [[name, decoded.value.text] as const] : [];
  });
  it.runIf(names.length > 0)('there are real documents to try', () => {
    expect(readable.length).toBeGreaterThan(5);
  });
  it.each(readable)('%s', (_name, manifest) => {
    const file = asMappingFile(manifest);
    // What has no target or would read back as something else is refused, not lost.
    if (file.startsWith('refused: ')) expect(file).toMatch(/cannot be written in a mapping file/);
    else expect(back(manifest, file)).toBe(manifest);
  });
});

describe('any manifest taken to a mapping file and back stays byte for byte', () => {
  it.each(LAYOUTS)('with %s', (_layout, print) => {
    let converted = 0;
    fc.assert(
      fc.property(wellFormedFile, (file) => {
        const made = writeManifest(modelOf(file, 'a.entramap'), genericScim, createParseCache());
        if (!made.ok) return;
        const manifest = print(JSON.parse(made.value.text) as JsonValue).replace(/^\ufeff/, '');
        const again = asMappingFile(manifest);
        if (again.startsWith('refused: ')) {
          expect(again).toMatch(/cannot be written in a mapping file/);
          return;
        }
        expect(back(manifest, again)).toBe(manifest);
        converted++;
      }),
      { numRuns: 60 },
    );
    expect(converted).toBeGreaterThan(5);
  });
});

describe('a mapping file taken to a manifest and back says the same', () => {
  it.each(['qlik-cloud/qlik-cloud.entramap'])('%s', (name) => {
    const file = example(name);
    const manifest = writeManifest(modelOf(file, 'a.entramap'), genericScim, createParseCache());
    const again = manifest.ok ? convertIntoMappingFile(open(file), modelOf(manifest.value.text, 'a.json')) : manifest;
    expect(again.ok ? again.value.text : again.error).toBe(file);
  });

  it('any file of expressions whose keys are known', () => {
    let converted = 0;
    fc.assert(
      fc.property(wellFormedFile, (file) => {
        const model = modelOf(file, 'a.entramap');
        const manifest = writeManifest(model, genericScim, createParseCache());
        if (!manifest.ok) return;
        const again = convertIntoMappingFile(open(file), modelOf(manifest.value.text, 'a.json'));
        if (!again.ok) {
          expect(again.error).toMatch(/object mappings fit|Two object mappings/);
          return;
        }
        expect(meaningOf(modelOf(again.value.text, 'a.entramap'))).toEqual(meaningOf(model));
        expect(again.value.text).toBe(file);
        converted++;
      }),
      { numRuns: 500 },
    );
    expect(converted).toBeGreaterThan(20);
  });
});
