import { spanToDocument } from '../../base/offsetMap.ts';
import type { Span } from '../../base/span.ts';
import type { ExpressionNode, ParsedExpression } from '../../expression/ast.ts';
import type { AttributeMapping } from '../../model/mappingModel.ts';
import type { MappingRuleContext } from '../ruleRecord.ts';

/** The expression that feeds a target attribute. */
export interface TargetExpression {
  readonly mapping: AttributeMapping;
  readonly parsed: ParsedExpression;
  readonly pointer: string;
  /** The document span of a span of the expression. */
  readonly toDocument: (span: Span) => Span;
}

/** The expressions that feed some target attributes. */
export function expressionsFor({ objectMappings, parse }: MappingRuleContext, targets: readonly string[]): readonly TargetExpression[] {
  return objectMappings.flatMap(({ objectMapping }) =>
    objectMapping.attributeMappings.flatMap((mapping) => {
      if (!targets.includes(mapping.target) || mapping.source.kind !== 'expression') return [];
      const { expression } = mapping.source;
      return [{ mapping, parsed: parse(expression), pointer: expression.pointer, toDocument: (span: Span) => spanToDocument(expression.map, span) }];
    }),
  );
}

/** The parts of an expression that can be its value: the branches of IIF, the values of Switch, the sources of Coalesce. */
export function resultsOf(node: ExpressionNode): readonly ExpressionNode[] {
  if (node.kind === 'group') return resultsOf(node.inner);
  if (node.kind !== 'call') return [node];
  const results = (indexes: (index: number) => boolean): readonly ExpressionNode[] => node.arguments.filter((_, index) => indexes(index)).flatMap(resultsOf);
  switch (node.name) {
    case 'IIF':
      return results((index) => index > 0);
    case 'Switch':
      return results((index) => index % 2 === 1);
    case 'Coalesce':
    case 'IgnoreFlowIfNullOrEmpty':
      return results(() => true);
    default:
      return [node];
  }
}
