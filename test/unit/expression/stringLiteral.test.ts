import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeString, encodeString } from '../../../server/src/expression/stringLiteral.ts';

const r = String.raw;

describe('decodeString', () => {
  it.each([
    ['""', ''],
    ['"abc"', 'abc'],
    [r`"a\"b"`, 'a"b'],
    [r`"a\\b"`, r`a\b`],
    [r`"\\\\"`, r`\\`],
    [r`"\\"`, '\\'],
    // Not documented: the backslash stays.
    [r`"\d"`, r`\d`],
    [r`"\\d"`, r`\d`],
    // Without its end.
    ['"abc', 'abc'],
    [r`"abc\"`, 'abc"'],
    ['"', ''],
    ['', ''],
    // Other quotation marks.
    ["'x'", 'x'],
    ["'say \"hi\"'", 'say "hi"'],
    ['\u201cx\u201d', 'x'],
    ['"say ""hi"""', 'say "hi"'],
  ])('%s is %j', (raw, value) => {
    expect(decodeString(raw).value).toBe(value);
  });

  it('takes each place of the value to its place in the text', () => {
    const { value, offsets } = decodeString(r`"a\\b\"c\d"`);
    expect(value).toBe(r`a\b"c\d`);
    expect(offsets).toEqual([1, 2, 4, 5, 7, 8, 9, 10]);
  });

  it('has a rising offset for each unit, inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', 'a', "'", '\u201d', ' ') }), (raw) => {
        const { value, offsets } = decodeString(raw);
        expect(offsets).toHaveLength(value.length + 1);
        expect(offsets.every((offset, index) => offset <= raw.length && (index === 0 || offset > (offsets[index - 1] ?? 0)))).toBe(true);
      }),
    );
  });
});

describe('encodeString', () => {
  it('escapes quotation marks and backslashes, and nothing else', () => {
    expect(encodeString('a"b\\c\n\'')).toBe('"a\\"b\\\\c\n\'"');
  });

  it('is undone by decodeString', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(decodeString(encodeString(value)).value).toBe(value);
      }),
    );
  });
});
