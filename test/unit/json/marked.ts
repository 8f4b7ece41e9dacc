import type { Span } from '../../../server/src/base/span.ts';

/** A text without its marks, the spans that `«…»` enclosed, and the place of the cursor `¦`, -1 if there is none. */
export function marked(source: string): { readonly text: string; readonly spans: readonly Span[]; readonly cursor: number } {
  const spans: Span[] = [];
  const open: number[] = [];
  let cursor = -1;
  let text = '';
  for (const character of source) {
    if (character === '«') open.push(text.length);
    else if (character === '»') spans.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === '¦') cursor = text.length;
    else text += character;
  }
  return { text, spans, cursor };
}
