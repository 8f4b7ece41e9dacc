import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { attributeAt } from './attributeAt.ts';
import { mentionsOf, type Mention } from './attributeMentions.ts';
import { structureMentionsAt, type StructureMention } from './structureMentions.ts';

/**
 * Every place that names what a cursor stands on, in text order: an attribute, a directory or an object of one. None where
 * the cursor stands on something else.
 */
export function mentionsAt(analysis: DocumentAnalysis, offset: number): readonly (Mention | StructureMention)[] {
  const attribute = attributeAt(analysis, offset);
  return attribute !== null ? mentionsOf(analysis, attribute) : (structureMentionsAt(analysis, offset) ?? []);
}
