import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { changeItems, insertProperties, removeProperty, replaceValue } from '../../../server/src/json/edit.ts';
import type { JsonDocument } from '../../../server/src/json/jsonDocument.ts';
import { items, nodeAtPointer, properties } from '../../../server/src/json/navigate.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { valueOf, type JsonValue } from '../../../server/src/json/valueOf.ts';

function nodeAt(document: JsonDocument, pointer: string): number {
  const node = nodeAtPointer(document, pointer);
  if (node === undefined) throw new Error(`The fixture has no ${pointer}.`);
  return node;
}

function change(text: string, pointer: string, removed: readonly number[], added: readonly JsonValue[]): string {
  const document = readJson(text);
  const array = nodeAt(document, pointer);
  const all = items(document, array);
  return applyEdits(text, changeItems(document, array, new Set(removed.map((index) => all[index] ?? -1)), added));
}

describe('changeItems', () => {
  it.each<readonly [string, string, readonly number[], readonly JsonValue[], string]>([
    ['removes the first', '[1, 2, 3]', [0], [], '[2, 3]'],
    ['removes the middle', '[1, 2, 3]', [1], [], '[1, 3]'],
    ['removes the last', '[1, 2, 3]', [2], [], '[1, 2]'],
    ['removes neighbours', '[1, 2, 3, 4]', [1, 2], [], '[1, 4]'],
    ['removes all', '[1, 2]', [0, 1], [], '[]'],
    ['removes the only one over lines', '[\n  1\n]', [0], [], '[]'],
    ['keeps the white space of what stays', '[\n\t1,\n\n\t2 ,\n\t3\n]', [1], [], '[\n\t1,\n\n\t3\n]'],
    ['keeps Windows line ends', '[\r\n  1,\r\n  2\r\n]', [0], [], '[\r\n  2\r\n]'],
    ['keeps a comma that wrongly stands last', '[1, 2,]', [1], [], '[1,]'],
    ['keeps the comment of the next item', '[1, // one\n 2]', [0], [], '[// one\n 2]'],
    ['adds to an empty array on one line', '{"a":[]}', [], [], '{"a":[]}'],
    ['adds behind the last', '[1, 2]', [], [3, 4], '[1, 2, 3, 4]'],
    ['adds to a minified array', '[{"a":1},{"a":2}]', [], [{ a: 3 }], '[{"a":1},{"a":2},{"a":3}]'],
    ['adds behind a comma that wrongly stands last', '[1, 2,]', [], [3], '[1, 2, 3]'],
    ['adds where the last goes', '[1, 2]', [1], [3], '[1, 3]'],
    ['adds where all go', '[\n  1,\n  2\n]', [0, 1], [3], '[\n  3\n]'],
    ['adds and removes apart', '[1, 2]', [0], [3], '[2, 3]'],
    ['adds an object in the shape of its neighbours', '[\n\t{\n\t\t"a": 1\n\t}\n]', [], [{ a: 2, b: [{ c: 3 }] }], '[\n\t{\n\t\t"a": 1\n\t},\n\t{\n\t\t"a": 2,\n\t\t"b": [\n\t\t\t{\n\t\t\t\t"c": 3\n\t\t\t}\n\t\t]\n\t}\n]'],
  ])('%s', (_, before, removed, added, after) => {
    expect(change(before, '', removed, added)).toBe(after);
  });

  it('fills an empty array as the document is written', () => {
    expect(change('{\r\n  "a": [],\r\n  "b": 1\r\n}', '/a', [], [{ x: 1 }])).toBe('{\r\n  "a": [\r\n    {\r\n      "x": 1\r\n    }\r\n  ],\r\n  "b": 1\r\n}');
    expect(change('{"a":[],"b":1}', '/a', [], [{ x: 1, y: [] }])).toBe('{"a":[{"x":1,"y":[]}],"b":1}');
  });

  it('aligns with the bracket where the document does, as Windows PowerShell prints it', () => {
    const before = ['{', '    "a":  [', '              {', '                  "x":  1', '              }', '          ]', '}'].join('\r\n');
    const after = ['{', '    "a":  [', '              {', '                  "x":  1', '              },', '              {', '                  "x":  [', '                            2', '                        ]', '              }', '          ]', '}'].join('\r\n');
    expect(change(before, '/a', [], [{ x: [2] }])).toBe(after);
  });

  it('leaves the wanted items, in any layout', () => {
    const layout = fc.tuple(fc.constantFrom<string | number>(0, 2, 4, '\t'), fc.constantFrom('\n', '\r\n'));
    const leaf = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }), fc.record({ key: fc.string() }));
    fc.assert(fc.property(fc.array(leaf, { maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.array(leaf, { maxLength: 3 }), layout, (before, gone, added, [indentation, newline]) => {
      const text = JSON.stringify({ x: before, y: 'z' }, null, indentation).replaceAll('\n', newline);
      const removed = before.flatMap((_, index) => (gone[index] === true ? [index] : []));
      const after = change(text, '/x', removed, added);
      const document = readJson(after);
      expect(document.problems).toEqual([]);
      expect(valueOf(document, 0)).toEqual({ x: [...before.filter((_, index) => gone[index] !== true), ...added], y: 'z' });
      // The result is laid out as if it had been printed at once.
      expect(after).toBe(JSON.stringify(JSON.parse(after), null, indentation).replaceAll('\n', newline));
    }), { numRuns: 500 });
  });
});

