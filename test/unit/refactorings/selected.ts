import type { Span } from '../../../server/src/base/span.ts';
import { marked } from '../../support/marked.ts';

/** The text of an example and its one selection or cursor. */
export function selected(example: string): { readonly text: string; readonly selection: Span } {
  const { text, cursors, spans } = marked(example);
  const [selection, ...more] = [...spans, ...cursors.map((offset) => ({ start: offset, end: offset }))];
  if (selection === undefined || more.length > 0) throw new Error(`One selection or cursor is needed: ${example}`);
  return { text, selection };
}
