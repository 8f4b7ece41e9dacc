import type { OffsetMap } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import { escapeLength, hexadecimal } from './lexical.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { ESCAPED, UNCLOSED, UNQUOTED } from './nodeKind.ts';

const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** What a JSON string stands for, and the way back from it to the document. */
export interface StringContent {
  readonly text: string;
  readonly map: OffsetMap;
  /** The document span between the quotes. */
  readonly span: Span;
}

/** The document span of a string or property name without its quotes. */
export function contentSpan(document: JsonDocument, node: number): Span {
  const { kinds, starts, ends } = document.tape;
  const flags = kinds[node] ?? 0;
  const start = starts[node] ?? 0;
  const end = ends[node] ?? start;
  if ((flags & UNQUOTED) !== 0) return { start, end };
  return { start: start + 1, end: (flags & UNCLOSED) !== 0 ? end : end - 1 };
}

/** The decoded text of a string or property name. */
export function stringValue(document: JsonDocument, node: number): string {
  const { start, end } = contentSpan(document, node);
  const escaped = ((document.tape.kinds[node] ?? 0) & ESCAPED) !== 0;
  return escaped ? decode(document.text, start, end, null) : document.text.slice(start, end);
}

/**
 * The decoded text of a string with the map from its offsets to document offsets.
 * A backslash that begins no escape sequence of JSON stands for itself: so a half-typed text keeps its letters.
 */
export function stringContent(document: JsonDocument, node: number): StringContent {
  const span = contentSpan(document, node);
  const escaped = ((document.tape.kinds[node] ?? 0) & ESCAPED) !== 0;
  if (!escaped) return { text: document.text.slice(span.start, span.end), map: { kind: 'identity', start: span.start }, span };
  const offsets: number[] = [];
  const text = decode(document.text, span.start, span.end, offsets);
  return { text, map: { kind: 'escaped', offsets }, span };
}

/** The map from the decoded text between the quotes of a JSON string to the document. */
export function escapedTextMap(text: string, { start, end }: Span): OffsetMap {
  const offsets: number[] = [];
  decode(text, start, end, offsets);
  return { kind: 'escaped', offsets };
}

function decode(text: string, start: number, end: number, offsets: number[] | null): string {
  let decoded = '';
  let copied = start;
  let at = start;
  while (at < end) {
    offsets?.push(at);
    if (text.charCodeAt(at) !== 92) {
      at++;
      continue;
    }
    const length = escapeLength(text, at);
    if (length === 0 || at + length > end) {
      at++;
      continue;
    }
    const letter = text.charAt(at + 1);
    decoded += text.slice(copied, at) + (length === 6 ? String.fromCharCode(hexadecimal(text, at + 2)) : (SHORT_ESCAPES[letter] ?? letter));
    at += length;
    copied = at;
  }
  offsets?.push(end);
  return decoded + text.slice(copied, end);
}
