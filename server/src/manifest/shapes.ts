import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, properties, property, textOf } from '../json/navigate.ts';
import { ATTRIBUTE_TYPES } from './sniff.ts';

/** The types of the Graph API, and its requests and answers, that a document may be or hold. */
export type ManifestShape =
  | 'synchronizationSchema'
  | 'synchronizationTemplate'
  | 'synchronizationJob'
  | 'jobRestart'
  | 'provisionOnDemand'
  | 'secrets'
  | 'parseExpressionRequest'
  | 'parseExpressionResponse'
  | 'synchronizationRule'
  | 'objectMapping'
  | 'attributeMapping'
  | 'attributeMappingSource'
  | 'filter'
  | 'filterGroup'
  | 'filterClause'
  | 'directoryDefinition'
  | 'objectDefinition'
  | 'attributeDefinition'
  | 'filterOperator'
  | 'functionSchema';

/** Types that say in `@odata.type` what they are. */
const TYPES: readonly ManifestShape[] = [
  'synchronizationSchema', 'synchronizationTemplate', 'synchronizationJob', 'synchronizationRule', 'objectMapping', 'attributeMapping',
  'attributeMappingSource', 'filter', 'filterGroup', 'filterClause', 'directoryDefinition', 'objectDefinition', 'attributeDefinition',
];

const ATTRIBUTE_TRAITS = ['anchor', 'caseExact', 'multivalued', 'mutability', 'referencedObjects', 'apiExpressions', 'flowNullValues'] as const;
const SOURCE_TYPES: readonly string[] = ['attribute', 'constant', 'function'];
const ATTRIBUTE_NAMES: ReadonlySet<string> = new Set([...ATTRIBUTE_TRAITS, 'name', 'type', 'required', 'defaultValue', 'metadata']);
const JOB_REQUEST_NAMES: ReadonlySet<string> = new Set(['id', 'templateId', 'schema', 'schedule', 'status', 'synchronizationJobSettings']);

/** A template holds a schema, that directories, those objects, those attributes: nothing telling lies deeper. */
const DEEPEST_LOOK = 4;

/** What an object is, by its properties; null when it is nothing of this domain. */
export function shapeOf(document: JsonDocument, node: number): ManifestShape | null {
  return shapeWithin(document, node, DEEPEST_LOOK);
}

function shapeWithin(document: JsonDocument, node: number, levels: number): ManifestShape | null {
  if (kindOf(document, node) !== 'object') return null;
  const stated = textOf(document, property(document, node, '@odata.type'))?.split('.').at(-1);
  const typed = TYPES.find((type) => type === stated);
  if (typed !== undefined) return typed;
  const seen = look(document, node, levels);
  return documentShape(seen) ?? mappingShape(seen) ?? definitionShape(seen);
}

/** The properties of an object, as the questions below ask for them. */
interface Look {
  readonly has: (name: string) => boolean;
  /** The shape of the value, or of the first item of a list. */
  readonly holds: (name: string, shape: ManifestShape) => boolean;
  readonly firstHas: (name: string, inner: string) => boolean;
  readonly isEmptyList: (name: string) => boolean;
  readonly isList: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly names: readonly string[];
}

function documentShape(seen: Look): ManifestShape | null {
  if (seen.has('synchronizationRules')) return 'synchronizationSchema';
  if (seen.isList('directories') && (seen.isEmptyList('directories') || seen.holds('directories', 'directoryDefinition') || seen.firstHas('directories', 'objects'))) return 'synchronizationSchema';
  if (seen.has('templateId')) {
    const isJob = seen.has('schedule') || seen.has('status') || seen.has('synchronizationJobSettings') || seen.holds('schema', 'synchronizationSchema');
    const isRequest = seen.names.every((name) => JOB_REQUEST_NAMES.has(name) || name.startsWith('@odata.'));
    if (isJob || isRequest) return 'synchronizationJob';
    if (seen.isList('credentials')) return 'secrets';
  }
  if (seen.holds('schema', 'synchronizationSchema')) return 'synchronizationTemplate';
  if (seen.has('factoryTag') && (seen.has('applicationId') || seen.has('discoverable') || seen.has('default'))) return 'synchronizationTemplate';
  if (seen.firstHas('criteria', 'resetScope')) return 'jobRestart';
  if (seen.firstHas('parameters', 'ruleId')) return 'provisionOnDemand';
  if (seen.has('parsingSucceeded') || seen.holds('parsedExpression', 'attributeMappingSource')) return 'parseExpressionResponse';
  if (seen.has('expression') && (seen.has('testInputObject') || seen.has('targetAttributeDefinition'))) return 'parseExpressionRequest';
  if (seen.names.length === 1 && seen.firstHas('credentials', '@odata.type')) return 'secrets';
  return null;
}

