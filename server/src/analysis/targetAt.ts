import type { MappingModel } from '../model/mappingModel.ts';

/** The target attribute of the mapping that holds a pointer, or undefined. */
export function targetAt(model: MappingModel | null, pointer: string): string | undefined {
  for (const rule of model?.rules ?? []) {
    for (const objectMapping of rule.objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (pointer === mapping.pointer || pointer.startsWith(`${mapping.pointer}/`)) return mapping.target;
      }
    }
  }
  return undefined;
}
