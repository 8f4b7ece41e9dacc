import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS } from '../../../server/src/json/jsonDocument.ts';
import { kindOf, pathOf, spanOf } from '../../../server/src/json/navigate.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { valueOf } from '../../../server/src/json/valueOf.ts';
import { expectSoundTree } from './invariants.ts';

/** JSON texts as people and programs print them. */
const jsonText = fc
  .tuple(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), fc.constantFrom<string | number>(0, 1, 2, 4, '\t', 10), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([value, indentation, newline]) => JSON.stringify(value, null, indentation).replaceAll('\n', newline));

function valueAtPath(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, segment) => (inner as Record<string | number, unknown>)[segment], value);
}

describe('a valid text', () => {
  it('has no problem, and every node spans the text of its value', () => {
    fc.assert(fc.property(jsonText, (text) => {
      const document = readJson(text);
      expect(document.problems).toEqual([]);
      expectSoundTree(document);
      const whole: unknown = JSON.parse(text);
      for (let node = 0; node < document.count; node++) {
        if (kindOf(document, node) === 'key') continue;
        const { start, end } = spanOf(document, node);
        expect(JSON.parse(text.slice(start, end))).toEqual(valueAtPath(whole, pathOf(document, node)));
      }
    }), { numRuns: 500 });
  });

  it('has the value that JSON.parse gives', () => {
    fc.assert(fc.property(jsonText, (text) => {
      expect(valueOf(readJson(text), 0)).toEqual(JSON.parse(text));
    }), { numRuns: 300 });
  });

  it('has that value also when it is read piece by piece, because a comment follows', () => {
    fc.assert(fc.property(jsonText, (text) => {
      const document = readJson(`${text}/* end */`);
      expect(document.problems.map(({ code }) => code)).toEqual(['json/comment']);
      expect(valueOf(document, 0)).toEqual(JSON.parse(text));
    }), { numRuns: 500 });
  });

  it.each([
    ['a byte order mark', '\ufeff{"a": "ü"}', { a: 'ü' }],
    ['letters of two, three and four UTF-8 bytes', '{"é": "€", "😀": ["😀", "x"]}', { é: '€', '😀': ['😀', 'x'] }],
    ['half a surrogate pair', '["\ud800", "\\udc00", 1]', ['\ud800', '\udc00', 1]],
    ['a name with an escape', '{"\\u0061b": 1}', { ab: 1 }],
    ['the name __proto__', '{"__proto__": {"a": 1}}', JSON.parse('{"__proto__": {"a": 1}}')],
    ['numbers of all forms', '[0, -0, 1.5, 10, 1e3, 1E-2, -12.50e+1]', [0, -0, 1.5, 10, 1e3, 1e-2, -125]],
    ['a bare word as root', ' null ', null],
  ])('may hold %s', (_, text, value) => {
    const document = readJson(text);
    expect(document.problems).toEqual([]);
    expect(valueOf(document, 0)).toEqual(value);
    expect(valueOf(readJson(`${text}//`), 0)).toEqual(value);
  });

  it('counts offsets in UTF-16 units behind letters of several bytes', () => {
    const text = '{"é€😀": "x", "name": "y"}';
    const document = readJson(text);
    const { start, end } = spanOf(document, 3);
    expect(text.slice(start, end)).toBe('"name"');
  });
});

describe('a very deep or very long text', () => {
  const depth = 50_000;
  it.each([
    ['arrays', '['.repeat(depth) + ']'.repeat(depth)],
    ['objects', '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)],
    ['unclosed arrays', '['.repeat(depth)],
    ['unclosed objects', '{"a":['.repeat(depth)],
    ['stray brackets', '[{"a":'.repeat(depth) + ']'.repeat(depth)],
  ])('of %s is read without recursion, and reported once', (_, text) => {
    const document = readJson(text);
    expect(document.problems.filter(({ code }) => code === 'json/too-deep')).toHaveLength(1);
    expect(document.problems.length).toBeLessThanOrEqual(2 * MOST_PROBLEMS);
    expect(document.count).toBeGreaterThanOrEqual(depth);
    let levels = 0;
    for (let value: unknown = valueOf(document, 0); typeof value === 'object' && value !== null; value = Object.values(value)[0]) levels++;
    expect(levels).toBeGreaterThanOrEqual(depth);
  });

  it.each([
    ['binary zeros', '\0'.repeat(500_000)],
    ['colons', '[' + ':'.repeat(500_000)],
    ['unclosed strings', '["a\n'.repeat(100_000)],
    ['brackets that close nothing', '[' + '}'.repeat(500_000)],
    ['one long line of letters', '[' + 'é'.repeat(500_000)],
    ['quotes', '"'.repeat(500_001)],
    ['commas', '{' + ','.repeat(500_000)],
    ['comments', '[' + '/**/'.repeat(500_000)],
    ['slashes', '[' + '/'.repeat(500_000)],
    ['equal property names', '{' + '"a":1,'.repeat(100_000) + '"b":1}'],
  ])('of %s ends soon', (_, text) => {
    const before = performance.now();
    const document = readJson(text);
    expect(document.problems.length).toBeGreaterThan(0);
    expect(document.problems.length).toBeLessThanOrEqual(2 * MOST_PROBLEMS);
    // Linear reading takes a fraction of a second; quadratic reading would take hours.
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
