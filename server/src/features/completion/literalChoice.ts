import type { Span } from '../../base/span.ts';

/** One thing that can be written in a text. The span is what it takes the place of, in offsets of the text's value. */
export interface LiteralChoice {
  readonly text: string;
  readonly detail: string;
  readonly documentation: string;
  readonly span: Span;
}

/** The run of characters of a kind that an offset stands in or behind. */
export function runAround(value: string, offset: number, kind: RegExp): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && kind.test(value.charAt(start - 1))) start--;
  while (end < value.length && kind.test(value.charAt(end))) end++;
  return { start, end };
}
