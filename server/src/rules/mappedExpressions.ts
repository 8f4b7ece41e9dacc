import { remembered } from '../base/remembered.ts';
import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { CallNode, ParsedExpression } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import type { AttributeMapping, EmbeddedExpression } from '../model/mappingModel.ts';
import type { MappedObject, MappingRuleContext } from './ruleRecord.ts';

/** An attribute mapping of an object mapping that is switched on. */
export interface PlacedMapping {
  readonly mapped: MappedObject;
  readonly mapping: AttributeMapping;
}

/** An attribute mapping with its expression. */
export interface MappedExpression extends PlacedMapping {
  readonly expression: EmbeddedExpression;
  readonly parsed: ParsedExpression;
  readonly pointer: string;
  /** The document span of a span of the expression. */
  readonly toDocument: (span: Span) => Span;
}

/** The object mappings that are switched on. Schemas keep internal ones switched off, which nobody wrote. */
export function enabledObjects({ objectMappings }: MappingRuleContext): readonly MappedObject[] {
  return objectMappings.filter(({ objectMapping }) => objectMapping.enabled);
}

// Dozens of rules walk over the same mappings of a document, which may be thousands.

/** The attribute mappings of every object mapping that is switched on. */
export const enabledMappings = remembered((context: MappingRuleContext): readonly PlacedMapping[] =>
  enabledObjects(context).flatMap((mapped) => mapped.objectMapping.attributeMappings.map((mapping) => ({ mapped, mapping }))),
);

/** Those that have an expression, direct mappings and constants included. */
export const mappedExpressions = remembered((context: MappingRuleContext): readonly MappedExpression[] =>
  enabledMappings(context).flatMap(({ mapped, mapping }) => {
    if (mapping.source.kind !== 'expression') return [];
    const { expression } = mapping.source;
    return { mapped, mapping, expression, parsed: context.parse(expression), pointer: expression.pointer, toDocument: (span: Span) => spanToDocument(expression.map, span) };
  }),
);

/** Whether an expression calls one of these functions anywhere. */
export function callsAny(parsed: ParsedExpression, ...names: readonly string[]): boolean {
  return allCalls(parsed).some(({ name }) => names.includes(name));
}

/** Every call of an expression, outer ones first. */
export const allCalls = remembered(({ root }: ParsedExpression): readonly CallNode[] => {
  const calls: CallNode[] = [];
  walk(root, (node) => {
    if (node.kind === 'call') calls.push(node);
  });
  return calls;
});
