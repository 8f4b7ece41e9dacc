import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA_KEYWORDS, type JsonSchema } from '../../../server/src/json/jsonSchema.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { schemaProblems } from '../../../server/src/json/schemaProblem.ts';
import { qlikCloud } from '../../../server/src/profiles/qlikCloud.ts';
import casesSchema from '../../../schemas/entracases.schema.json';
import profileSchema from '../../../schemas/entraprofile.schema.json';
import settingsSchema from '../../../schemas/mapwright.schema.json';

const SCHEMA: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, pattern: '^[a-z]*$' },
    day: { type: 'string', format: 'date' },
    size: { type: ['integer', 'null'], minimum: 1, maximum: 9 },
    list: { type: 'array', minItems: 1, items: { $ref: '#/definitions/part' } },
    choice: { oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'boolean' } }] },
    levels: { type: 'object', propertyNames: { enum: ['a', 'b'] }, additionalProperties: { enum: ['on', 'off'] } },
    fixed: { const: true },
  },
  definitions: { part: { type: 'object', required: ['is'], properties: { is: { type: 'boolean' } } } },
};

describe('schema problems', () => {
  it.each([
    ['"x"', '"x"', 'The document must be an object.'],
    ['{}', '{}', 'The document lacks the property "name". Add it.'],
    ['{"name": "a", "nmae": 1}', '"nmae"', 'The document has no property "nmae". Remove it, or correct its spelling.'],
    ['{"name": ""}', '""', '/name must not be empty.'],
    ['{"name": "A"}', '"A"', '/name must fit the pattern ^[a-z]*$.'],
    ['{"name": "a", "day": "2026-02-30"}', '"2026-02-30"', '/day must be a day of the calendar such as 2026-01-31.'],
    ['{"name": "a", "size": 1.5}', '1.5', '/size must be a whole number or null.'],
    ['{"name": "a", "size": 0}', '0', '/size must be at least 1.'],
    ['{"name": "a", "size": 10}', '10', '/size must be at most 9.'],
    ['{"name": "a", "list": []}', '[]', '/list must not be empty.'],
    ['{"name": "a", "list": [{"is": true}, {"is": 1}]}', '1', '/list/1/is must be true or false.'],
    ['{"name": "a", "choice": 3}', '3', '/choice must be a text or an object.'],
    ['{"name": "a", "choice": {"x": "y"}}', '"y"', '/choice/x must be true or false.'],
    ['{"name": "a", "levels": {"c": "on"}}', '"c"', '/levels has no property "c". Remove it, or correct its spelling.'],
    ['{"name": "a", "levels": {"a": "loud"}}', '"loud"', '/levels/a takes one of "on", "off".'],
    ['{"name": "a", "fixed": false}', 'false', '/fixed takes only true.'],
  ])('%s', (text, place, message) => {
    const [found, ...more] = schemaProblems(readJson(text), SCHEMA);
    expect(more).toEqual([]);
    expect(found?.message).toBe(message);
    expect(text.slice(found?.span.start, found?.span.end)).toBe(place);
  });

  it('are none in a document that fits', () => {
    const text = '{"name": "a", "day": "2024-02-29", "size": null, "list": [{"is": true}], "choice": {"x": true}, "levels": {"a": "on"}, "fixed": true}';
    expect(schemaProblems(readJson(text), SCHEMA)).toEqual([]);
  });
});

describe.each([
  ['mapwright.schema.json', settingsSchema as JsonSchema, { profile: 'x', rules: { 'fn/unknown': 'off' }, suppress: [{ rule: 'fn/unknown', reason: 'r' }], tokenExpires: '2026-01-31', scope: 'all', deadline: 5, readings: { 'split-trim': 'kept' } }],
  ['entracases.schema.json', casesSchema as JsonSchema, { document: 'a.entramap', target: [{ id: '1' }], seed: 1, cases: [{ name: 'n', user: { objectId: '1' }, target: 't.json', expect: { action: 'Create', code: null, values: { a: 'x', b: ['y'], c: null, d: { status: 'error' } }, requests: [{ method: 'GET', url: 'u' }] } }] }],
  ['entraprofile.schema.json', profileSchema as JsonSchema, JSON.parse(JSON.stringify(qlikCloud)) as unknown],
])('%s', (_name, schema, good) => {
  it('uses no keyword that is not looked at', () => {
    expect([...keywordsOf(schema)].filter((keyword) => !SCHEMA_KEYWORDS.has(keyword))).toEqual([]);
  });

  it('is judged as ajv judges it', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    addFormats(ajv, ['date']);
    const validate = ajv.compile(structuredClone(schema));
    expect(schemaProblems(readJson(JSON.stringify(good)), schema)).toEqual([]);
    const places = pathsOf(good);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom<unknown>(undefined, null, 0, -1, 2.5, 7e5, '', 'x', '2026-01-31', '2026-13-01', true, [], ['a'], {}, { x: 1 }), (path, value) => {
        const changed = withValue(good, path, value);
        if (changed === undefined) return;
        expect(schemaProblems(readJson(JSON.stringify(changed)), schema).length === 0, JSON.stringify({ path, value })).toBe(validate(changed));
      }),
      { numRuns: 600 },
    );
  });
});

function keywordsOf(schema: JsonSchema): Set<string> {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.definitions ?? {}),
    ...(schema.oneOf ?? []),
    ...[schema.items, schema.additionalProperties].filter((part) => typeof part === 'object'),
  ];
  return new Set([...Object.keys(schema), ...inner.flatMap((part) => [...keywordsOf(part)])]);
}

type Path = readonly string[];

/** Every place of a value, and beside each object's properties one that is not there. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, [...path, 'nowhere'], ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

/** A copy with another value at one place; undefined takes a property away. */
function withValue(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value)) return name === 'nowhere' ? [...(value as unknown[]), replacement ?? null] : value.map((item: unknown, at) => (String(at) === name ? (withValue(item, rest, replacement) ?? null) : item));
  const changed = withValue((value as Record<string, unknown>)[name], rest, replacement);
  const { [name]: _old, ...others } = value as Record<string, unknown>;
  return changed === undefined ? others : { ...others, [name]: changed };
}
