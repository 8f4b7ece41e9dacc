import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';

/** A part of the text that leads to a page. */
export interface PageLink {
  readonly span: Span;
  readonly url: string;
  readonly title: string;
}

/** The page that the profile of a mapping file rests on. Functions have theirs in the hover: underlined everywhere they would be noise. */
export function documentLinks({ model, profile, profileChoice }: DocumentAnalysis): readonly PageLink[] {
  const line = model?.profile ?? null;
  if (line === null || profileChoice.origin !== 'document' || profile.source.url === '') return [];
  return [{ span: line.span, url: profile.source.url, title: profile.source.title }];
}
