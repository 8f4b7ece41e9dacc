import type { Span } from './span.ts';

/**
 * Takes offsets of an embedded text to offsets of the document that holds it.
 * `identity`: the text stands in the document as it is, from `start` on.
 * `escaped`: the text was unescaped (JSON); `offsets[i]` is the document offset of its UTF-16 unit `i`,
 * and `offsets[length]` the end.
 */
export type OffsetMap =
  | { readonly kind: 'identity'; readonly start: number }
  | { readonly kind: 'escaped'; readonly offsets: readonly number[] };

/** The document offset of an offset of the embedded text. */
export function toDocument(map: OffsetMap, offset: number): number {
  if (map.kind === 'identity') return map.start + offset;
  const last = map.offsets.length - 1;
  return map.offsets[Math.max(0, Math.min(offset, last))] ?? 0;
}

/** The document span of a span of the embedded text. */
export function spanToDocument(map: OffsetMap, span: Span): Span {
  return { start: toDocument(map, span.start), end: toDocument(map, span.end) };
}

/** The offset in the embedded text of a document offset; inside an escape sequence, the offset of its character. */
export function fromDocument(map: OffsetMap, documentOffset: number): number {
  if (map.kind === 'identity') return documentOffset - map.start;
  let low = 0;
  let high = map.offsets.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((map.offsets[middle] ?? 0) <= documentOffset) low = middle;
    else high = middle;
  }
  return low;
}
