import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import { attributeReferences } from '../expression/attributeReferences.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';
import { clausesOf, homeOf, isSameHome, setOf, type NamedAttribute } from './attributeAt.ts';

/** A place that names an attribute. */
export type Mention = { readonly span: Span } & (
  | { readonly kind: 'definition' | 'filter' | 'scratch' }
  | { readonly kind: 'target'; readonly mapping: AttributeMapping }
  /** `inExpression` is the span of the name in the expression's own text. */
  | { readonly kind: 'expression'; readonly mapping: AttributeMapping; readonly inExpression: Span }
);

/** Every place of a document that names the same attribute of the same object, in text order. */
export function mentionsOf(analysis: DocumentAnalysis, { name, object }: NamedAttribute): readonly Mention[] {
  const { model: whole, expressions, source } = analysis;
  const mentions: Mention[] = [];
  // The manifest around an expression is another document.
  const model = source.kind === 'expression' ? null : whole;
  for (const directory of model?.directories ?? []) {
    for (const definition of directory.objects) {
      if (!isSameHome({ directory: directory.name ?? '', object: definition.name ?? '' }, object)) continue;
      for (const { name: defined, nameSpan } of definition.attributes) if (defined === name) mentions.push({ kind: 'definition', span: nameSpan });
    }
  }
  for (const rule of model?.rules ?? []) {
    for (const objectMapping of rule.objectMappings) {
      if (isSameHome(homeOf('source', rule, objectMapping), object)) {
        for (const { attribute, attributeSpan } of clausesOf(objectMapping)) if (attribute === name) mentions.push({ kind: 'filter', span: attributeSpan });
      }
      if (!isSameHome(homeOf('target', rule, objectMapping), object)) continue;
      for (const mapping of objectMapping.attributeMappings) if (mapping.target === name) mentions.push({ kind: 'target', mapping, span: mapping.targetSpan });
    }
  }
  for (const expression of expressions) {
    const { parsed, embedded, mapping } = expression;
    const { rule, objectMapping } = setOf(analysis, expression);
    if (rule === null || objectMapping === null || !isSameHome(homeOf('source', rule, objectMapping), object)) continue;
    for (const { name: read, nameSpan } of attributeReferences(parsed.root)) {
      if (read !== name) continue;
      const span = spanToDocument(embedded.map, nameSpan);
      mentions.push(mapping === null ? { kind: 'scratch', span } : { kind: 'expression', mapping, inExpression: nameSpan, span });
    }
  }
  return mentions.sort((one, other) => one.span.start - other.span.start);
}
