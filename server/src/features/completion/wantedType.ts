import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { targetObject } from '../../analysis/sourceAttributes.ts';
import { touches } from '../../base/span.ts';
import { walk } from '../../expression/walk.ts';
import type { ProfileAttribute } from '../../profiles/profile.ts';
import type { ExpressionPlace } from './expressionCompletion.ts';
import type { ExpressionSlot } from './expressionSlot.ts';
import type { TypeWord } from './typeFit.ts';

/** The type that a value should have here: that of the parameter, or of the target for a whole expression. */
export function wantedType(analysis: DocumentAnalysis, place: ExpressionPlace, { argument }: ExpressionSlot): TypeWord {
  if (argument !== null) return argument.parameter?.type ?? null;
  const { mapping, rule, objectMapping } = place.expression;
  if (mapping === null || analysis.model === null) return null;
  const defined = targetObject(analysis.model, rule, objectMapping)?.attributes.find(({ name }) => name === mapping.target);
  return defined?.type ?? profileAttribute(analysis, place)?.type ?? null;
}

/**
 * The source attributes that can stand here, where not all can: those that the profile accepts as the whole expression, and in
 * a matching mapping the one that it has already (map/matching-multi-source). Null: any.
 */
export function wantedSources(analysis: DocumentAnalysis, place: ExpressionPlace, { argument }: ExpressionSlot): readonly string[] | null {
  const accepted = argument === null ? profileAttribute(analysis, place)?.acceptedSources : undefined;
  if (accepted !== undefined) return accepted;
  const { mapping, parsed } = place.expression;
  const others: string[] = [];
  walk(parsed.root, (node) => {
    if (node.kind === 'attribute' && !touches(node.span, place.offset)) others.push(node.name);
  });
  return mapping !== null && mapping.matchingPriority > 0 && others.length > 0 ? others : null;
}

/** What the profile says of the target of the mapping at a cursor. */
export function profileAttribute({ profile }: DocumentAnalysis, { expression: { mapping, objectMapping } }: ExpressionPlace): ProfileAttribute | null {
  const object = profile.objects[objectMapping?.sourceObjectName ?? 'User'];
  return mapping === null ? null : (object?.attributes.find(({ name }) => name === mapping.target) ?? null);
}
