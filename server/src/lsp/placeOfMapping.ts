import type { AttributeMapping, MappingModel, ObjectMapping } from '../model/mappingModel.ts';

/**
 * An attribute mapping of an earlier model in the present one: in the object mapping of the same name and objects, the mapping to
 * the same target, and the one in the same place where there are several.
 * @param place the place of the attribute mapping in the earlier object mapping
 */
export function placeOfMapping(model: MappingModel, earlier: ObjectMapping, place: number): AttributeMapping | null {
  const target = earlier.attributeMappings[place]?.target;
  const alike = model.rules.flatMap(({ objectMappings }) => objectMappings).filter((candidate) => isAlike(candidate, earlier));
  const candidates = alike.flatMap(({ attributeMappings }) => attributeMappings.map((mapping, at) => ({ mapping, at }))).filter(({ mapping }) => mapping.target === target);
  return (candidates.find(({ at }) => at === place) ?? candidates[0])?.mapping ?? null;
}

function isAlike(one: ObjectMapping, other: ObjectMapping): boolean {
  return one.name === other.name && one.sourceObjectName === other.sourceObjectName && one.targetObjectName === other.targetObjectName;
}
