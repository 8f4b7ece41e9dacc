import { remembered } from '../../base/remembered.ts';
import type { AttributeMapping, ObjectMapping } from '../../model/mappingModel.ts';
import type { ProfileAttribute, ProfileObject } from '../../profiles/profile.ts';
import type { MappingRuleContext } from '../ruleRecord.ts';

/** An attribute mapping whose target the profile describes. */
export interface DescribedMapping {
  readonly objectMapping: ObjectMapping;
  readonly profileObject: ProfileObject;
  readonly mapping: AttributeMapping;
  readonly attribute: ProfileAttribute;
}

/**
 * The object mappings that the profile speaks of. A disabled one is left alone while an enabled one
 * for the same source object exists: schemas keep internal, disabled twins.
 */
export function judgedObjectMappings(
  context: MappingRuleContext,
): readonly { readonly objectMapping: ObjectMapping; readonly profileObject: ProfileObject }[] {
  const enabled = new Set(
    context.objectMappings.filter(({ objectMapping }) => objectMapping.enabled).map(({ objectMapping }) => objectMapping.sourceObjectName),
  );
  return context.objectMappings.flatMap(({ objectMapping, profileObject }) =>
    profileObject !== null && (objectMapping.enabled || !enabled.has(objectMapping.sourceObjectName)) ? [{ objectMapping, profileObject }] : [],
  );
}

/** Every attribute mapping to a target that the profile lists, the first one for each target. */
export const describedMappings = remembered((context: MappingRuleContext): readonly DescribedMapping[] =>
  judgedObjectMappings(context).flatMap(({ objectMapping, profileObject }) => {
    const first = new Map([...objectMapping.attributeMappings].reverse().map((mapping) => [mapping.target, mapping]));
    return profileObject.attributes.flatMap((attribute) => {
      const mapping = first.get(attribute.name);
      return mapping === undefined ? [] : { objectMapping, profileObject, mapping, attribute };
    });
  }),
);

/** The expression that the profile wants for an attribute: the fixed one, else its preferred source. */
export function wantedExpression(attribute: ProfileAttribute): string | null {
  if (attribute.expression !== undefined) return attribute.expression;
  const source = attribute.acceptedSources?.[0];
  return source === undefined ? (attribute.defaultExpression ?? null) : `[${source}]`;
}

/** How a mapping's source reads in a sentence. */
export function sourceInWords(mapping: AttributeMapping): string {
  switch (mapping.source.kind) {
    case 'none':
      return 'nothing';
    case 'withoutText':
      return mapping.source.name;
    case 'expression':
      return mapping.source.expression.text.trim() === '' ? 'an empty expression' : mapping.source.expression.text.trim();
  }
}

/** Where a finding about a mapping's source is shown. */
export function sourceSpan(mapping: AttributeMapping): { readonly start: number; readonly end: number } {
  switch (mapping.source.kind) {
    case 'none':
      return mapping.targetSpan;
    case 'withoutText':
      return mapping.source.span;
    case 'expression':
      return mapping.source.expression.span;
  }
}
