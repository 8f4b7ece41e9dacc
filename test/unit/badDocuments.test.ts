import { describe, expect, it } from 'vitest';
import { diagnose } from '../../server/src/analysis/diagnose.ts';
import { fixAll } from '../../server/src/analysis/fixAll.ts';
import { allRules } from '../../server/src/rules/registry.ts';
import { findingsIn, open } from '../support/documents.ts';
import { WHOLE_SCHEMA } from '../support/mutatedDocuments.ts';

const name = 'a.json';
const MAPPING = '{"targetAttributeName":"userName","matchingPriority":1,"source":{"expression":"[mail]","name":"mail","type":"Attribute","parameters":[]}}';
const SMALL = JSON.stringify(
  {
    synchronizationRules: [{ name: 'R', sourceDirectoryName: 'E', targetDirectoryName: 'A', objectMappings: [{ enabled: true, flowTypes: 'Add', sourceObjectName: 'User', targetObjectName: 'U', attributeMappings: [JSON.parse(MAPPING)] }] }],
    directories: [{ name: 'E', objects: [{ name: 'User', attributes: [{ name: 'mail', type: 'String' }] }] }, { name: 'A', objects: [{ name: 'U', attributes: [{ name: 'userName', type: 'String' }] }] }],
  },
  null,
  1,
);

/** The codes of findings about the form of a document. */
const codesOf = (text: string): readonly string[] => [...new Set(findingsIn(text, { name }).map(({ code }) => code))].filter((code) => /^(?:json|manifest)\//.test(code)).sort();

const errorsOf = (text: string): readonly string[] => findingsIn(text, { name }).filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** A schema with so many attribute definitions that it has about `size` characters. */
function hugeSchema(size: number, attribute: (index: number) => string): string {
  const count = Math.ceil(size / attribute(0).length);
  const attributes = Array.from({ length: count }, (_, index) => attribute(index)).join(',');
  return SMALL.replace('{\n       "name": "mail"', `${attributes},{\n       "name": "mail"`);
}

const definition = (type: string) => (index: number): string =>
  `\n      {"anchor": false, "caseExact": false, "defaultValue": null, "multivalued": false, "mutability": "ReadWrite", "name": "attribute${index}", "required": false, "type": "${type}", "apiExpressions": [], "metadata": [], "referencedObjects": []}`;

describe('a document of 50 MB', () => {
  it('is read and judged', { timeout: 120_000 }, () => {
    const text = hugeSchema(50_000_000, definition('String'));
    expect(text.length).toBeGreaterThan(50_000_000);
    expect(codesOf(text)).toEqual([]);
  });
  it('has each of its mistakes reported', { timeout: 120_000 }, () => {
    const text = hugeSchema(5_000_000, definition('string'));
    const findings = findingsIn(text, { name });
    expect(findings.filter(({ code }) => code === 'manifest/unknown-word').length).toBeGreaterThan(20_000);
  });
});

describe('a document that is nested 10,000 deep', () => {
  it.each([
    ['lists', `{"synchronizationRules":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['stored trees', `{"attributeMappings":[{"targetAttributeName":"t","source":${'{"expression":"[a]","name":"a","type":"Function","parameters":[{"key":"a","value":'.repeat(10_000)}null${'}]}'.repeat(10_000)}}]}`],
    ['unclosed lists', `{"synchronizationRules":${'['.repeat(10_000)}`],
    ['mappings in metadata', `{"attributeMappings":[],"sourceObjectName":"U","metadata":${'[{"key":"a","value":'.repeat(10_000)}null${'}]'.repeat(10_000)}}`],
  ])('ends in a finding: %s', (_what, text) => {
    expect(codesOf(text)).toContain('json/too-deep');
  });
});

describe('odd characters', () => {
  it.each([
    ['half a character, as an escape sequence', SMALL.replace('"R"', '"R\\ud83d"'), ['json/lone-surrogate']],
    ['half a character, as it is', SMALL.replace('"R"', '"R\udc00"'), ['json/lone-surrogate']],
    ['a NUL in a text', SMALL.replace('"R"', '"R\0"'), ['json/syntax']],
    ['a NUL between values', SMALL.replace('"R"', '\0"R"'), ['json/syntax']],
    ['NULs at the end', `${SMALL}\0\0`, ['json/syntax']],
    ['a property twice', SMALL.replace('"name": "R"', '"name": "R", "name": "S"'), ['json/duplicate-key']],
    ['a comment and a comma too many', SMALL.replace('"name": "R"', '"name": "R" /* the rule */').replace('"flowTypes": "Add",', '"flowTypes": "Add", "metadata": [{"key": "a", "value": "b"},],'), ['json/comment', 'json/trailing-comma']],
  ])('%s', (_what, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('a manifest cut off at any place', () => {
  it('has one error, which says so and stands first', { timeout: 60_000 }, () => {
    const whole = WHOLE_SCHEMA.replace('"title"', '"manager"').trimEnd();
    expect(errorsOf(whole)).not.toContain('json/syntax');
    for (let end = 1; end < whole.length; end++) {
      const text = whole.slice(0, end);
      if (open(text, { name }).kind === null) continue;
      expect(errorsOf(text), `cut at ${end}`).toEqual(['json/syntax']);
      expect(findingsIn(text, { name })[0]?.code, `cut at ${end}`).toBe('json/syntax');
    }
  });
  it('says so even behind more comments than are reported', () => {
    const text = `${'// a\n'.repeat(500)}${SMALL.slice(0, -20)}`;
    expect(errorsOf(text)).toEqual(['json/syntax']);
  });
  it('has findings, and is not repaired in one go', { timeout: 60_000 }, () => {
    expect(codesOf(SMALL)).toEqual([]);
    for (let end = 0; end < SMALL.length; end++) {
      const text = SMALL.slice(0, end);
      const analysis = open(text, { name });
      const find = (again: typeof analysis) => diagnose(again, allRules).findings;
      const result = fixAll(text, (changed) => open(changed, { name }), find, () => true);
      if (result.text !== text) expect.fail(`cut at ${end}: changed to ${JSON.stringify(result.text)}`);
      if (analysis.kind !== null && find(analysis).length === 0) expect.fail(`cut at ${end}: no finding`);
    }
  });
});
