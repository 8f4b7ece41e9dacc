import type { MappingModel, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';

/** An object mapping with the rule that it stands in; both null where there is none. */
export type PlacedObjectMapping = { readonly rule: SynchronizationRule; readonly objectMapping: ObjectMapping } | { readonly rule: null; readonly objectMapping: null };

/** The object mapping that a line of a mapping file belongs to: the last one that begins before the offset, else the first one. */
export function objectMappingAt(model: MappingModel | null, offset: number): PlacedObjectMapping {
  let found: PlacedObjectMapping = { rule: null, objectMapping: null };
  for (const rule of model?.rules ?? []) {
    for (const objectMapping of rule.objectMappings) {
      if (found.objectMapping === null || objectMapping.span.start <= offset) found = { rule, objectMapping };
    }
  }
  return found;
}
