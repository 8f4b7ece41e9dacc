import type { Steps } from '../base/steps.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { AttributeMapping, EmbeddedExpression, MappingModel, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import type { ParseCache } from './parseCache.ts';

/** An expression of a document, parsed, with what it belongs to. */
export interface AnalysedExpression {
  readonly embedded: EmbeddedExpression;
  readonly parsed: ParsedExpression;
  /** Null for a scratch line. */
  readonly mapping: AttributeMapping | null;
  readonly objectMapping: ObjectMapping | null;
  readonly rule: SynchronizationRule | null;
}

/** Every expression of a model, in document order within each object mapping. */
export function* expressionsOf(model: MappingModel, parse: ParseCache): Steps<readonly AnalysedExpression[]> {
  const found: AnalysedExpression[] = [];
  for (const rule of model.rules) {
    for (const objectMapping of rule.objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.source.kind !== 'expression') continue;
        const embedded = mapping.source.expression;
        found.push({ embedded, parsed: parse(embedded.text), mapping, objectMapping, rule });
        yield;
      }
    }
  }
  for (const embedded of model.scratch) found.push({ embedded, parsed: parse(embedded.text), mapping: null, objectMapping: null, rule: null });
  return found;
}
