import { remembered } from '../base/remembered.ts';
import { knownAttributes, type KnownAttribute } from '../directory/entraAttributes.ts';
import type { AttributeDefinition, MappingModel, ObjectDefinition, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';

/** An attribute that an expression may name here, as far as it is known. */
export interface SourceAttribute {
  readonly name: string;
  readonly type: string;
  readonly multivalued: boolean;
  readonly required: boolean;
  readonly description: string | null;
  /** Its definition in the manifest, if it comes from there. */
  readonly definition: AttributeDefinition | null;
}

/**
 * The source attributes of an object mapping: those of the manifest's own directory where it has one,
 * else those that Entra is known to have; empty when nothing is known.
 */
export function sourceAttributesOf(
  model: MappingModel,
  rule: SynchronizationRule | null,
  objectMapping: ObjectMapping | null,
): readonly SourceAttribute[] {
  const defined = sourceObject(model, rule, objectMapping);
  if (defined !== null) {
    const described = new Map(knownAttributes(defined.name).map((attribute) => [attribute.name, attribute.description ?? null]));
    return defined.attributes.map((definition) => ({ ...pick(definition), description: described.get(definition.name) ?? null, definition }));
  }
  if (model.directories.length > 0) return [];
  const object = objectMapping === null ? 'User' : (objectMapping.sourceObjectName ?? 'User');
  return known(knownAttributes(object));
}

/** The same list for the same object, so that what is worked out of it can be remembered with it. */
const known = remembered((attributes: readonly KnownAttribute[]): readonly SourceAttribute[] =>
  attributes.map((attribute) => ({
    name: attribute.name,
    type: attribute.type,
    multivalued: attribute.multivalued === true,
    required: attribute.required === true,
    description: attribute.description ?? null,
    definition: null,
  })),
);

/** Attributes by name: the same map for the same list. */
export const attributesByName = remembered((attributes: readonly SourceAttribute[]): ReadonlyMap<string, SourceAttribute> => new Map(attributes.map((attribute) => [attribute.name, attribute])));

/** The definition of the source object of an object mapping in the manifest's directories. */
export function sourceObject(model: MappingModel, rule: SynchronizationRule | null, objectMapping: ObjectMapping | null): ObjectDefinition | null {
  return objectIn(model, rule?.sourceDirectoryName ?? null, objectMapping?.sourceObjectName ?? null);
}

/** The definition of the target object of an object mapping in the manifest's directories. */
export function targetObject(model: MappingModel, rule: SynchronizationRule | null, objectMapping: ObjectMapping | null): ObjectDefinition | null {
  return objectIn(model, rule?.targetDirectoryName ?? null, objectMapping?.targetObjectName ?? null);
}

function objectIn(model: MappingModel, directoryName: string | null, objectName: string | null): ObjectDefinition | null {
  if (directoryName === null || objectName === null) return null;
  const directory = model.directories.find((candidate) => candidate.name === directoryName);
  return directory?.objects.find((candidate) => candidate.name === objectName) ?? null;
}

function pick({ name, type, multivalued, required }: AttributeDefinition) {
  return { name, type, multivalued, required };
}
