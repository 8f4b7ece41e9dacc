import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../server/src/json/readJson.ts';
import { valueOf, type JsonValue } from '../../../server/src/json/valueOf.ts';
import { expectSoundTree } from './invariants.ts';
import { marked } from './marked.ts';

const TABLE: readonly (readonly [string, string, readonly string[], JsonValue])[] = [
  // what, text with «the places of the problems», their codes, the value
  ['trailing comma in an array', '[1, 2«,» ]', ['trailing-comma'], [1, 2]],
  ['trailing comma in an object', '{"a": 1«,»\n}', ['trailing-comma'], { a: 1 }],
  ['trailing commas at several places', '{"a": [1«,»]«,» }', ['trailing-comma', 'trailing-comma'], { a: [1] }],
  ['line comment', '{«// why»\n"a": 1}', ['comment'], { a: 1 }],
  ['block comment', '[1, «/* two */» 2]', ['comment'], [1, 2]],
  ['unfinished block comment', '[1] «/* and so»', ['comment'], [1]],
  ['missing comma between items', '[1 «2»]', ['syntax'], [1, 2]],
  ['missing comma between properties', '{"a": 1\n «"»b": 2}', ['syntax'], { a: 1, b: 2 }],
  ['missing comma before an object', '[{"a": 1} «{»"b": 2}]', ['syntax'], [{ a: 1 }, { b: 2 }]],
  ['missing colon', '{"a" «1»}', ['syntax'], { a: 1 }],
  ['missing value before the next property', '{«"name"»:\n"type": "x"}', ['syntax'], { name: null, type: 'x' }],
  ['missing value before a comma', '{«"a"»:, "b": 2}', ['syntax'], { a: null, b: 2 }],
  ['missing value before the bracket', '{"b": 1, «"a"»: }', ['syntax'], { b: 1, a: null }],
  ['name only', '{"b": 1, «"a"»}', ['syntax'], { b: 1, a: null }],
  ['comma without an item', '[1,«,» 2]', ['syntax'], [1, 2]],
  ['comma at the start', '[«,» 2]', ['syntax'], [2]],
  ['missing closing bracket in a line', '[«{»"a": 1], 2', ['syntax', 'syntax'], [{ a: 1 }]],
  ['missing closing brace, seen by indentation', '[\n  «{»\n    "a": [\n    ]\n]', ['syntax'], [{ a: [] }]],
  ['stray bracket inside an object', '{\n  "list": [\n    {\n      "a": 1 «]»,\n      "b": 2\n    }\n  ],\n  "c": 3\n}', ['syntax'], { list: [{ a: 1, b: 2 }], c: 3 }],
  ['unclosed document', '«{»"a": [1', ['syntax'], { a: [1] }],
  ['string without a closing quote', '{"a": «"x», \n"b": 1}', ['syntax'], { a: 'x', b: 1 }],
  ['string without a closing quote at the end', '«[»"x y', ['syntax'], ['x y']],
  ['string that ends in a backslash', '«[»"x\\', ['syntax'], ['x\\']],
  ['raw tab in a string', '["a«\t»b\tc"]', ['syntax'], ['a\tb\tc']],
  ['unknown escape', '["a«\\d»b"]', ['syntax'], ['a\\db']],
  ['short unicode escape', '["«\\u»12"]', ['syntax'], ['\\u12']],
  ['single quotes', "{«'»a': «'»x'}", ['syntax', 'syntax'], { a: 'x' }],
  ['smart quotes', '{«“»a”: 1}', ['syntax'], { a: 1 }],
  ['bare name', '{«a»: 1}', ['syntax'], { a: 1 }],
  ['bare word', '[«yes», 1]', ['syntax'], [null, 1]],
  ['capital literal', '{"a": «True»}', ['syntax'], { a: null }],
  ['number with a leading zero', '[«01», «1.», «.5», «+1», «12px»]', ['syntax', 'syntax', 'syntax', 'syntax', 'syntax'], [null, null, null, null, null]],
  ['literal with something stuck to it', '[«nullx», «truefalse»]', ['syntax', 'syntax'], [null, null]],
  ['text behind the end', '{"a": 1} «}»', ['syntax'], { a: 1 }],
  ['a second document', '{"a": 1}\n«{»"a": 2}', ['syntax'], { a: 1 }],
  ['no-break space', '[1,«\u00a0»2]', ['syntax'], [1, 2]],
  ['empty document', '«»', ['syntax'], null],
  ['blank document', '« \n »', ['syntax'], null],
  ['missing name', '{«:» 1}', ['syntax'], { '': 1 }],
  ['object in place of a name', '{"a": 1, «{»"b": 2}}', ['syntax'], { a: 1, '': { b: 2 } }],
  ['colon in an array', '[1«:» «2»]', ['syntax', 'syntax'], [1, 2]],
  ['duplicate names', '{"a": 1, "b": 2, «"a"»: 3}', ['duplicate-key'], { a: 3, b: 2 }],
  ['duplicate names, one escaped', '{"a": 1, «"\\u0061"»: 3}', ['duplicate-key'], { a: 3 }],
  ['word that belongs to nothing', '{"a": 1 «x», "b": 2}', ['syntax'], { a: 1, b: 2 }],
];

