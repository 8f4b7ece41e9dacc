import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDocument, spanToDocument, toDocument } from '../../../server/src/base/offsetMap.ts';
import { escapeJsonText } from '../../../server/src/json/escape.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { stringContent, stringValue } from '../../../server/src/json/stringMap.ts';

/** Every way in which JSON may write one UTF-16 unit. */
function spellings(unit: number): readonly string[] {
  const character = String.fromCharCode(unit);
  const hexadecimal = unit.toString(16).padStart(4, '0');
  const short = { '"': '\\"', '\\': '\\\\', '/': '\\/', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  const plain = unit >= 32 && character !== '"' && character !== '\\' ? [character] : [];
  return [...plain, ...(short === undefined ? [] : [short]), `\\u${hexadecimal}`, `\\u${hexadecimal.toUpperCase()}`];
}

const spelled = fc.array(fc.tuple(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(34, 92, 47, 10, 9, 97, 0xd83d, 0xde00)), fc.nat(3)), { maxLength: 30 })
  .map((units) => units.map(([unit, choice]) => spellings(unit)[choice % spellings(unit).length] ?? ''));

describe('stringContent', () => {
  it('decodes as JSON.parse does, and maps every unit to its spelling', () => {
    fc.assert(fc.property(spelled, (parts) => {
      const literal = `"${parts.join('')}"`;
      const document = readJson(`{"x": ${literal}}`);
      const { text, map, span } = stringContent(document, 2);
      expect(text).toBe(JSON.parse(literal));
      expect(stringValue(document, 2)).toBe(text);
      let offset = span.start;
      parts.forEach((part, unit) => {
        expect(toDocument(map, unit)).toBe(offset);
        expect(fromDocument(map, offset)).toBe(unit);
        expect(fromDocument(map, offset + part.length - 1)).toBe(unit);
        offset += part.length;
      });
      expect(toDocument(map, text.length)).toBe(span.end);
    }), { numRuns: 1000 });
  });

  it('is the identity without escapes', () => {
    expect(stringContent(readJson('["[mail]"]'), 1)).toEqual({ text: '[mail]', map: { kind: 'identity', start: 2 }, span: { start: 2, end: 8 } });
  });

  it.each([
    ['["ab\\', 'ab\\'],
    ['["ab\\u00', 'ab\\u00'],
    ['["(\\d+)\\n"]', '(\\d+)\n'],
    ['["a\\"b\n, 1]', 'a"b'],
    ['["abc"', 'abc'],
    ['["', ''],
  ])('%j reads as %j', (source, text) => {
    const content = stringContent(readJson(source), 1);
    expect(content.text).toBe(text);
    expect(spanToDocument(content.map, { start: 0, end: text.length })).toEqual(content.span);
  });
});

describe('escapeJsonText', () => {
  it('gives the inside of a string that reads back as the same text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const document = readJson(`["${escapeJsonText(text)}"]`);
      expect(document.problems).toEqual([]);
      expect(stringValue(document, 1)).toBe(text);
    }));
  });

  it('escapes no more than it must', () => {
    expect(escapeJsonText('Join("\\\\", [å/<&>\u2028])\n')).toBe('Join(\\"\\\\\\\\\\", [å/<&>\u2028])\\n');
  });
});
