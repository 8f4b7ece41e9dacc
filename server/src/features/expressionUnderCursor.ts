import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { failure, success, type Result } from '../base/result.ts';
import { touches } from '../base/span.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';
import { locate } from './locate.ts';

/**
 * The expression that a command at a cursor is about: the one it stands in, else that of the attribute mapping around it.
 * Inside a stored tree that is the whole expression, since the tree only repeats it.
 * @param offset UTF-16 offset of the document
 * @returns the expression, or one sentence that says why there is none
 */
export function expressionUnderCursor(analysis: DocumentAnalysis, offset: number): Result<AnalysedExpression, string> {
  const place = locate(analysis, offset);
  if (place.kind === 'expression') return success(place.expression);
  const mapping = mappingUnderCursor(analysis, offset);
  if (mapping === null) return failure('There is no expression at the cursor. Put the cursor on one, or into its attribute mapping.');
  const expression = analysis.expressions.find((candidate) => candidate.mapping === mapping);
  if (expression !== undefined) return success(expression);
  return failure(mapping.source.kind === 'withoutText' ? withoutTextMessage(mapping.target, mapping.source.name) : `The mapping to ${mapping.target} has no expression; only its default value flows.`);
}

/** The attribute mapping around a cursor (UTF-16 offset), or null. */
export function mappingUnderCursor({ model }: DocumentAnalysis, offset: number): AttributeMapping | null {
  const mappings = (model?.rules ?? []).flatMap(({ objectMappings }) => objectMappings.flatMap(({ attributeMappings }) => attributeMappings));
  return mappings.find(({ span }) => touches(span, offset)) ?? null;
}

/** Why a source without text is left as it is (spec/manifest-model.md: its `expression` is null). */
export function withoutTextMessage(target: string, name: string): string {
  return `The source of ${target} is ${name}, which the service fills in and no expression can say, so it cannot be edited as text. Change this mapping in the portal.`;
}
