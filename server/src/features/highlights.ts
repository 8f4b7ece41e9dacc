import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';
import { attributeAt } from './attributeAt.ts';
import { mentionsOf } from './attributeMentions.ts';

/** A place that names the attribute under the cursor. */
export interface Highlight {
  readonly span: Span;
  /** A target and a definition are where the attribute gets something; expressions and filters read it. */
  readonly access: 'read' | 'write';
}

/** Every place of the document that names the attribute at an offset (UTF-16), in text order; none where there is no attribute. */
export function highlightsAt(analysis: DocumentAnalysis, offset: number): readonly Highlight[] {
  const attribute = attributeAt(analysis, offset);
  if (attribute === null) return [];
  return mentionsOf(analysis, attribute).map(({ kind, span }) => ({ span, access: kind === 'target' || kind === 'definition' ? 'write' : 'read' }));
}
