import { failure, success, type Result } from './result.ts';

/** How a text file is stored. Windows PowerShell writes UTF-16 with a byte order mark; a real exported schema is. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The text of a file's bytes, or one sentence that says why it is none. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, string> {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), 'utf-16le', 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), 'utf-16be', 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes.subarray(3), 'utf-8', 'utf-8-bom');
  // Text never holds NUL; UTF-16 without its mark and every binary format do.
  if (bytes.subarray(0, 8192).includes(0)) return failure('It is not a text file, or it is UTF-16 without a byte order mark.');
  return decode(bytes, 'utf-8', 'utf-8');
}

/** The bytes of a text in the given encoding, byte order mark included where the encoding has one. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode('\uFEFF' + text);
  const littleEndian = encoding === 'utf-16le';
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function decode(bytes: Uint8Array, label: 'utf-8' | 'utf-16le' | 'utf-16be', encoding: TextEncoding): Result<DecodedText, string> {
  if (label !== 'utf-8') return decodeUtf16(bytes, label === 'utf-16le', encoding);
  try {
    return success({ text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding });
  } catch {
    return failure('It is neither UTF-8 nor UTF-16 text.');
  }
}

// By hand, so that a lone surrogate survives a read and a write unchanged.
function decodeUtf16(bytes: Uint8Array, littleEndian: boolean, encoding: TextEncoding): Result<DecodedText, string> {
  if (bytes.length % 2 === 1) return failure('It is UTF-16 text with half a character at its end, so it may be cut off.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 16384) {
    const units: number[] = [];
    for (let inner = at; inner < Math.min(at + 16384, bytes.length); inner += 2) units.push(view.getUint16(inner, littleEndian));
    parts.push(String.fromCharCode(...units));
  }
  return success({ text: parts.join(''), encoding });
}
