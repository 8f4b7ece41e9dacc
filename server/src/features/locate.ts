import { fromDocument } from '../base/offsetMap.ts';
import { touches } from '../base/span.ts';
import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { ExpressionNode } from '../expression/ast.ts';
import { nodeAt } from '../expression/walk.ts';
import type { AttributeMapping, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';

/** What stands at a cursor. Every editor feature begins with it. */
export type Place =
  | {
      readonly kind: 'expression';
      readonly expression: AnalysedExpression;
      /** The cursor as an offset of the expression's text. */
      readonly offset: number;
      /** From the root of the expression to the innermost node that touches the cursor. */
      readonly path: readonly ExpressionNode[];
    }
  | { readonly kind: 'target'; readonly mapping: AttributeMapping; readonly objectMapping: ObjectMapping; readonly rule: SynchronizationRule }
  | { readonly kind: 'profile'; readonly id: string }
  | { readonly kind: 'other' };

/** What stands at a document offset (UTF-16). */
export function locate(analysis: DocumentAnalysis, offset: number): Place {
  const { model } = analysis;
  if (model === null) return { kind: 'other' };
  if (model.profile !== null && touches(model.profile.span, offset)) return { kind: 'profile', id: model.profile.id };
  const expression = analysis.expressions.find(({ embedded }) => touches(embedded.span, offset));
  if (expression !== undefined) {
    const inside = fromDocument(expression.embedded.map, offset);
    return { kind: 'expression', expression, offset: inside, path: nodeAt(expression.parsed.root, inside) };
  }
  for (const rule of model.rules) {
    for (const objectMapping of rule.objectMappings) {
      const mapping = objectMapping.attributeMappings.find(({ targetSpan }) => touches(targetSpan, offset));
      if (mapping !== undefined) return { kind: 'target', mapping, objectMapping, rule };
    }
  }
  return { kind: 'other' };
}
