import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { spanToDocument } from '../base/offsetMap.ts';
import { touches, type Span } from '../base/span.ts';
import { property, textOf } from '../json/navigate.ts';
import { contentSpan } from '../json/stringMap.ts';
import { typedPlaceAt } from '../manifest/typeAt.ts';
import type { FilterClause, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { placedClauses } from '../rules/scope/placedClauses.ts';
import { locate } from './locate.ts';
import { objectMappingAt, type PlacedObjectMapping } from './objectMappingAt.ts';

/** An attribute of an object of a directory, as a cursor names it. */
export interface NamedAttribute {
  readonly name: string;
  readonly object: AttributeHome;
  /** Where the cursor's own mention of it stands. */
  readonly span: Span;
}

/** The object that an attribute belongs to. A mapping file names no directories: its source and its target are two. */
export interface AttributeHome {
  readonly directory: string;
  readonly object: string;
}

/** The home of the attributes that an object mapping reads or writes. */
export function homeOf(side: 'source' | 'target', rule: SynchronizationRule, objectMapping: ObjectMapping): AttributeHome {
  const isSource = side === 'source';
  return {
    directory: (isSource ? rule.sourceDirectoryName : rule.targetDirectoryName) ?? `the ${side}`,
    object: (isSource ? objectMapping.sourceObjectName : objectMapping.targetObjectName) ?? 'User',
  };
}

/** Whether two homes are the same. */
export function isSameHome(one: AttributeHome, other: AttributeHome): boolean {
  return one.directory === other.directory && one.object === other.object;
}

/** All clauses of an object mapping's scope. */
export function clausesOf(objectMapping: ObjectMapping): readonly FilterClause[] {
  return placedClauses(objectMapping).map(({ clause }) => clause);
}

/** The attribute that a cursor stands on: in an expression, as a target, in a filter, in its definition, or in a stored source; else null. */
export function attributeAt(analysis: DocumentAnalysis, offset: number): NamedAttribute | null {
  const place = locate(analysis, offset);
  if (place.kind === 'target') return { name: place.mapping.target, object: homeOf('target', place.rule, place.objectMapping), span: place.mapping.targetSpan };
  if (place.kind === 'expression') {
    const node = place.path.at(-1);
    const { embedded } = place.expression;
    const { rule, objectMapping } = setOf(analysis, place.expression);
    if (node?.kind !== 'attribute' || rule === null || objectMapping === null) return null;
    // At a bracket the cursor stands beside the name, and what is answered has to hold the cursor.
    const span = touches(node.nameSpan, place.offset) ? node.nameSpan : node.span;
    return { name: node.name, object: homeOf('source', rule, objectMapping), span: spanToDocument(embedded.map, span) };
  }
  return place.kind === 'other' ? (inFilter(analysis, offset) ?? inDefinition(analysis, offset) ?? inStoredSource(analysis, offset)) : null;
}

/** The object mapping that an expression reads its attributes for; a scratch line tries one out for the mapping that it stands under. */
export function setOf({ model }: DocumentAnalysis, { rule, objectMapping, mapping, embedded }: AnalysedExpression): PlacedObjectMapping {
  if (rule !== null && objectMapping !== null) return { rule, objectMapping };
  return mapping === null ? objectMappingAt(model, embedded.span.start) : { rule: null, objectMapping: null };
}

function inFilter({ model }: DocumentAnalysis, offset: number): NamedAttribute | null {
  for (const rule of model?.rules ?? []) {
    for (const objectMapping of rule.objectMappings) {
      const clause = clausesOf(objectMapping).find(({ attributeSpan }) => touches(attributeSpan, offset));
      if (clause !== undefined) return { name: clause.attribute, object: homeOf('source', rule, objectMapping), span: clause.attributeSpan };
    }
  }
  return null;
}

function inDefinition({ model }: DocumentAnalysis, offset: number): NamedAttribute | null {
  for (const { name: directory, objects, span } of model?.directories ?? []) {
    if (directory === null || !touches(span, offset)) continue;
    for (const { name: object, attributes } of objects) {
      const attribute = attributes.find(({ nameSpan }) => touches(nameSpan, offset));
      if (attribute !== undefined && object !== null) return { name: attribute.name, object: { directory, object }, span: attribute.nameSpan };
    }
  }
  return null;
}

/** The `name` of a stored source of type Attribute repeats an attribute of the expression. */
function inStoredSource({ source, model }: DocumentAnalysis, offset: number): NamedAttribute | null {
  const place = source.kind === 'json' ? typedPlaceAt(source.document, offset) : null;
  if (source.kind !== 'json' || place?.shape.type !== 'attributeMappingSource' || place.field?.name !== 'name' || place.part !== 'value') return null;
  const name = textOf(source.document, place.node);
  if (name === undefined || textOf(source.document, property(source.document, place.object, 'type')) !== 'Attribute') return null;
  for (const rule of model?.rules ?? []) {
    const objectMapping = rule.objectMappings.find(({ span }) => touches(span, offset));
    if (objectMapping !== undefined) return { name, object: homeOf('source', rule, objectMapping), span: contentSpan(source.document, place.node) };
  }
  return null;
}