describe('broken text', () => {
  it.each(TABLE)('%s', (_, source, codes, value) => {
    const { text, spans } = marked(source);
    const document = readJson(text);
    expectSoundTree(document);
    expect(document.problems.map(({ code }) => code)).toEqual(codes.map((code) => `json/${code}`));
    const wanted = spans.map(({ start, end }) => `${start}–${end}`);
    const found = document.problems.map(({ span }) => `${span.start}–${span.end}`);
    for (const place of wanted) expect(found).toContain(place);
    expect(valueOf(document, 0)).toEqual(value);
  });
});

const MANIFEST = JSON.stringify({
  id: 'x',
  synchronizationRules: [{ name: 'R', objectMappings: [{ enabled: true, flowTypes: 'Add', attributeMappings: [
    { targetAttributeName: 'a', source: { expression: 'Join("\\\\", [ü])', name: null, parameters: [] }, matchingPriority: 1 }, {},
  ] }] }],
}, null, 2);

describe('any text', () => {
  it('is read when it is a manifest cut off at any place', () => {
    for (const text of [MANIFEST, MANIFEST.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(MANIFEST))]) {
      for (let end = 0; end <= text.length; end++) {
        const document = readJson(text.slice(0, end));
        expectSoundTree(document);
        expect(document.problems.length > 0, `cut at ${end}`).toBe(end < text.length);
        valueOf(document, 0);
      }
    }
  });

  it('is read when it is a manifest that lacks any one character', () => {
    for (let at = 0; at < MANIFEST.length; at++) {
      const document = readJson(MANIFEST.slice(0, at) + MANIFEST.slice(at + 1));
      expectSoundTree(document);
      valueOf(document, 0);
    }
  });

  it('is read when it is made of the characters that matter, in any order', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '/', '//', '/*', '*/', '\n', ' ', 'true', 'x', '1', '-', 'é', '😀', '\ud800', '\0', '\ufeff', '“', "'");
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const document = readJson(parts.join(''));
      expectSoundTree(document);
      valueOf(document, 0);
    }), { numRuns: 3000 });
  });

  it('is read when it is random', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const document = readJson(text);
      expectSoundTree(document);
      valueOf(document, 0);
    }), { numRuns: 1000 });
  });

  it('has no problem exactly when JSON.parse takes it, but for duplicate names', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '\n', ' ', 'true', 'null', '1', '-1', '01', '1e', '1e5', '"\\n"', '"\\x"', '"\t"', '\u00a0', '\f');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      let accepted = true;
      try {
        JSON.parse(text);
      } catch {
        accepted = false;
      }
      const problems = readJson(text).problems.filter(({ code }) => code !== 'json/duplicate-key');
      expect(problems.length === 0).toBe(accepted);
    }), { numRuns: 5000 });
  });
});
