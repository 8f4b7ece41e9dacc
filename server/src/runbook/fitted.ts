import { fixAll } from '../analysis/fixAll.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Finding } from '../rules/finding.ts';

/** A document as its profile wants it. */
export interface Fitted {
  readonly analysis: DocumentAnalysis;
  /** What the profile finds wrong and no safe repair puts right, as sentences. */
  readonly left: readonly string[];
}

/**
 * Repairs what the profile finds wrong, in a copy, and nothing else.
 * @param open understands a text in the document's place
 * @param find the findings of an understood text
 */
export function fittedToProfile(analysis: DocumentAnalysis, open: (text: string) => DocumentAnalysis, find: (analysis: DocumentAnalysis) => readonly Finding[]): Fitted {
  const ofProfile = (candidate: DocumentAnalysis): readonly Finding[] => find(candidate).filter(({ code }) => code.startsWith('profile/'));
  const { text } = fixAll(analysis.text, open, ofProfile, (_finding, { safe }) => safe);
  const repaired = open(text);
  return { analysis: repaired, left: ofProfile(repaired).filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ message }) => message) };
}
