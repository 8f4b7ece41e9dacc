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

/** Those that call one of these functions anywhere. */
export function expressionsCalling(context: MappingRuleContext, ...names: readonly string[]): readonly MappedExpression[] {
  const byCall = expressionsByCall(context);
  const found = names.map((name) => byCall.get(name) ?? []);
  return found.length === 1 ? (found[0] ?? []) : [...new Set(found.flat())];
}

/** Those that feed one of these target attributes. */
export function expressionsFor(context: MappingRuleContext, targets: Iterable<string>): readonly MappedExpression[] {
  const wanted = new Set(targets);
  return mappedExpressions(context).filter(({ mapping }) => wanted.has(mapping.target));
}

const expressionsByCall = remembered((context: MappingRuleContext): ReadonlyMap<string, readonly MappedExpression[]> => {
  const groups = new Map<string, MappedExpression[]>();
  for (const expression of mappedExpressions(context)) {
    for (const { name } of allCalls(expression.parsed)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [expression]);
      else if (group[group.length - 1] !== expression) group.push(expression);
    }
  }
  return groups;
});

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
