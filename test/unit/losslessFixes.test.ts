import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentAnalysis } from '../../server/src/analysis/documentAnalysis.ts';
import { diagnose } from '../../server/src/analysis/diagnose.ts';
import { resolveEdits } from '../../server/src/analysis/resolveEdits.ts';
import { decodeText, encodeText, type TextEncoding } from '../../server/src/base/textEncoding.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { JsonValue } from '../../server/src/json/valueOf.ts';
import type { Finding, Fix } from '../../server/src/rules/finding.ts';
import { allRules } from '../../server/src/rules/registry.ts';
import type { RuleRecord } from '../../server/src/rules/ruleRecord.ts';
import { open, type OpenInTest } from '../support/documents.ts';
import { example } from '../support/examples.ts';
import { asManifest } from '../support/manifestExample.ts';
import { LAYOUTS } from './manifest/exampleSchema.ts';

/** How real files are stored: by the portal, by tools on Windows, and by PowerShell, which writes UTF-16. */
const FORMS: readonly (readonly [layout: string, encoding: TextEncoding])[] = [
  ['two blanks', 'utf-8'],
  ['four blanks and Windows line ends', 'utf-8-bom'],
  ['tabs', 'utf-16le'],
  ['one line', 'utf-8'],
  ['Windows PowerShell', 'utf-16le'],
];

/** Their repairs hold a function whose stored keys are not public, so that the tree beside the text cannot be written. */
const REFUSED: readonly string[] = [
  'date/datediff-order', 'date/empty-date', 'date/interval', 'date/max-date', 'date/minute-month', 'date/raw-string', 'date/time-in-equality',
  'expr/comment', 'expr/concat-operator', 'expr/invisible-character', 'expr/unbalanced-paren',
  'fn/case', 'fn/coalesce-null-literal', 'fn/culture-name', 'fn/null-literal', 'fn/password-not-redacted', 'fn/pcase-apostrophe-hyphen',
  'fn/selectuniquevalue-diacritics', 'fn/selectuniquevalue-nested', 'fn/selectuniquevalue-unsupported-app', 'fn/switch-case-mismatch', 'fn/unknown',
  'map/approle-add-only', 'map/empty-to-ad', 'map/ignoreflow-inside',
];
/** No built-in profile provokes it. */
const PROFILE_OF_ITS_OWN = 'profile/unfilterable-match';

type Item = { [name: string]: JsonValue };

const base = JSON.parse(example('qlik-cloud/default-manifest.json')) as Item;
const listOf = (item: Item, name: string): readonly Item[] => (item[name] ?? []) as readonly Item[];

/** A schema as the service exports it, with the rules and directories of an example in front of its own. */
function injected(mistake: Item): Item {
  const directories = listOf(mistake, 'directories');
  const names = new Set(directories.map(({ name }) => name));
  return {
    ...base,
    synchronizationRules: [...listOf(mistake, 'synchronizationRules'), ...listOf(base, 'synchronizationRules')],
    directories: [...directories, ...listOf(base, 'directories').filter(({ name }) => !names.has(name))],
  };
}

/** An example as a manifest, and how to open it. */
interface Mistake {
  readonly brought: Item;
  readonly options: OpenInTest;
}

function mistakeOf(rule: RuleRecord, before: string): Mistake {
  const options = { name: 'schema.json', ...(rule.exampleSettings === undefined ? {} : { settings: rule.exampleSettings }) };
  if (before.startsWith('{')) return { brought: JSON.parse(before) as Item, options };
  const isFile = rule.kind === 'mapping' || (rule.kind === 'regex' && rule.place === 'filter');
  const { text, profile } = asManifest(isFile ? before : `title <- ${before}\n`);
  return { brought: JSON.parse(text) as Item, options: profile === null ? options : { ...options, profile } };
}

interface Provoked {
  readonly analysis: DocumentAnalysis;
  readonly fix: Fix;
}

/** The rules that speak of one code, and those that `diagnose` cannot do without. */
const rulesFor = new Map(allRules.map((rule) => [rule.code, allRules.filter((other) => other === rule || other.kind === 'check')]));

function findingsOf(rule: RuleRecord, analysis: DocumentAnalysis): readonly Finding[] {
  return diagnose(analysis, rulesFor.get(rule.code) ?? []).findings.filter(({ code }) => code === rule.code);
}

function provoked(rule: RuleRecord, text: string, options: OpenInTest): Provoked | null {
  const analysis = open(text, options);
  const fix = findingsOf(rule, analysis).find(({ fixes }) => fixes.length > 0)?.fixes[0];
  return fix === undefined ? null : { analysis, fix };
}

/** Every list of metadata in a value, as text, in order. */
function metadataOf(value: JsonValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (name === 'metadata' ? [JSON.stringify(item)] : metadataOf(item)));
}

/** The names in each object of a value, in order, by the place of the object; objects of a list go by what they are called. */
function orders(value: JsonValue, place = ''): readonly (readonly [string, readonly string[]])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => orders(item, `${place}/${nameOf(item) ?? index}`));
  return [[place, Object.keys(value)], ...Object.entries(value).flatMap(([name, item]) => (name === 'source' ? [] : orders(item, `${place}/${name}`)))];
}

