import type { DocumentAnalysis } from '../../server/src/analysis/documentAnalysis.ts';
import type { Span } from '../../server/src/base/span.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { CompletionEntry } from '../../server/src/features/completion/completionEntry.ts';
import { writtenSnippet } from '../../server/src/features/completion/snippetText.ts';

/** A document after an entry was taken, and where its snippet leaves something to fill in. */
export interface Accepted {
  readonly text: string;
  readonly holes: readonly Span[];
}

/** Takes an entry as an editor does: placeholders keep their text, of choices the first one is taken. */
export function accepted({ text }: DocumentAnalysis, { span, snippet, also = [] }: CompletionEntry): Accepted {
  const { text: newText, holes } = writtenSnippet(snippet);
  return {
    text: applyEdits(text, [{ span, newText }, ...also]),
    holes: holes.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })),
  };
}

/** Whether an editor shows an entry for what is typed: its letters stand in the filter text in order. */
export function isShown({ text }: DocumentAnalysis, { span, filterText }: CompletionEntry, offset: number): boolean {
  const wanted = filterText.toLowerCase();
  let at = 0;
  for (const letter of text.slice(span.start, offset).toLowerCase()) {
    at = wanted.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
