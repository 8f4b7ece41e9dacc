import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import type { JsonDocument } from '../../../server/src/json/jsonDocument.ts';
import { isNamed, kindOf, parentOf, textOf } from '../../../server/src/json/navigate.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { valueOf } from '../../../server/src/json/valueOf.ts';
import { editManifest } from '../../../server/src/manifest/edit.ts';
import { differingTrees } from '../../../server/src/manifest/differingTrees.ts';
import { printStoredTree } from '../../../server/src/manifest/printStoredTree.ts';
import { manifestProblems } from '../../../server/src/manifest/checkManifest.ts';
import { readManifestModel } from '../../../server/src/manifest/readModel.ts';
import { recogniseDocument } from '../../../server/src/manifest/recognise.ts';
import { looksLikeManifest } from '../../../server/src/manifest/sniff.ts';
import { nodeWithoutText, readStoredNode, type StoredNode } from '../../../server/src/manifest/storedNode.ts';
import { buildStoredTree } from '../../../server/src/manifest/storedTree.ts';

// Real schemas that must not be copied into the project; they lie beside it where it is developed.
const folder = path.resolve(import.meta.dirname, '../../../../shared/data/corpus');
const present = existsSync(path.join(folder, 'index.json'));
if (!present) console.info(`The corpus of real schemas is not at ${path.relative(process.cwd(), folder)}; its tests are not run.`);

interface Entry {
  readonly file: string;
  readonly kind: string;
  readonly encoding?: string;
}

const index: readonly Entry[] = present ? (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as Entry[]) : [];
const entries = index.filter(({ file }) => existsSync(path.join(folder, file)));

function textAt({ file }: Entry): string {
  const bytes = readFileSync(path.join(folder, file));
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
}

const full = entries.filter(({ kind }) => kind.startsWith('full-')).map((entry) => [entry.file, textAt(entry)] as const);

/** The kind that each sort of entry must have. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/schema$/, 'manifest'], [/template/, 'template'], [/job|restart/, 'job'], [/secrets|credentials/, 'secrets'], [/fragment|bad-example|parseExpression|filterOperators/, 'fragment'],
];

function storedNodes(document: JsonDocument): readonly { readonly node: number; readonly stored: StoredNode }[] {
  const found = [];
  for (let node = 0; node < document.count; node++) {
    if (kindOf(document, node) !== 'key' || !isNamed(document, node, 'type')) continue;
    const holder = parentOf(document, node) ?? 0;
    const stored = ['Attribute', 'Constant', 'Function'].includes(textOf(document, node + 1) ?? '') ? readStoredNode(document, holder) : null;
    if (stored !== null) found.push({ node: holder, stored });
  }
  return found;
}

describe.skipIf(!present)('the corpus', () => {
  it('has full schemas to read', () => {
    expect(full).not.toEqual([]);
  });

  it.each(entries.map((entry) => [entry.file, entry] as const))('%s opens as what it is', (_, entry) => {
    const text = textAt(entry);
    const document = readJson(text);
    const recognition = recogniseDocument(document);
    const wanted = KINDS.find(([pattern]) => pattern.test(entry.kind))?.[1];
    expect(recognition?.kind).toBe(wanted);
    expect(looksLikeManifest(text)).toBe(true);
    if (recognition === null) return;
    readManifestModel(document, recognition);
    let parsed: unknown;
    try {
      parsed = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch {
      // Trailing commas of the documentation pages.
      expect(new Set(document.problems.map(({ code }) => code))).toEqual(new Set(['json/trailing-comma']));
      return;
    }
    expect(document.problems).toEqual([]);
    expect(valueOf(document, 0)).toEqual(parsed);
    expect(valueOf(readJson(`${text}//`), 0)).toEqual(parsed);
  });

  it.each(full)('%s has no value that Graph refuses, and no tree that contradicts its text', (_, text) => {
    const document = readJson(text);
    const recognition = recogniseDocument(document);
    if (recognition === null) throw new Error('A full schema is recognised.');
    const model = readManifestModel(document, recognition);
    expect(manifestProblems(document, recognition)).toEqual([]);
    expect(model.rules.length).toBeGreaterThan(0);
    expect(model.directories).toHaveLength(2);
    expect(differingTrees(document, model, parseExpression)).toEqual([]);
  });

  it.each(full)('%s: every stored text is printed from its tree, and every tree is built from its text', (_, text) => {
    const document = readJson(text);
    const nodes = storedNodes(document);
    expect(nodes.length).toBeGreaterThan(10);
    for (const { node, stored } of nodes) {
      expect(printStoredTree(stored)).toBe(stored.expression ?? '');
      // What the text cannot say cannot be built from it: %DomainFQDN%, %DomainNetBios%, and the calls that hold them.
      if (nodeWithoutText(document, node) !== undefined) continue;
      expect(buildStoredTree(parseExpression(stored.expression ?? '').root)).toEqual({ ok: true, value: stored });
    }
  });

  it.each(full)('%s: regenerating every tree changes nothing', (_, text) => {
    const document = readJson(text);
    const recognition = recogniseDocument(document);
    if (recognition === null) throw new Error('A full schema is recognised.');
    const mappings = readManifestModel(document, recognition).rules.flatMap(({ objectMappings }) => objectMappings.flatMap(({ attributeMappings }) => attributeMappings));
    const edits = mappings.flatMap((mapping) => (mapping.source.kind === 'expression' ? [{ kind: 'setExpression', mapping, expression: mapping.source.expression.text } as const] : []));
    expect(editManifest(document, edits)).toEqual({ ok: true, value: [] });
  });

  it.each(full)('%s: an expression put in place of each other one is laid out as the service would', (_, text) => {
    const document = readJson(text);
    const recognition = recogniseDocument(document);
    if (recognition === null) throw new Error('A full schema is recognised.');
    const mappings = readManifestModel(document, recognition).rules.flatMap(({ objectMappings }) => objectMappings.flatMap(({ attributeMappings }) => attributeMappings));
    const editable = mappings.filter(({ source }) => source.kind === 'expression' && !source.expression.text.includes('Join("@"'));
    const swapped = editManifest(document, editable.map((mapping) => ({ kind: 'setExpression', mapping, expression: 'IIF(IsPresent([a]), Left(Trim([a]), 448), Join("-", [b], "c"))' })));
    if (!swapped.ok) throw new Error(swapped.error.message);
    const after = applyEdits(text, swapped.value);
    const again = readJson(after);
    expect(again.problems).toEqual([]);
    // The documents are printed regularly, so the changed ones must be, too.
    const indentation = 4;
    const print = (value: string): string => JSON.stringify(JSON.parse(value), null, indentation).replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n');
    if (print(text) === text.trimEnd()) expect(after.trimEnd()).toBe(print(after));
  });
});
