import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, parentOf, pointerOf, property, spanOf } from '../json/navigate.ts';
import type { AttributeMapping, DirectoryDefinition, EmbeddedExpression, JobSecret, MappingModel, ObjectDefinition, ObjectMapping, SynchronizationJob, SynchronizationRule } from '../model/mappingModel.ts';
import { openingSpan, readText } from './fieldReader.ts';
import { embedded, readAttributeMapping } from './readAttributeMapping.ts';
import { readAttributeDefinition, readDirectory, readObjectDefinition } from './readDirectory.ts';
import { readList, readObjectMapping, readRule } from './readObjectMapping.ts';
import { readJob } from './readJob.ts';
import { readClause, readGroup, readScope } from './readScope.ts';
import { readSecrets } from './readSecrets.ts';
import type { Recognition } from './recognise.ts';
import type { ManifestShape } from './shapes.ts';

const SCHEMA = fieldTable(['synchronizationRules', 'directories', 'id']);

/**
 * The mapping set of a manifest, whatever it is wrapped in. Pointers are those of the whole document. What has the wrong
 * type is left out. Pieces of a schema get what lacks around them, without a name and with the piece's own pointer;
 * a source or an expression by itself becomes a scratch expression.
 */
export function readManifestModel(document: JsonDocument, recognition: Recognition): MappingModel {
  const parts: Parts = { rules: [], directories: [], scratch: [], templateIds: [], jobs: [], secrets: [] };
  if (recognition.shape === 'attributeMapping') addAttributeMappings(document, recognition.nodes, parts);
  else if (recognition.shape === 'attributeDefinition') addAttributeDefinitions(document, recognition.nodes, parts);
  else if (recognition.shape === 'filterGroup' || recognition.shape === 'filterClause') addFilterGroups(document, recognition.nodes, recognition.shape, parts);
  else {
    for (const node of recognition.nodes) {
      if (kindOf(document, node) === 'object') readShape(document, node, pointerOf(document, node), recognition.shape, parts);
    }
  }
  const { templateIds, ...rest } = parts;
  return { ...rest, profile: null, templateId: templateIds[0] ?? null };
}

interface Parts {
  readonly rules: SynchronizationRule[];
  readonly directories: DirectoryDefinition[];
  readonly scratch: EmbeddedExpression[];
  readonly templateIds: string[];
  readonly jobs: SynchronizationJob[];
  readonly secrets: JobSecret[];
}

function readShape(document: JsonDocument, node: number, pointer: string, shape: Exclude<ManifestShape, 'attributeMapping' | 'attributeDefinition' | 'filterGroup' | 'filterClause'>, parts: Parts): void {
  switch (shape) {
    case 'synchronizationSchema':
      return readSchema(document, node, pointer, parts);
    case 'synchronizationTemplate':
    case 'synchronizationJob': {
      add(parts.templateIds, readText(document, property(document, node, shape === 'synchronizationJob' ? 'templateId' : 'id')));
      if (shape === 'synchronizationJob') parts.jobs.push(readJob(document, node, pointer));
      const schema = property(document, node, 'schema');
      if (schema !== undefined) readSchema(document, schema, `${pointer}/schema`, parts);
      return;
    }
    case 'synchronizationRule':
      return add(parts.rules, readRule(document, node, pointer));
    case 'objectMapping':
      return addObjectMapping(document, node, pointer, readObjectMapping(document, node, pointer), parts);
    case 'filter':
      return addObjectMapping(document, node, pointer, { ...objectMappingAround(document, node, pointer, []), scope: readScope(document, node), scopeSpan: spanOf(document, node) }, parts);
    case 'directoryDefinition':
      return add(parts.directories, readDirectory(document, node, pointer));
    case 'objectDefinition':
      return addObjectDefinition(document, node, pointer, readObjectDefinition(document, node, pointer), parts);
    case 'attributeMappingSource':
    case 'parseExpressionRequest':
      return addScratch(document, property(document, node, 'expression'), `${pointer}/expression`, parts);
    case 'parseExpressionResponse': {
      const parsed = property(document, node, 'parsedExpression');
      return addScratch(document, parsed === undefined ? undefined : property(document, parsed, 'expression'), `${pointer}/parsedExpression/expression`, parts);
    }
    case 'jobRestart':
    case 'provisionOnDemand':
    case 'secrets':
      for (const secret of readSecrets(document, node, pointer)) parts.secrets.push(secret);
      return;
    case 'filterOperator':
    case 'functionSchema':
      return;
  }
}

