import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';

/** An object mapping as it is and as it is wanted; null where there is none. */
export interface ObjectMappingPair {
  readonly now: ObjectMapping | null;
  readonly wanted: ObjectMapping | null;
}

/** Lays the enabled object mappings of two documents beside each other: by name and objects, by objects, by source object. */
export function pairObjectMappings(now: DocumentAnalysis, wanted: DocumentAnalysis): readonly ObjectMappingPair[] {
  const left = objectMappingsOf(now);
  const right = [...objectMappingsOf(wanted)];
  const partners = new Map<ObjectMapping, ObjectMapping>();
  for (const nameOf of NAMES) {
    for (const mapping of left) {
      if (partners.has(mapping)) continue;
      const at = right.findIndex((candidate) => nameOf(candidate) === nameOf(mapping));
      const [found] = at < 0 ? [] : right.splice(at, 1);
      if (found !== undefined) partners.set(mapping, found);
    }
  }
  return [...left.map((mapping) => ({ now: mapping, wanted: partners.get(mapping) ?? null })), ...right.map((mapping) => ({ now: null, wanted: mapping }))];
}

const NAMES: readonly ((mapping: ObjectMapping) => string)[] = [
  ({ name, sourceObjectName, targetObjectName }) => JSON.stringify([name, sourceObjectName, targetObjectName]),
  ({ sourceObjectName, targetObjectName }) => JSON.stringify([sourceObjectName, targetObjectName]),
  // A short mapping file names neither; it is about users.
  ({ sourceObjectName }) => (sourceObjectName ?? 'User').toLowerCase(),
];

function objectMappingsOf({ model }: DocumentAnalysis): readonly ObjectMapping[] {
  return (model?.rules ?? []).flatMap(({ objectMappings }) => objectMappings).filter(({ enabled, attributeMappings }) => enabled && attributeMappings.length > 0);
}
