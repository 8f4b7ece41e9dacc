const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text. Half a surrogate pair becomes U+FFFD, as in .NET. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? REPLACEMENT;
    bytes.push(...bytesOfCodePoint(code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code));
  }
  return bytes;
}

function bytesOfCodePoint(code: number): number[] {
  const continuation = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), continuation(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), continuation(6), continuation(0)];
  return [0xf0 | (code >> 18), continuation(12), continuation(6), continuation(0)];
}

/**
 * The text of UTF-8 bytes. Each maximal piece of an ill-formed sequence becomes one U+FFFD, as the Unicode standard recommends and .NET does
 * since version 3 (older ones sometimes wrote fewer). A byte order mark is kept.
 */
export function utf8Text(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const { code, length } = sequenceAt(bytes, at);
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/** A lead byte: how many bytes follow it, its own bits, and the range of the byte right behind it, which rules out overlong forms and surrogates. */
interface Lead {
  readonly following: number;
  readonly bits: number;
  readonly lowest: number;
  readonly highest: number;
}

function sequenceAt(bytes: readonly number[], at: number): { readonly code: number; readonly length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { code: first, length: 1 };
  const lead = leadOf(first);
  if (lead === undefined) return { code: REPLACEMENT, length: 1 };
  let code = lead.bits;
  for (let index = 1; index <= lead.following; index += 1) {
    const byte = bytes[at + index] ?? -1;
    const [lowest, highest] = index === 1 ? [lead.lowest, lead.highest] : [0x80, 0xbf];
    if (byte < lowest || byte > highest) return { code: REPLACEMENT, length: index };
    code = (code << 6) | (byte & 0x3f);
  }
  return { code, length: lead.following + 1 };
}

function leadOf(byte: number): Lead | undefined {
  if (byte >= 0xc2 && byte <= 0xdf) return { following: 1, bits: byte & 0x1f, lowest: 0x80, highest: 0xbf };
  if (byte >= 0xe0 && byte <= 0xef) {
    return { following: 2, bits: byte & 0x0f, lowest: byte === 0xe0 ? 0xa0 : 0x80, highest: byte === 0xed ? 0x9f : 0xbf };
  }
  if (byte >= 0xf0 && byte <= 0xf4) {
    return { following: 3, bits: byte & 0x07, lowest: byte === 0xf0 ? 0x90 : 0x80, highest: byte === 0xf4 ? 0x8f : 0xbf };
  }
  return undefined;
}
