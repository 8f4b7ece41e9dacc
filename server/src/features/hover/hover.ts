import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { spanToDocument } from '../../base/offsetMap.ts';
import type { Span } from '../../base/span.ts';
import { locate } from '../locate.ts';
import { hoverInExpression } from './expressionHover.ts';
import { fieldHover } from './fieldHover.ts';
import { mappingFileHover } from './mappingFileHover.ts';
import { profileHover } from './profileHover.ts';
import { targetHover } from './targetHover.ts';

/** A help text in Markdown for a span of the document. */
export interface HoverText {
  readonly markdown: string;
  readonly span: Span;
}

/** What is to be said about the text at an offset, or null. */
export function hoverAt(analysis: DocumentAnalysis, offset: number): HoverText | null {
  const place = locate(analysis, offset);
  switch (place.kind) {
    case 'expression': {
      const found = hoverInExpression(analysis, place.expression, place.path, place.offset);
      return found === null ? null : { markdown: found.markdown, span: spanToDocument(place.expression.embedded.map, found.span) };
    }
    case 'target':
      return targetHover(analysis, place);
    case 'profile':
      return profileHover(analysis);
    case 'other':
      return analysis.source.kind === 'mappingFile' ? mappingFileHover(analysis, offset) : fieldHover(analysis, offset);
  }
}
