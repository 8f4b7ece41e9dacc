import type { Span } from '../../server/src/base/span.ts';

/** A text in which `¦` marks a cursor and `«…»` a span. These characters occur in neither expressions nor JSON. */
export interface MarkedText {
  readonly text: string;
  /** UTF-16 offsets of the `¦`, in the text without marks. */
  readonly cursors: readonly number[];
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text and says where they were. */
export function marked(source: string): MarkedText {
  const cursors: number[] = [];
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of source) {
    if (character === '¦') cursors.push(text.length);
    else if (character === '«') open.push(spans.push({ start: text.length, end: text.length }) - 1);
    else if (character === '»') {
      const index = open.pop();
      const span = index === undefined ? undefined : spans[index];
      if (span === undefined) throw new Error('A » without its «.');
      span.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error('A « without its ».');
  return { text, cursors, spans };
}

/** The one cursor of a marked text. */
export function withCursor(source: string): { readonly text: string; readonly offset: number } {
  const { text, cursors } = marked(source);
  const [offset] = cursors;
  if (offset === undefined || cursors.length !== 1) throw new Error('The text needs exactly one ¦.');
  return { text, offset };
}

/** The text with its spans marked, for comparing places as text. */
export function markSpans(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((span, index) => [
    { at: span.start, order: index * 2, mark: '«' },
    { at: span.end, order: index * 2 + 1, mark: '»' },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}
