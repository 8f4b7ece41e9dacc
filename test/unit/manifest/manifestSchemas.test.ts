import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../server/src/json/readJson.ts';
import { manifestProblems } from '../../../server/src/manifest/checkManifest.ts';
import { manifestSchemas } from '../../../server/src/manifest/manifestSchemas.ts';
import { SECRET_NAMES } from '../../../server/src/manifest/sniff.ts';
import { exampleSchema } from './exampleSchema.ts';

const UNDERSTOOD = new Set(['$id', '$ref', 'title', 'description', 'type', 'enum', 'pattern', 'examples', 'minimum', 'maximum', 'items', 'required', 'properties', 'readOnly', 'default', '$comment']);
const all = Object.entries(manifestSchemas);

const ajv = new Ajv({ strict: true, allowUnionTypes: true, schemas: Object.fromEntries(all.map(([type, schema]) => [`${type}.schema.json`, structuredClone(schema)])) });

describe.each(all)('%s.schema.json', (type, schema) => {
  const fields = Object.entries(schema.properties ?? {});

  it('is a schema to ajv, under its own name', () => {
    expect(schema.$id).toBe(`${type}.schema.json`);
    expect(typeof ajv.getSchema(`${type}.schema.json`)).toBe('function');
  });
  it('uses only keywords that are looked at', () => {
    const used = [schema, ...fields.map(([, field]) => field), ...fields.flatMap(([, { items }]) => items ?? [])].flatMap((part) => Object.keys(part));
    expect(used.filter((keyword) => !UNDERSTOOD.has(keyword))).toEqual([]);
  });
  it('describes itself and each of its fields in sentences', () => {
    expect([schema, ...fields.map(([, field]) => field)].filter(({ description }) => !/^[A-Z0].*[.]$/.test(description ?? ''))).toEqual([]);
  });
  it('has fields of those it requires, few enough to be told apart by bits', () => {
    expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining([...(schema.required ?? [])]));
    expect(fields.length).toBeLessThan(31);
  });
  it('lists the words that its patterns are made of', () => {
    const wrong = fields.filter(([, { pattern, examples }]) => (pattern === undefined ? examples !== undefined : pattern !== `^\\s*(${examples?.join('|')})(\\s*,\\s*(${examples?.join('|')}))*\\s*$`));
    expect(wrong).toEqual([]);
  });
});

it('secrets have the names by which they are recognised', () => {
  expect(manifestSchemas['secret']?.properties?.['key']?.enum).toEqual(SECRET_NAMES);
});

describe('manifests', () => {
  const validate = ajv.getSchema('synchronizationSchema.schema.json');
  const problemsOf = (value: unknown) => {
    const document = readJson(JSON.stringify(value));
    return manifestProblems(document, { kind: 'manifest', shape: 'synchronizationSchema', nodes: [0] }).filter(({ code }) => code !== 'manifest/unknown-property');
  };

  it('are judged as ajv judges them', () => {
    const good: unknown = JSON.parse(JSON.stringify(exampleSchema()));
    expect(validate?.(good)).toBe(true);
    expect(problemsOf(good)).toEqual([]);
    const values = fc.constantFrom<unknown>(undefined, null, 0, -1, 2.5, 7e9, '', 'x', 'Always', 'always', 'Add, Delete', 'Add,', true, [], ['a'], { key: 1 }, { key: 'a', value: 'b' });
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(good)), values, (path, value) => {
        const changed = withValue(good, path, value);
        // Empty braces are the beginning of something that is being typed.
        if (typeof changed !== 'object' || changed === null || JSON.stringify(changed).includes('{}')) return;
        expect(problemsOf(changed).length === 0, JSON.stringify({ path, value })).toBe(validate?.(changed));
      }),
      { numRuns: 1500 },
    );
  });
});

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

/** A copy with another value at one place; undefined takes a property away. */
function withValue(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (String(at) === name ? (withValue(item, rest, replacement) ?? null) : item));
  const { [name]: old, ...others } = value as Record<string, unknown>;
  const changed = withValue(old, rest, replacement);
  return changed === undefined ? others : { ...others, [name]: changed };
}
