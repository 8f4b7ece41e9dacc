import { describe, expect, it } from 'vitest';
import { resolveEdits } from '../../server/src/analysis/resolveEdits.ts';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { Profile } from '../../server/src/profiles/profile.ts';
import { builtInProfiles, defaultProfile } from '../../server/src/profiles/registry.ts';
import { allRules } from '../../server/src/rules/registry.ts';
import type { RuleRecord } from '../../server/src/rules/ruleRecord.ts';
import { diagnose } from '../../server/src/analysis/diagnose.ts';
import { findingsIn, open } from '../support/documents.ts';
import { markSpans, marked } from '../support/marked.ts';
import { asManifest } from '../support/manifestExample.ts';

/** No built-in profile knows an attribute that cannot be searched. */
const unfilterable: Profile = {
  ...defaultProfile,
  id: 'test-unfilterable',
  name: 'Test app',
  objects: {
    User: {
      targetObject: null,
      closed: false,
      attributes: ['title', 'userName'].map((name) => ({
        name,
        mappingRequired: null,
        valueRequired: null,
        type: 'String',
        filterable: name === 'userName',
        multivalued: false,
        provenance: { fidelity: 'documented', source: 'test' },
      })),
    },
  },
};
const profiles = [...builtInProfiles, unfilterable];

/** Examples that only a manifest can show are manifests already. */
const isManifest = (example: string): boolean => example.startsWith('{');
const nameOf = (example: string): string => (isManifest(example) ? 'test.json' : 'test.entramap');

const settingsOf = ({ exampleSettings }: RuleRecord) => (exampleSettings === undefined ? {} : { settings: exampleSettings });

/** A rule's example as a document: an expression becomes the source of a mapping of a mapping file. */
function mappingFile(rule: RuleRecord, example: string): string {
  if (isManifest(example)) return example;
  const aboutMappings = rule.kind === 'mapping' || (rule.kind === 'regex' && rule.place === 'filter');
  return aboutMappings ? example : `title <- ${example}\n`;
}

function spansOf(rule: RuleRecord, text: string, name: string): string {
  return markSpans(text, findingsIn(text, { name, profiles, ...settingsOf(rule) }).filter(({ code }) => code === rule.code).map(({ span }) => span));
}

function fixed(rule: RuleRecord, text: string, name: string, profile?: string): string {
  const analysis = open(text, { name, profiles, ...settingsOf(rule), ...(profile === undefined ? {} : { profile }) });
  const finding = diagnose(analysis, allRules).findings.find(({ code, fixes }) => code === rule.code && fixes.length > 0);
  const [fix] = finding?.fixes ?? [];
  if (fix === undefined) return 'There is no fix.';
  const edits = resolveEdits(analysis, fix.edits);
  return edits.ok ? applyEdits(text, edits.value) : `Refused: ${edits.error.message}`;
}

describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it.each(rule.bad)('is reported at its place: %s', (example) => {
    const source = mappingFile(rule, example);
    expect(spansOf(rule, marked(source).text, nameOf(example))).toBe(source);
  });

  it.each(rule.good)('is not reported: %s', (example) => {
    const source = mappingFile(rule, example);
    expect(spansOf(rule, source, nameOf(example))).toBe(source);
  });

  if (rule.fix !== undefined) {
    it.each(rule.fix)('is repaired: $before', ({ before, after }) => {
      const source = mappingFile(rule, before);
      const result = fixed(rule, source, nameOf(before));
      expect(result).toBe(mappingFile(rule, after));
      const count = (text: string): number => findingsIn(text, { name: nameOf(before), profiles, ...settingsOf(rule) }).filter(({ code }) => code === rule.code).length;
      expect(count(result)).toBeLessThan(count(source));
    });
  }

  it.each(rule.bad.filter((example) => !isManifest(example)))('is reported in a manifest as often: %s', (example) => {
    const source = mappingFile(rule, example);
    const { text, profile, expressible } = asManifest(marked(source).text);
    if (!expressible) return;
    const inManifest = findingsIn(text, { name: 'test.json', profiles, ...settingsOf(rule), ...(profile === null ? {} : { profile }) }).filter(({ code }) => code === rule.code);
    expect(inManifest.map(({ pointer }) => pointer).filter((pointer) => pointer !== '')).toHaveLength(marked(source).spans.length);
  });

  it.each(rule.good.filter((example) => !isManifest(example)))('is not reported in a manifest: %s', (example) => {
    const { text, profile } = asManifest(mappingFile(rule, example));
    const inManifest = findingsIn(text, { name: 'test.json', profiles, ...settingsOf(rule), ...(profile === null ? {} : { profile }) }).filter(({ code }) => code === rule.code);
    expect(inManifest).toEqual([]);
  });

  if (rule.fix !== undefined) {
    it.each(rule.fix.filter(({ before }) => !isManifest(before)))('is repaired in a manifest: $before', ({ before, after }) => {
      const manifest = asManifest(mappingFile(rule, before));
      const wanted = asManifest(mappingFile(rule, after));
      if (!manifest.expressible || !wanted.expressible) return;
      const result = fixed(rule, manifest.text, 'test.json', manifest.profile ?? undefined);
      expect(JSON.parse(result)).toEqual(JSON.parse(wanted.text));
    });
  }
});

describe('the catalogue of rules', () => {
  it('has each code once', () => {
    const codes = ruleCatalogue.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(ruleCatalogue.map((rule) => [rule.code, rule] as const))('%s is described in full sentences', (code, rule) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.title + rule.why).not.toMatch(/!(?:\s|$)/);
  });

  it.each(allRules.map((rule) => [rule.code, rule] as const))('%s has examples, sources, and a fix where it says so', (_code, rule) => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.fixable).toBe(rule.fix !== undefined);
  });
});
