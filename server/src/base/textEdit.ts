import type { Span } from './span.ts';

/** Replaces the text of `span` (UTF-16 offsets of the unedited text) by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Whether two edits touch the same text; two insertions at one place count as overlapping, since their order is open. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/**
 * The text after all edits. Edits refer to offsets of `text` and must not overlap;
 * insertions at one place are applied in the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { edit } of ordered) {
    result += text.slice(position, edit.span.start) + edit.newText;
    position = Math.max(position, edit.span.end);
  }
  return result + text.slice(position);
}