function mappingShape(seen: Look): ManifestShape | null {
  if (seen.isList('objectMappings')) return 'synchronizationRule';
  if (seen.isList('attributeMappings')) return 'objectMapping';
  // A rule or an object mapping from whose middle the list was taken, as it is shown to talk about its other properties.
  if (seen.has('sourceDirectoryName') && seen.has('targetDirectoryName')) return 'synchronizationRule';
  if (seen.has('sourceObjectName') && seen.has('targetObjectName')) return 'objectMapping';
  // One whose target is missing or misspelled is a mapping all the same.
  if (seen.has('targetAttributeName') || seen.holds('source', 'attributeMappingSource')) return 'attributeMapping';
  if (SOURCE_TYPES.includes(seen.text('type')?.toLowerCase() ?? '') && seen.has('name') && (seen.has('expression') || seen.has('parameters'))) return 'attributeMappingSource';
  if (seen.has('sourceOperandName') && seen.has('operatorName')) return 'filterClause';
  if (seen.holds('clauses', 'filterClause')) return 'filterGroup';
  if (['groups', 'inputFilterGroups', 'categoryFilterGroups'].some((name) => seen.holds(name, 'filterGroup'))) return 'filter';
  return null;
}

function definitionShape(seen: Look): ManifestShape | null {
  if (seen.has('name') && seen.has('type') && ATTRIBUTE_TRAITS.filter(seen.has).length >= 2) return 'attributeDefinition';
  // A short one has to hold nothing else: other formats have names, types and what is required, too.
  const isShort = seen.has('name') && ['required', 'defaultValue', ...ATTRIBUTE_TRAITS].some(seen.has) && seen.names.every((name) => ATTRIBUTE_NAMES.has(name));
  if (isShort && ATTRIBUTE_TYPES.includes(seen.text('type') ?? '')) return 'attributeDefinition';
  // Inside a list of attributes, shortened examples of one trait are enough.
  const isAttribute = (['name', 'type'] as const).every((name) => seen.firstHas('attributes', name)) && ATTRIBUTE_TRAITS.some((trait) => seen.firstHas('attributes', trait));
  if (seen.isList('attributes') && (isAttribute || seen.holds('attributes', 'attributeDefinition'))) return 'objectDefinition';
  if (seen.isList('objects') && (seen.has('discoverabilities') || seen.holds('objects', 'objectDefinition'))) return 'directoryDefinition';
  if (seen.has('arity') && seen.has('supportedAttributeTypes')) return 'filterOperator';
  if (seen.has('name') && seen.firstHas('parameters', 'allowMultipleOccurrences')) return 'functionSchema';
  return null;
}

function look(document: JsonDocument, node: number, levels: number): Look {
  // Names in PascalCase, as the service writes them inside of its texts, are a mistake here, but say as clearly what it is.
  const values = new Map(properties(document, node).map(({ name, value }) => [name.charAt(0).toLowerCase() + name.slice(1), value]));
  const first = (name: string): number | undefined => {
    const value = values.get(name);
    return value !== undefined && kindOf(document, value) === 'array' ? items(document, value)[0] : value;
  };
  const isList = (name: string): boolean => {
    const value = values.get(name);
    return value !== undefined && kindOf(document, value) === 'array';
  };
  return {
    has: (name) => values.has(name),
    holds: (name, shape) => {
      const inner = levels === 0 ? undefined : first(name);
      return inner !== undefined && shapeWithin(document, inner, levels - 1) === shape;
    },
    firstHas: (name, inner) => {
      const object = first(name);
      return object !== undefined && property(document, object, inner) !== undefined;
    },
    isEmptyList: (name) => isList(name) && first(name) === undefined,
    isList,
    text: (name) => textOf(document, values.get(name)),
    names: [...values.keys()],
  };
}
