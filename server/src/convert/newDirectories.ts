import type { ParseCache } from '../analysis/parseCache.ts';
import { ENTRA_USER } from '../directory/entraAttributes.ts';
import { attributeReferences } from '../expression/attributeReferences.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';
import type { Profile } from '../profiles/profile.ts';
import { objectMetadata } from './newMetadata.ts';

/** The names of the two directories of a SCIM app outside of the gallery, as the service writes them today. */
export const SOURCE_DIRECTORY = 'Microsoft Entra ID';
export const TARGET_DIRECTORY = 'customappsso';

interface Definition {
  readonly type: string;
  readonly multivalued: boolean;
  readonly required: boolean;
  readonly anchor: boolean;
}

const PLAIN: Definition = { type: 'String', multivalued: false, required: false, anchor: false };

/**
 * The two directories of a new manifest: what is known of a user of Entra ID and of the target app, and what the mappings
 * name besides, as plain texts.
 */
export function newDirectories(mappings: readonly ObjectMapping[], profile: Profile, parse: ParseCache): JsonValue {
  const source = new Map<string, Map<string, Definition>>();
  const target = new Map<string, Map<string, Definition>>();
  for (const mapping of mappings) {
    const sourceName = mapping.sourceObjectName ?? 'User';
    const sourceAttributes = objectIn(source, sourceName, () => (sourceName === 'User' ? knownSource() : new Map<string, Definition>()));
    const targetAttributes = objectIn(target, mapping.targetObjectName ?? sourceName, () => knownTarget(profile, sourceName));
    for (const { target: name, source: from } of mapping.attributeMappings) {
      if (!targetAttributes.has(name)) targetAttributes.set(name, PLAIN);
      if (from.kind !== 'expression') continue;
      for (const reference of attributeReferences(parse(from.expression.text).root)) {
        if (!sourceAttributes.has(reference.name)) sourceAttributes.set(reference.name, PLAIN);
      }
    }
    for (const { attribute } of mapping.scope.groups.flatMap(({ clauses }) => clauses)) {
      if (!sourceAttributes.has(attribute)) sourceAttributes.set(attribute, PLAIN);
    }
  }
  return [directory(SOURCE_DIRECTORY, true, source), directory(TARGET_DIRECTORY, false, target)];
}

function objectIn(objects: Map<string, Map<string, Definition>>, name: string, make: () => Map<string, Definition>): Map<string, Definition> {
  const known = objects.get(name) ?? make();
  objects.set(name, known);
  return known;
}

function knownSource(): Map<string, Definition> {
  return new Map(
    ENTRA_USER.map(({ name, type, multivalued, required, anchor }) => [
      name,
      { type, multivalued: multivalued ?? false, required: required ?? false, anchor: anchor ?? false },
    ]),
  );
}

/** The app's own id is the anchor of every SCIM object. */
function knownTarget(profile: Profile, sourceObject: string): Map<string, Definition> {
  const attributes = (Object.hasOwn(profile.objects, sourceObject) ? profile.objects[sourceObject]?.attributes : undefined) ?? [];
  const id: [string, Definition] = ['id', { ...PLAIN, required: true, anchor: true }];
  return new Map([id, ...attributes.map((attribute): [string, Definition] => [attribute.name, { ...PLAIN, type: attribute.type ?? 'String', multivalued: attribute.multivalued ?? false }])]);
}

function directory(name: string, readOnly: boolean, objects: ReadonlyMap<string, ReadonlyMap<string, Definition>>): JsonValue {
  return {
    discoverabilities: 'None',
    discoveryDateTime: null,
    name,
    readOnly,
    version: null,
    objects: [...objects].map(([objectName, attributes]) => ({
      name: objectName,
      supportedApis: [],
      attributes: [...attributes].map(([attributeName, { type, multivalued, required, anchor }]) => ({
        anchor,
        caseExact: false,
        defaultValue: null,
        flowNullValues: false,
        multivalued,
        mutability: 'ReadWrite',
        name: attributeName,
        required,
        type,
        apiExpressions: [],
        metadata: [],
        referencedObjects: [],
      })),
      metadata: objectMetadata(readOnly, objectName, attributes),
    })),
  };
}
