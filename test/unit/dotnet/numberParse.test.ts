import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBoolean, truthOf } from '../../../server/src/dotnet/booleanParse.ts';
import { parseHexInt32, parseHexInt64, parseInt32, parseInt64 } from '../../../server/src/dotnet/numberParse.ts';
import { anyText } from './anyText.ts';
import { rowsOf } from './tables.ts';

const shown = (result: { readonly ok: true; readonly value: unknown } | { readonly ok: false }): string => result.ok ? String(result.value) : 'error';

describe('whole numbers', () => {
  it.each(rowsOf<readonly [text: string, int32: string, int64: string]>('integers'))('%j is %s in 32 bits and %s in 64', (text, int32, int64) => {
    expect([shown(parseInt32(text)), shown(parseInt64(text))]).toEqual([int32, int64]);
  });

  it.each(rowsOf<readonly [text: string, int32: string, int64: string]>('hexIntegers'))('hexadecimal %j is %s in 32 bits and %s in 64', (text, int32, int64) => {
    expect([shown(parseHexInt32(text)), shown(parseHexInt64(text))]).toEqual([int32, int64]);
  });

  it.each([['abc', 'notANumber', '"abc" is not a whole number.'], ['9999999999', 'numberTooLarge', '"9999999999" does not fit into 32 bits.']])('says of %j: %s', (text, code, message) => {
    expect(parseInt32(text)).toEqual({ ok: false, error: { code, message } });
  });

  it('never throw', () => {
    fc.assert(fc.property(anyText(), (text) => {
      for (const parse of [parseInt32, parseInt64, parseHexInt32, parseHexInt64, parseBoolean, truthOf]) expect(typeof parse(text).ok).toBe('boolean');
    }));
  });
});

describe('truth values', () => {
  it.each(rowsOf<readonly [text: string, expected: string]>('booleans'))('%j is %s', (text, expected) => {
    expect(shown(parseBoolean(text)).toLowerCase()).toBe(expected.toLowerCase());
  });

  it.each([['True', 'true'], ['0', 'false'], ['1', 'true'], ['-5', 'true'], [' 00 ', 'false'], ['no', 'error'], ['', 'error'], ['1.5', 'error']])('of CBool: %j is %s', (text, expected) => {
    expect(shown(truthOf(text))).toBe(expected);
  });
});
