import { lineIndexOf } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import { toTheEnd } from '../base/steps.ts';
import type { AttributeMapping, EmbeddedExpression, MappingModel } from '../model/mappingModel.ts';
import { expressionsOf, type AnalysedExpression } from './analysedExpression.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { isReadCompletely } from './isReadCompletely.ts';
import type { ParseCache } from './parseCache.ts';

// Places of the manifest are none of the expression's document.
const NOWHERE: Span = { start: -1, end: -1 };

/**
 * The text of an editor for one expression of a manifest, understood as if it stood in the manifest already: source
 * attributes, target, profile and settings are those of the manifest.
 * @param manifest the manifest as it is
 * @param expression the expression in it that the editor is for; null when it is not, or no longer, there
 */
export function openExpression(name: string, text: string, manifest: DocumentAnalysis, expression: AnalysedExpression | null, parse: ParseCache): DocumentAnalysis {
  const shared = { name, text, lines: lineIndexOf(text), kind: 'expression', profile: manifest.profile, profileChoice: manifest.profileChoice, settings: manifest.settings, parse } as const;
  const span: Span = { start: 0, end: text.length };
  const embedded: EmbeddedExpression = { text, map: { kind: 'identity', start: 0 }, span, pointer: expression?.embedded.pointer ?? '' };
  const { model } = manifest;
  if (model === null || manifest.kind === null || expression?.mapping == null) {
    const alone: MappingModel = { rules: [], directories: model?.directories ?? [], profile: null, scratch: [embedded], templateId: null, jobs: [], secrets: [] };
    return { ...shared, source: { kind: 'expression', mapping: null, manifest: null }, model: alone, expressions: toTheEnd(expressionsOf(alone, parse)) };
  }
  const mapping = mappingWith(expression.mapping, embedded);
  const whole = withMapping(model, expression.mapping, mapping);
  // A broken manifest may hide what the rules about mapping sets ask for.
  const around = { kind: manifest.kind, model: whole, expressions: toTheEnd(expressionsOf(whole, parse)) };
  return {
    ...shared,
    source: { kind: 'expression', mapping, manifest: isReadCompletely(manifest) ? around : null },
    model: { ...whole, rules: onlyWith(whole, mapping), profile: null, scratch: [], jobs: [], secrets: [] },
    expressions: around.expressions.filter((candidate) => candidate.mapping === mapping),
  };
}

function mappingWith(mapping: AttributeMapping, expression: EmbeddedExpression): AttributeMapping {
  const elsewhere = (span: Span | null): Span | null => (span === null ? null : NOWHERE);
  return {
    ...mapping,
    source: { kind: 'expression', expression, storedType: null, storedName: null },
    span: expression.span,
    targetSpan: NOWHERE,
    matchingSpan: elsewhere(mapping.matchingSpan),
    defaultSpan: elsewhere(mapping.defaultSpan),
  };
}

function withMapping(model: MappingModel, old: AttributeMapping, mapping: AttributeMapping): MappingModel {
  return {
    ...model,
    rules: model.rules.map((rule) => ({
      ...rule,
      objectMappings: rule.objectMappings.map((objectMapping) => ({
        ...objectMapping,
        attributeMappings: objectMapping.attributeMappings.map((candidate) => (candidate === old ? mapping : candidate)),
      })),
    })),
  };
}

/** The one rule and object mapping around a mapping, without its neighbours and filters, which stand in another document. */
function onlyWith({ rules }: MappingModel, mapping: AttributeMapping): MappingModel['rules'] {
  return rules.flatMap((rule) => {
    const objectMapping = rule.objectMappings.find(({ attributeMappings }) => attributeMappings.includes(mapping));
    if (objectMapping === undefined) return [];
    const scope = { groups: [], inputFilterGroups: [], categoryFilterGroups: [] };
    return [{ ...rule, objectMappings: [{ ...objectMapping, scope, attributeMappings: [mapping] }] }];
  });
}