function readSchema(document: JsonDocument, node: number, pointer: string, parts: Parts): void {
  const [rules, directories, id] = readFields(document, node, SCHEMA);
  add(parts.templateIds, /^(.+)\.[0-9a-f]{32}\.[0-9a-f-]{36}$/i.exec(readText(document, id) ?? '')?.[1] ?? null);
  for (const rule of readList(document, rules, `${pointer}/synchronizationRules`, readRule)) parts.rules.push(rule);
  for (const directory of readList(document, directories, `${pointer}/directories`, readDirectory)) parts.directories.push(directory);
}

/** Mappings pasted side by side belong to one object mapping: they must not collide. */
function addAttributeMappings(document: JsonDocument, nodes: readonly number[], parts: Parts): void {
  const around = commonNode(document, nodes);
  const mappings = nodes.flatMap((node) => readAttributeMapping(document, node, pointerOf(document, node)) ?? []);
  const pointer = pointerOf(document, around);
  addObjectMapping(document, around, pointer, objectMappingAround(document, around, pointer, mappings), parts);
}

/** Groups pasted side by side belong to one filter, clauses to one group. */
function addFilterGroups(document: JsonDocument, nodes: readonly number[], shape: 'filterGroup' | 'filterClause', parts: Parts): void {
  const around = commonNode(document, nodes);
  const span = spanOf(document, around);
  const pointer = pointerOf(document, around);
  const objects = nodes.filter((node) => kindOf(document, node) === 'object');
  const groups = shape === 'filterGroup' ? objects.map((node) => readGroup(document, node)) : [{ name: null, clauses: objects.map((node) => readClause(document, node)), span }];
  const scope = { groups, inputFilterGroups: [], categoryFilterGroups: [] };
  addObjectMapping(document, around, pointer, { ...objectMappingAround(document, around, pointer, []), scope, scopeSpan: span }, parts);
}

function addAttributeDefinitions(document: JsonDocument, nodes: readonly number[], parts: Parts): void {
  const around = commonNode(document, nodes);
  const attributes = nodes.flatMap((node) => readAttributeDefinition(document, node, pointerOf(document, node)) ?? []);
  const pointer = pointerOf(document, around);
  addObjectDefinition(document, around, pointer, { name: null, nameSpan: openingSpan(document, around), attributes, span: spanOf(document, around), pointer }, parts);
}

/** The list that the nodes are items of, or the one node itself. */
function commonNode(document: JsonDocument, nodes: readonly number[]): number {
  return parentOf(document, nodes[0] ?? 0) ?? 0;
}

function add<Item>(list: Item[], item: Item | null): void {
  if (item !== null) list.push(item);
}

function addObjectMapping(document: JsonDocument, node: number, pointer: string, mapping: ObjectMapping | null, parts: Parts): void {
  if (mapping === null) return;
  parts.rules.push({ name: null, sourceDirectoryName: null, targetDirectoryName: null, sourceDirectorySpan: null, targetDirectorySpan: null, containerFilterSpan: null, groupFilterSpan: null, span: spanOf(document, node), pointer, objectMappings: [mapping] });
}

function objectMappingAround(document: JsonDocument, node: number, pointer: string, attributeMappings: readonly AttributeMapping[]): ObjectMapping {
  return {
    name: null, enabled: true, sourceObjectName: null, targetObjectName: null, flowTypes: null,
    scope: { groups: [], inputFilterGroups: [], categoryFilterGroups: [] },
    attributeMappings,
    span: spanOf(document, node),
    headSpan: openingSpan(document, node),
    sourceObjectSpan: null, targetObjectSpan: null, flowTypesSpan: null, enabledSpan: null, scopeSpan: null,
    pointer,
  };
}

function addObjectDefinition(document: JsonDocument, node: number, pointer: string, object: ObjectDefinition | null, parts: Parts): void {
  if (object !== null) parts.directories.push({ name: null, nameSpan: openingSpan(document, node), objects: [object], span: spanOf(document, node), pointer });
}

function addScratch(document: JsonDocument, node: number | undefined, pointer: string, parts: Parts): void {
  if (node !== undefined && kindOf(document, node) === 'string') parts.scratch.push(embedded(document, node, pointer));
}
