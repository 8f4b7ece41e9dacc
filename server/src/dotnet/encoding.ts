import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { base64Of, bytesOfBase64 } from './base64.ts';
import type { Base64Error } from './base64.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';

/** The encodings ConvertFromBase64 can name. `Unicode` is .NET's name for UTF-16 with the low byte first. */
export const ENCODING_NAMES = ['Unicode', 'ASCII', 'UTF8'] as const;

export type EncodingName = (typeof ENCODING_NAMES)[number];

/** The Base64 text of a text in an encoding; ConvertToBase64 uses Unicode. */
export function encodeBase64(text: string, encoding: EncodingName): string {
  return base64Of(bytesOf(text, encoding));
}

/** The text behind a Base64 text. Bytes that mean nothing in the encoding become replacement characters, as in .NET. */
export function decodeBase64(base64: string, encoding: EncodingName): Result<string, Base64Error> {
  const bytes = bytesOfBase64(base64);
  return bytes.ok ? success(textOf(bytes.value, encoding)) : bytes;
}

/** The UTF-8 bytes of a text as capital hexadecimal digits without separators, which is what ConvertToUTF8Hex gives. */
export function utf8Hex(text: string): string {
  return utf8Bytes(text).map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
}

/** The bytes of a text. A character that the encoding lacks becomes `?` in ASCII; half a surrogate pair becomes U+FFFD. */
export function bytesOf(text: string, encoding: EncodingName): number[] {
  switch (encoding) {
    case 'UTF8':
      return utf8Bytes(text);
    case 'ASCII':
      return unitsOf(text).map((unit) => unit < 0x80 ? unit : QUESTION_MARK);
    case 'Unicode':
      return unitsOf(wellFormed(text)).flatMap((unit) => [unit & 0xff, unit >> 8]);
  }
}

/** The text of bytes in an encoding. A byte order mark is kept as a character. */
export function textOf(bytes: readonly number[], encoding: EncodingName): string {
  switch (encoding) {
    case 'UTF8':
      return utf8Text(bytes);
    case 'ASCII':
      return bytes.map((byte) => String.fromCharCode(byte < 0x80 ? byte : QUESTION_MARK)).join('');
    case 'Unicode': {
      let text = '';
      for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
      return wellFormed(text) + (bytes.length % 2 === 0 ? '' : REPLACEMENT);
    }
  }
}

const QUESTION_MARK = 0x3f;
const REPLACEMENT = '\uFFFD';

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Iterating by code point leaves exactly the halves without a partner as single surrogates. */
function wellFormed(text: string): string {
  return [...text].map((character) => /^[\uD800-\uDFFF]$/.test(character) ? REPLACEMENT : character).join('');
}
