import { fieldTable, readFields } from '../json/fieldTable.ts';
import { items, kindOf, spanOf } from '../json/navigate.ts';
import type { AttributeMapping, FlowTypeFlag, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { FLOW_FLAGS, unknownWordMessage } from './enumerations.ts';
import { note, openingSpan, readBoolean, readText, textSpan, wrongType, type ManifestReader } from './fieldReader.ts';
import { readAttributeMapping } from './readAttributeMapping.ts';
import { readScope } from './readScope.ts';

const RULE = fieldTable(['name', 'sourceDirectoryName', 'targetDirectoryName', 'objectMappings']);
const OBJECT_MAPPING = fieldTable(['name', 'enabled', 'sourceObjectName', 'targetObjectName', 'flowTypes', 'scope', 'attributeMappings']);

/** Reads a synchronization rule; null for what is no object. */
export function readRule(reader: ManifestReader, node: number, pointer: string): SynchronizationRule | null {
  const { document } = reader;
  if (kindOf(document, node) !== 'object') {
    wrongType(reader, node, pointer, null, 'a synchronization rule in braces');
    return null;
  }
  const [name, source, target, mappings] = readFields(document, node, RULE);
  return {
    name: readText(reader, name, pointer, 'name'),
    sourceDirectoryName: readText(reader, source, pointer, 'sourceDirectoryName'),
    targetDirectoryName: readText(reader, target, pointer, 'targetDirectoryName'),
    span: spanOf(document, node),
    pointer,
    objectMappings: readList(reader, mappings, `${pointer}/objectMappings`, readObjectMapping),
  };
}

/** Reads an object mapping; null for what is no object, and for empty braces. */
export function readObjectMapping(reader: ManifestReader, node: number, pointer: string): ObjectMapping | null {
  const { document } = reader;
  if (kindOf(document, node) !== 'object') {
    wrongType(reader, node, pointer, null, 'an object mapping in braces');
    return null;
  }
  const fields = readFields(document, node, OBJECT_MAPPING);
  const [name, enabled, sourceObject, targetObject, flowTypes, scope, mappings] = fields;
  if (fields.every((field) => field === undefined)) return null;
  const isSwitch = enabled !== undefined && ['true', 'false'].includes(kindOf(document, enabled));
  return {
    name: readText(reader, name, pointer, 'name'),
    enabled: readBoolean(reader, enabled, pointer, 'enabled', true),
    sourceObjectName: readText(reader, sourceObject, pointer, 'sourceObjectName'),
    targetObjectName: readText(reader, targetObject, pointer, 'targetObjectName'),
    flowTypes: readFlowTypes(reader, flowTypes, pointer, 'flowTypes'),
    scope: readScope(reader, scope, `${pointer}/scope`),
    attributeMappings: readList<AttributeMapping>(reader, mappings, `${pointer}/attributeMappings`, readAttributeMapping),
    span: spanOf(document, node),
    headSpan: textSpan(document, name) ?? openingSpan(document, node),
    targetObjectSpan: textSpan(document, targetObject),
    flowTypesSpan: textSpan(document, flowTypes),
    enabledSpan: isSwitch ? spanOf(document, enabled) : null,
    scopeSpan: scope !== undefined && kindOf(document, scope) === 'object' ? spanOf(document, scope) : null,
    pointer,
  };
}

/** Reads every item of a list that can be read; another type than a list is reported. */
export function readList<Item>(
  reader: ManifestReader,
  node: number | undefined,
  pointer: string,
  readItem: (reader: ManifestReader, node: number, pointer: string) => Item | null,
): readonly Item[] {
  if (node === undefined) return [];
  const kind = kindOf(reader.document, node);
  if (kind !== 'array' && kind !== 'null') wrongType(reader, node, pointer, null, 'a list in brackets');
  return items(reader.document, node).flatMap((item, index) => readItem(reader, item, `${pointer}/${index}`) ?? []);
}

/** The flags are one string, with or without blanks behind the commas; `None` is no flag at all. */
function readFlowTypes(reader: ManifestReader, node: number | undefined, pointer: string, name: string): readonly FlowTypeFlag[] | null {
  const text = readText(reader, node, pointer, name);
  if (text === null || node === undefined) return null;
  const flags: FlowTypeFlag[] = [];
  for (const word of text.split(',').map((part) => part.trim())) {
    const flag = FLOW_FLAGS.find((known) => known === word);
    if (flag !== undefined) flags.push(flag);
    else if (word !== 'None' && word !== '') note(reader, 'manifest/unknown-word', node, pointer, name, unknownWordMessage('target object action', word, ['None', ...FLOW_FLAGS]));
  }
  return flags;
}