function nameOf(item: JsonValue): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  return [item['targetAttributeName'], item['name']].find((name) => typeof name === 'string');
}

/** What may change: the rules and the definitions that the example brought, or all of another kind of document. */
function isInside({ model, text }: DocumentAnalysis, brought: Item, start: number, end: number): boolean {
  const [rules, directories] = [listOf(brought, 'synchronizationRules').length, listOf(brought, 'directories').length];
  if (rules === 0) return start >= 0 && end <= text.length;
  const spans = [...(model?.rules ?? []).slice(0, rules), ...(model?.directories ?? []).slice(0, directories)].map(({ span }) => span);
  return spans.some((span) => span.start <= start && end <= span.end);
}

const layouts = new Map(LAYOUTS);

function stored(value: JsonValue, layout: string): string {
  const print = layouts.get(layout);
  if (print === undefined) throw new Error(`There is no layout ${layout}.`);
  return print(value);
}

/** The first example of each rule whose repair can be made in a manifest; in a whole schema unless its directories hide the mistake. */
const repairs = allRules.flatMap((rule) => {
  for (const { before } of rule.fix ?? []) {
    const { brought, options } = mistakeOf(rule, before);
    for (const document of [injected(brought), { ...base, ...brought }, brought]) {
      const found = provoked(rule, JSON.stringify(document), options);
      if (found !== null && resolveEdits(found.analysis, found.fix.edits).ok) return [{ code: rule.code, rule, brought, options, document }];
    }
  }
  return [];
});

type Repair = (typeof repairs)[number];

/** Makes a repair in a document of some form, demands that nothing else changes, and gives what the document then means. */
function repaired({ rule, brought, options, document }: Repair, layout: string, encoding: TextEncoding): string {
  const decoded = decodeText(encodeText(stored(document, layout), encoding));
  if (!decoded.ok) throw new Error(decoded.error);
  const { text } = decoded.value;
  const found = provoked(rule, text, options);
  if (found === null) throw new Error('The mistake is not reported in this form.');
  const edits = resolveEdits(found.analysis, found.fix.edits);
  if (!edits.ok) throw new Error(edits.error.message);
  expect(edits.value.filter(({ span }) => !isInside(found.analysis, brought, span.start, span.end))).toEqual([]);

  const result = applyEdits(text, edits.value);
  expect(decodeText(encodeText(result, encoding))).toEqual({ ok: true, value: { text: result, encoding } });
  expect(result.match(/\r?\n/g)?.filter((end) => end !== (text.includes('\r\n') ? '\r\n' : '\n')) ?? []).toEqual([]);
  if (layout === 'one line') expect(result).not.toContain('\n');

  const value = JSON.parse(result) as JsonValue;
  expect(metadataOf(value)).toEqual(metadataOf(document));
  const before = new Map(orders(document));
  expect(orders(value).filter(([place, names]) => before.has(place) && before.get(place)?.join() !== names.join())).toEqual([]);
  expect(findingsOf(rule, open(result, options)).length).toBeLessThan(findingsOf(rule, found.analysis).length);
  return JSON.stringify(value);
}

describe('repairs of manifests', () => {
  it('are tried for every rule that has one, but for those that are refused', () => {
    const tried = new Set(repairs.map(({ code }) => code));
    expect(allRules.filter(({ code, fix }) => fix !== undefined && !tried.has(code)).map(({ code }) => code).sort()).toEqual([...REFUSED, PROFILE_OF_ITS_OWN].sort());
  });

  it('are mostly tried in a whole schema', () => {
    expect(repairs.filter(({ document }) => listOf(document, 'directories').length > 1).length).toBeGreaterThan(repairs.length / 2);
  });

  it.each(repairs.map((repair) => [repair.code, repair] as const))('%s changes nothing else and means the same in every form', (_code, repair) => {
    expect(new Set(FORMS.map(([layout, encoding]) => repaired(repair, layout, encoding))).size).toBe(1);
  });

  it('change nothing else in other forms either', () => {
    const layout = fc.constantFrom(...[...layouts.keys()].filter((name) => name !== 'a byte order mark'));
    const encoding = fc.constantFrom<TextEncoding>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be');
    const seed = Date.now();
    console.log(`Repairs in random forms: seed ${seed}`);
    fc.assert(fc.property(fc.constantFrom(...repairs), layout, encoding, (repair, form, stored) => void repaired(repair, form, stored)), { numRuns: 60, seed });
  });

  it.each(REFUSED)('%s is refused with the reason', (code) => {
    const rule = allRules.find((candidate) => candidate.code === code);
    if (rule === undefined) throw new Error(`There is no rule ${code}.`);
    const messages = (rule.fix ?? []).flatMap(({ before }) => {
      const { brought, options } = mistakeOf(rule, before);
      const found = provoked(rule, JSON.stringify(brought), options);
      const edits = found === null ? null : resolveEdits(found.analysis, found.fix.edits);
      return edits === null || edits.ok ? [] : [edits.error.message];
    });
    expect(messages.length).toBe(rule.fix?.length);
    expect(messages.filter((message) => !/ is not public, .*Save the expression in the portal/.test(message))).toEqual([]);
  });
});
