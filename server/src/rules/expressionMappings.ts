import type { ExpressionNode } from '../expression/ast.ts';
import type { AttributeMapping, EmbeddedExpression } from '../model/mappingModel.ts';
import type { MappedObject, MappingRuleContext } from './ruleRecord.ts';

/** An attribute mapping with its expression, and what is known of its object mapping. */
export interface ExpressionMapping {
  readonly mapped: MappedObject;
  readonly mapping: AttributeMapping;
  readonly expression: EmbeddedExpression;
  readonly root: ExpressionNode;
}

/** Every attribute mapping of a document that has an expression, direct mappings and constants included, in document order. */
export function expressionMappings({ objectMappings, parse }: Pick<MappingRuleContext, 'objectMappings' | 'parse'>): readonly ExpressionMapping[] {
  return objectMappings.flatMap((mapped) =>
    mapped.objectMapping.attributeMappings.flatMap((mapping) => {
      if (mapping.source.kind !== 'expression') return [];
      const { expression } = mapping.source;
      return [{ mapped, mapping, expression, root: parse(expression).root }];
    }),
  );
}
