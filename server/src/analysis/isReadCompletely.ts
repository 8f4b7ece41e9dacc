import { positionAt } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';

/** Whether the text could be read to its end. Where JSON is cut off or broken, what stands behind the place is not sure to mean what it seems to. */
export function isReadCompletely(analysis: DocumentAnalysis): boolean {
  return breakOf(analysis) === null;
}

/** Why a document that could not be read to its end is not changed, in plain words; null for one that could. */
export function whyNotChanged(analysis: DocumentAnalysis): string | null {
  const found = breakOf(analysis);
  if (found === null) return null;
  return `The JSON is broken in line ${positionAt(analysis.lines, found).line + 1}, so what it means is not sure. Repair it first; nothing was changed.`;
}

/** Whether a text of the document lacks its closing quote, so that what it seems to say may be half of it. */
export function isCutOff({ source, text }: DocumentAnalysis, content: Span): boolean {
  return source.kind === 'json' && text.charAt(content.end) !== '"';
}

function breakOf({ source }: DocumentAnalysis): number | null {
  if (source.kind !== 'json') return null;
  return source.document.problems.find(({ code }) => code === 'json/syntax' || code === 'json/too-deep')?.span.start ?? null;
}
