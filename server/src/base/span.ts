/** A range of UTF-16 offsets, half-open: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span that begins at `start` and is `length` UTF-16 units long. */
export function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Whether `offset` lies in the span or right behind its end, which is where a cursor stands after typing. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** Whether `inner` lies completely inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The same span, moved by `distance` UTF-16 units. */
export function moved(span: Span, distance: number): Span {
  return { start: span.start + distance, end: span.end + distance };
}
