import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, decodeBase64, encodeBase64, textOf, utf8Hex } from '../../../server/src/dotnet/encoding.ts';
import type { EncodingName } from '../../../server/src/dotnet/encoding.ts';
import { anyText } from './anyText.ts';
import { rowsOf } from './tables.ts';

describe('Base64', () => {
  it.each(rowsOf<readonly [text: string, encoding: EncodingName, expected: string]>('encodeBase64'))('of %j in %s is %s', (text, encoding, expected) => {
    expect(encodeBase64(text, encoding)).toBe(expected);
  });

  it.each(rowsOf<readonly [base64: string, encoding: EncodingName, expected: 'error' | { readonly text: string }]>('decodeBase64'))('%j read as %s is %j', (base64, encoding, expected) => {
    const result = decodeBase64(base64, encoding);
    expect(result.ok ? { text: result.value } : 'error').toEqual(expected);
  });

  it('points at the first character that does not belong', () => {
    expect(decodeBase64('QU!D', 'UTF8')).toEqual({
      ok: false, error: { code: 'notBase64', at: 2, message: 'The character "!" does not occur in Base64, so the text cannot be decoded.' },
    });
  });

  it('comes back for well-formed texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<EncodingName>('Unicode', 'UTF8'), (text, encoding) => {
      expect(decodeBase64(encodeBase64(text, encoding), encoding)).toEqual({ ok: true, value: text });
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText(), (text) => {
      expect(typeof decodeBase64(text, 'UTF8').ok).toBe('boolean');
    }));
  });
});

describe('UTF-8', () => {
  it.each(rowsOf<readonly [text: string, expected: string]>('utf8Hex'))('of %j is %s', (text, expected) => {
    expect(utf8Hex(text)).toBe(expected);
  });

  it('is that of the platform, well-formed or not', () => {
    fc.assert(fc.property(anyText(), fc.uint8Array(), (text, bytes) => {
      expect(bytesOf(text, 'UTF8')).toEqual([...new TextEncoder().encode(text)]);
      expect(textOf([...bytes], 'UTF8')).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    }));
  });
});
