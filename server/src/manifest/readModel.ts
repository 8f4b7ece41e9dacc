import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, parentOf, pointerOf, property, spanOf } from '../json/navigate.ts';
import type { AttributeMapping, DirectoryDefinition, EmbeddedExpression, MappingModel, ObjectDefinition, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { openingSpan, type ManifestReader } from './fieldReader.ts';
import type { ManifestProblem } from './manifestProblem.ts';
import { embedded, readAttributeMapping } from './readAttributeMapping.ts';
import { readAttributeDefinition, readDirectory, readObjectDefinition } from './readDirectory.ts';
import { readList, readObjectMapping, readRule } from './readObjectMapping.ts';
import { readScope } from './readScope.ts';
import type { Recognition } from './recognise.ts';
import type { ManifestShape } from './shapes.ts';

const SCHEMA = fieldTable(['synchronizationRules', 'directories']);

/** A manifest as a mapping set, and what is surely wrong with its values. */
export interface ManifestReading {
  readonly model: MappingModel;
  readonly problems: readonly ManifestProblem[];
}

/**
 * The mapping set of a manifest, whatever it is wrapped in. Pointers are those of the whole document. What has the wrong
 * type is left out. Pieces of a schema get what lacks around them, without a name and with the piece's own pointer;
 * a source or an expression by itself becomes a scratch expression.
 */
export function readManifestModel(document: JsonDocument, recognition: Recognition): MappingModel {
  return readManifest(document, recognition).model;
}

/** The same with the problems found on the way. */
export function readManifest(document: JsonDocument, recognition: Recognition): ManifestReading {
  const reader: ManifestReader = { document, problems: [] };
  const parts: Parts = { rules: [], directories: [], scratch: [] };
  if (recognition.shape === 'attributeMapping') addAttributeMappings(reader, recognition.nodes, parts);
  else if (recognition.shape === 'attributeDefinition') addAttributeDefinitions(reader, recognition.nodes, parts);
  else {
    for (const node of recognition.nodes) {
      if (kindOf(document, node) === 'object') readShape(reader, node, pointerOf(document, node), recognition.shape, parts);
    }
  }
  return { model: { ...parts, profile: null }, problems: reader.problems };
}

interface Parts {
  readonly rules: SynchronizationRule[];
  readonly directories: DirectoryDefinition[];
  readonly scratch: EmbeddedExpression[];
}

function readShape(reader: ManifestReader, node: number, pointer: string, shape: Exclude<ManifestShape, 'attributeMapping' | 'attributeDefinition'>, parts: Parts): void {
  const { document } = reader;
  switch (shape) {
    case 'synchronizationSchema':
      return readSchema(reader, node, pointer, parts);
    case 'synchronizationTemplate':
    case 'synchronizationJob': {
      const schema = property(document, node, 'schema');
      if (schema !== undefined) readSchema(reader, schema, `${pointer}/schema`, parts);
      return;
    }
    case 'synchronizationRule':
      return add(parts.rules, readRule(reader, node, pointer));
    case 'objectMapping':
      return addObjectMapping(reader, node, pointer, readObjectMapping(reader, node, pointer), parts);
    case 'filter':
      return addObjectMapping(reader, node, pointer, { ...objectMappingAround(reader, node, pointer, []), scope: readScope(reader, node, pointer), scopeSpan: spanOf(document, node) }, parts);
    case 'directoryDefinition':
      return add(parts.directories, readDirectory(reader, node, pointer));
    case 'objectDefinition':
      return addObjectDefinition(reader, node, pointer, readObjectDefinition(reader, node, pointer), parts);
    case 'attributeMappingSource':
    case 'parseExpressionRequest':
      return addScratch(reader, property(document, node, 'expression'), `${pointer}/expression`, parts);
    case 'parseExpressionResponse': {
      const parsed = property(document, node, 'parsedExpression');
      return addScratch(reader, parsed === undefined ? undefined : property(document, parsed, 'expression'), `${pointer}/parsedExpression/expression`, parts);
    }
    case 'jobRestart':
    case 'provisionOnDemand':
    case 'secrets':
    case 'filterGroup':
    case 'filterClause':
    case 'filterOperator':
    case 'functionSchema':
      return;
  }
}

function readSchema(reader: ManifestReader, node: number, pointer: string, parts: Parts): void {
  const [rules, directories] = readFields(reader.document, node, SCHEMA);
  for (const rule of readList(reader, rules, `${pointer}/synchronizationRules`, readRule)) parts.rules.push(rule);
  for (const directory of readList(reader, directories, `${pointer}/directories`, readDirectory)) parts.directories.push(directory);
}

/** Mappings pasted side by side belong to one object mapping: they must not collide. */
function addAttributeMappings(reader: ManifestReader, nodes: readonly number[], parts: Parts): void {
  const around = commonNode(reader.document, nodes);
  const mappings = nodes.flatMap((node) => readAttributeMapping(reader, node, pointerOf(reader.document, node)) ?? []);
  const pointer = pointerOf(reader.document, around);
  addObjectMapping(reader, around, pointer, objectMappingAround(reader, around, pointer, mappings), parts);
}

function addAttributeDefinitions(reader: ManifestReader, nodes: readonly number[], parts: Parts): void {
  const around = commonNode(reader.document, nodes);
  const attributes = nodes.flatMap((node) => readAttributeDefinition(reader, node, pointerOf(reader.document, node)) ?? []);
  const pointer = pointerOf(reader.document, around);
  addObjectDefinition(reader, around, pointer, { name: null, attributes, span: spanOf(reader.document, around), pointer }, parts);
}

/** The list that the nodes are items of, or the one node itself. */
function commonNode(document: JsonDocument, nodes: readonly number[]): number {
  return parentOf(document, nodes[0] ?? 0) ?? 0;
}

function add<Item>(list: Item[], item: Item | null): void {
  if (item !== null) list.push(item);
}

function addObjectMapping(reader: ManifestReader, node: number, pointer: string, mapping: ObjectMapping | null, parts: Parts): void {
  if (mapping === null) return;
  parts.rules.push({ name: null, sourceDirectoryName: null, targetDirectoryName: null, span: spanOf(reader.document, node), pointer, objectMappings: [mapping] });
}

function objectMappingAround(reader: ManifestReader, node: number, pointer: string, attributeMappings: readonly AttributeMapping[]): ObjectMapping {
  return {
    name: null, enabled: true, sourceObjectName: null, targetObjectName: null, flowTypes: null,
    scope: { groups: [], inputFilterGroups: [], categoryFilterGroups: [] },
    attributeMappings,
    span: spanOf(reader.document, node),
    headSpan: openingSpan(reader.document, node),
    targetObjectSpan: null, flowTypesSpan: null, enabledSpan: null, scopeSpan: null,
    pointer,
  };
}

function addObjectDefinition(reader: ManifestReader, node: number, pointer: string, object: ObjectDefinition | null, parts: Parts): void {
  if (object !== null) parts.directories.push({ name: null, objects: [object], span: spanOf(reader.document, node), pointer });
}

function addScratch(reader: ManifestReader, node: number | undefined, pointer: string, parts: Parts): void {
  if (node !== undefined && kindOf(reader.document, node) === 'string') parts.scratch.push(embedded(reader, node, pointer));
}
