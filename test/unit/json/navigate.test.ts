import { describe, expect, it } from 'vitest';
import { items, kindOf, nodeAtOffset, nodeAtPointer, parentOf, pointerOf, properties, property, spanOf, textOf } from '../../../server/src/json/navigate.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { marked } from './marked.ts';

describe('nodeAtOffset', () => {
  it.each([
    ['in a name', '{"a": {"«b¦»c": 1}}', '/a/bc', 'key'],
    ['before a name', '{"a": {¦"bc": 1}}', '/a/bc', 'key'],
    ['in a string', '{"a": ["x", "y¦z"]}', '/a/1', 'string'],
    ['behind a string', '{"a": ["x"¦, "yz"]}', '/a/0', 'string'],
    ['between items', '{"a": ["x",¦ "yz"]}', '/a', 'array'],
    ['in an empty array', '{"a": [¦]}', '/a', 'array'],
    ['before everything', '¦ {"a": 1}', '', 'object'],
    ['behind everything', '{"a": 1}  ¦', '', 'object'],
    ['where a value is missing', '{"a":¦ , "b": 2}', '', 'object'],
    ['in a string that is being typed', '{"a": "Join(¦\n}', '/a', 'string'],
    ['in a name with a slash', '{"a/b~c": [1, {"d": tr¦}]}', '/a~1b~0c/1/d', 'invalid'],
  ])('%s', (_, source, pointer, kind) => {
    const { text, cursor } = marked(source);
    const document = readJson(text);
    const node = nodeAtOffset(document, cursor);
    expect({ pointer: pointerOf(document, node), kind: kindOf(document, node) }).toEqual({ pointer, kind });
  });
});

describe('pointers', () => {
  const text = '{"a": {"b": [10, {"c~/": "x"}, []]}, "": null, "e\\u0301": 1}';
  const document = readJson(text);

  it('lead back to their node', () => {
    for (let node = 0; node < document.count; node++) {
      if (kindOf(document, node) !== 'key') expect(nodeAtPointer(document, pointerOf(document, node))).toBe(node);
    }
  });

  it.each([
    ['', text], ['/a/b/0', '10'], ['/a/b/1/c~0~1', '"x"'], ['/', 'null'], ['/e\u0301', '1'],
  ])('%s names %s', (pointer, source) => {
    const node = nodeAtPointer(document, pointer);
    expect(node).toBeDefined();
    const { start, end } = spanOf(document, node ?? 0);
    expect(text.slice(start, end)).toBe(source);
  });

  it.each(['/x', '/a/b/3', '/a/b/-1', '/a/b/01', '/a/b/0/c', '/a/b/x'])('%s names nothing', (pointer) => {
    expect(nodeAtPointer(document, pointer)).toBeUndefined();
  });
});

describe('reading an object', () => {
  const document = readJson('{"a": 1, "b": [true], "a": "two", "A": null}');

  it('takes the last of two equal names, as JSON.parse does, and tells letter case apart', () => {
    expect(textOf(document, property(document, 0, 'a'))).toBe('two');
    expect(kindOf(document, property(document, 0, 'A') ?? -1)).toBe('null');
    expect(property(document, 0, 'B')).toBeUndefined();
  });

  it('lists every property in order', () => {
    expect(properties(document, 0).map(({ name }) => name)).toEqual(['a', 'b', 'a', 'A']);
  });

  it('gives nothing for nodes of another kind', () => {
    const array = property(document, 0, 'b') ?? 0;
    expect(properties(document, array)).toEqual([]);
    expect(property(document, array, 'a')).toBeUndefined();
    expect(items(document, 0)).toEqual([]);
    expect(textOf(document, array)).toBeUndefined();
    expect(textOf(document, undefined)).toBeUndefined();
    expect(parentOf(document, 0)).toBeUndefined();
    expect(parentOf(document, array)).toBe(0);
  });
});
