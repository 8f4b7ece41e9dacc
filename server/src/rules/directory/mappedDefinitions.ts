import type { MappingModel, ObjectDefinition } from '../../model/mappingModel.ts';
import type { MappedObject } from '../ruleRecord.ts';

/** The definitions of the objects that some object mappings join, each once, in the order of the document. */
export function mappedDefinitions(model: MappingModel, objects: readonly MappedObject[]): readonly ObjectDefinition[] {
  const used = new Set(objects.flatMap(({ rule, objectMapping }) => [keyOf(rule.sourceDirectoryName, objectMapping.sourceObjectName), keyOf(rule.targetDirectoryName, objectMapping.targetObjectName)]));
  return model.directories.flatMap((directory) => directory.objects.filter((object) => directory.name !== null && object.name !== null && used.has(keyOf(directory.name, object.name))));
}

function keyOf(directory: string | null, object: string | null): string {
  return JSON.stringify([directory, object]);
}
