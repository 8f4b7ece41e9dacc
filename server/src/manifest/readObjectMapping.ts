import type { Span } from '../base/span.ts';
import { fieldTable, readFields, type FieldTable } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, spanOf } from '../json/navigate.ts';
import type { AttributeMapping, FlowTypeFlag, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { FLOW_FLAGS } from './enumerations.ts';
import { openingSpan, readBoolean, readText, textSpan } from './fieldReader.ts';
import { readAttributeMapping } from './readAttributeMapping.ts';
import { readScope } from './readScope.ts';

const RULE = fieldTable(['name', 'sourceDirectoryName', 'targetDirectoryName', 'objectMappings', 'containerFilter', 'groupFilter']);
const CONTAINERS = fieldTable(['includedContainers']);
const GROUPS = fieldTable(['includedGroups']);
const OBJECT_MAPPING = fieldTable(['name', 'enabled', 'sourceObjectName', 'targetObjectName', 'flowTypes', 'scope', 'attributeMappings']);

/** Reads a synchronization rule; null for what is no object. */
export function readRule(document: JsonDocument, node: number, pointer: string): SynchronizationRule | null {
  if (kindOf(document, node) !== 'object') return null;
  const [name, source, target, mappings, containers, groups] = readFields(document, node, RULE);
  return {
    name: readText(document, name),
    sourceDirectoryName: readText(document, source),
    targetDirectoryName: readText(document, target),
    sourceDirectorySpan: textSpan(document, source),
    targetDirectorySpan: textSpan(document, target),
    containerFilterSpan: filledSpan(document, containers, CONTAINERS),
    groupFilterSpan: filledSpan(document, groups, GROUPS),
    span: spanOf(document, node),
    pointer,
    objectMappings: readList(document, mappings, `${pointer}/objectMappings`, readObjectMapping),
  };
}

/** Where a filter stands whose list holds something; present and empty is the service's normal output. */
function filledSpan(document: JsonDocument, filter: number | undefined, table: FieldTable): Span | null {
  const [list] = readFields(document, filter, table);
  return filter === undefined || list === undefined || items(document, list).length === 0 ? null : spanOf(document, filter);
}

/** Reads an object mapping; null for what is no object, and for empty braces. */
export function readObjectMapping(document: JsonDocument, node: number, pointer: string): ObjectMapping | null {
  if (kindOf(document, node) !== 'object') return null;
  const fields = readFields(document, node, OBJECT_MAPPING);
  const [name, enabled, sourceObject, targetObject, flowTypes, scope, mappings] = fields;
  if (fields.every((field) => field === undefined)) return null;
  const isSwitch = enabled !== undefined && ['true', 'false'].includes(kindOf(document, enabled));
  return {
    name: readText(document, name),
    enabled: readBoolean(document, enabled, true),
    sourceObjectName: readText(document, sourceObject),
    targetObjectName: readText(document, targetObject),
    flowTypes: readFlowTypes(document, flowTypes),
    scope: readScope(document, scope),
    attributeMappings: readList<AttributeMapping>(document, mappings, `${pointer}/attributeMappings`, readAttributeMapping),
    span: spanOf(document, node),
    headSpan: textSpan(document, name) ?? openingSpan(document, node),
    sourceObjectSpan: textSpan(document, sourceObject),
    targetObjectSpan: textSpan(document, targetObject),
    flowTypesSpan: textSpan(document, flowTypes),
    enabledSpan: isSwitch ? spanOf(document, enabled) : null,
    scopeSpan: scope !== undefined && kindOf(document, scope) === 'object' ? spanOf(document, scope) : null,
    pointer,
  };
}

/** Reads every item of a list that can be read; none of what is no list. */
export function readList<Item>(
  document: JsonDocument,
  node: number | undefined,
  pointer: string,
  readItem: (document: JsonDocument, node: number, pointer: string) => Item | null,
): readonly Item[] {
  return (node === undefined ? [] : items(document, node)).flatMap((item, index) => readItem(document, item, `${pointer}/${index}`) ?? []);
}

/** The flags are one string, with or without blanks behind the commas; `None` is no flag at all. */
function readFlowTypes(document: JsonDocument, node: number | undefined): readonly FlowTypeFlag[] | null {
  const words = readText(document, node)?.split(',').map((part) => part.trim());
  return words?.flatMap((word) => FLOW_FLAGS.find((known) => known === word) ?? []) ?? null;
}
