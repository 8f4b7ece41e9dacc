import { describe, expect, it } from 'vitest';
import { createObjectTexts, objectText } from '../../../server/src/json/objectText.ts';
import { items, nodeAtPointer } from '../../../server/src/json/navigate.ts';
import { readJson } from '../../../server/src/json/readJson.ts';

function objectsOf(text: string, objectTexts = createObjectTexts()) {
  const document = readJson(text, objectTexts);
  return items(document, 0).map((node) => objectText(document, node));
}

describe('objects that are spelled alike are one', () => {
  it('in one document', () => {
    const [first, second, other] = objectsOf('[{"a": 1}, {"a": 1}, {"a": 2}]');
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('in two documents of one store', () => {
    const store = createObjectTexts();
    expect(objectsOf('[{"é": "ü"}]', store)[0]).toBe(objectsOf('[0, {"é": "ü"}]', store)[1]);
    expect(objectsOf('[{"é": "ü"}]', store)[0]).not.toBe(objectsOf('[{"é": "ü"}]')[0]);
  });

  it('but not where they are as long and begin alike', () => {
    const [first, second] = objectsOf('[{"a": "xy"}, {"a": "xz"}]');
    expect(second).not.toBe(first);
    expect(second?.text).toBe('{"a": "xz"}');
  });

  it('nor where one holds half of a surrogate pair, which no copy keeps', () => {
    const document = readJson('{"one": {"a": "\ud800"}, "two": {"a": "\ufffd"}}');
    const [one, two] = ['/one', '/two'].map((pointer) => objectText(document, nodeAtPointer(document, pointer) ?? -1));
    expect(one?.text).not.toBe('{"a": "\ud800"}');
    expect(objectText(document, nodeAtPointer(document, '/one') ?? -1)).not.toBe(one);
    expect(two).not.toBe(one);
  });
});
