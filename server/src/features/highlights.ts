import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';
import { mentionsAt } from './mentionsAt.ts';

/** A place that names what the cursor stands on. */
export interface Highlight {
  readonly span: Span;
  /** A target and a definition are where the attribute gets something; expressions and filters read it. */
  readonly access: 'read' | 'write';
}

/** Every place of the document that names the attribute, directory or object at an offset (UTF-16), in text order. */
export function highlightsAt(analysis: DocumentAnalysis, offset: number): readonly Highlight[] {
  return mentionsAt(analysis, offset).map(({ kind, span }) => ({ span, access: kind === 'target' || kind === 'definition' ? 'write' : 'read' }));
}