describe('properties', () => {
  it.each([
    ['first', '{"a": 1, "b": 2}', 'a', '{"b": 2}'],
    ['last', '{"a": 1, "b": 2}', 'b', '{"a": 1}'],
    ['only', '{\n  "a": 1\n}', 'a', '{}'],
    ['middle over lines', '{\n  "a": 1,\n  "b": [\n  ],\n  "c": 3\n}', 'b', '{\n  "a": 1,\n  "c": 3\n}'],
  ])('the %s one is removed with its comma', (_, before, name, after) => {
    const document = readJson(before);
    const key = properties(document, 0).find((candidate) => candidate.name === name)?.key ?? -1;
    expect(applyEdits(before, removeProperty(document, 0, key))).toBe(after);
  });

  it.each<readonly [string, string, string | undefined, JsonValue, string]>([
    ['behind another', '{"a": 1, "c": 3}', 'a', 2, '{"a": 1, "b": 2, "c": 3}'],
    ['as the first', '{"a": 1}', undefined, [2], '{"b": [2], "a": 1}'],
    ['as the last, over lines', '{\n\t"a": 1\n}', 'a', { x: 1 }, '{\n\t"a": 1,\n\t"b": {\n\t\t"x": 1\n\t}\n}'],
    ['into nothing', '{}', undefined, 1, '{\n    "b": 1\n}'],
    ['minified', '{"a":1}', 'a', '"', '{"a":1,"b":"\\""}'],
  ])('one is inserted %s', (_, before, behind, value, after) => {
    const document = readJson(before);
    const key = properties(document, 0).find((candidate) => candidate.name === behind)?.key;
    expect(applyEdits(before, [insertProperties(document, 0, [['b', value]], key)])).toBe(after);
  });

  it('a value is replaced in the layout of the old one', () => {
    const before = '{\n  "a": {\n    "list": [\n      1\n    ]\n  },\n  "b": "x"\n}';
    const document = readJson(before);
    const list = nodeAt(document, '/a/list');
    expect(applyEdits(before, [replaceValue(document, list, [{ y: 2 }])])).toBe('{\n  "a": {\n    "list": [\n      {\n        "y": 2\n      }\n    ]\n  },\n  "b": "x"\n}');
    expect(applyEdits(before, [replaceValue(document, nodeAt(document, '/b'), null)])).toBe(before.replace('"x"', 'null'));
  });
});
