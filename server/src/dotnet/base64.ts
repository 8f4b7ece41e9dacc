import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text that is not Base64, and where the first wrong character is, if it is one character. */
export interface Base64Error {
  readonly code: 'notBase64';
  readonly message: string;
  readonly at?: number;
}

/** The bytes in Base64, as .NET's Convert.ToBase64String writes them: with padding, without line breaks. */
export function base64Of(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    text += digits.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return text;
}

/**
 * The bytes that a Base64 text stands for, as .NET's Convert.FromBase64String reads it: blanks, tabs and line breaks are ignored,
 * padding is required, and bits left over before the padding are dropped.
 */
export function bytesOfBase64(text: string): Result<number[], Base64Error> {
  const wrong = /[^A-Za-z0-9+/= \t\n\r]/.exec(text);
  if (wrong !== null) {
    const message = `The character "${wrong[0]}" does not occur in Base64, so the text cannot be decoded.`;
    return failure({ code: 'notBase64', message, at: wrong.index });
  }
  const packed = text.replace(/[ \t\n\r]/g, '');
  const digits = packed.replace(/={1,2}$/, '');
  if (packed.length % 4 !== 0 || digits.includes('=')) {
    const message = 'The text is not Base64: it must come in groups of four characters, with "=" only to fill the last group.';
    return failure({ code: 'notBase64', message });
  }
  return success(bytesOfDigits(digits));
}

function bytesOfDigits(digits: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const group = digits.slice(at, at + 4);
    const bits = group.padEnd(4, 'A').split('').reduce((sum, digit) => (sum << 6) | ALPHABET.indexOf(digit), 0);
    bytes.push(...[bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, group.length - 1));
  }
  return bytes;
}
