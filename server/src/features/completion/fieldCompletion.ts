import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import type { Span } from '../../base/span.ts';
import type { JsonDocument } from '../../json/jsonDocument.ts';
import { kindOf, property, spanOf, textOf } from '../../json/navigate.ts';
import { contentSpan } from '../../json/stringMap.ts';
import { typedPlaceAt, type TypedPlace } from '../../manifest/typeAt.ts';
import type { MappingModel, ObjectMapping, SynchronizationRule } from '../../model/mappingModel.ts';
import { OPERATOR_TYPES } from '../../rules/scope/filterOperators.ts';
import { fieldText } from '../hover/fieldHover.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { operatorChoices } from './operatorChoices.ts';
import { propertyEntries } from './propertyCompletion.ts';
import { inJsonString, snippetText } from './snippetText.ts';
import { targetCompletion } from './targetCompletion.ts';

/** A text that a property can have here. */
export interface ValueChoice {
  readonly text: string;
  readonly detail: string;
  readonly documentation: string;
  readonly kind: CompletionEntry['kind'];
}

/** What can be typed in a manifest outside expressions: property names, the words of enumerations, names of what is defined. */
export function fieldCompletion(analysis: DocumentAnalysis, offset: number): readonly CompletionEntry[] {
  const { source } = analysis;
  if (source.kind !== 'json') return [];
  const place = typedPlaceAt(source.document, offset);
  if (place === null) return [];
  if (place.part === 'key' || place.part === 'gap') return propertyEntries(source.document, place, offset);
  const around = enclosing(analysis, spanOf(source.document, place.object).start);
  if (place.shape.type === 'attributeMapping' && place.field?.name === 'targetAttributeName') return targetEntries(analysis, source.document, place.node, offset, around);
  return valueChoices(analysis, source.document, place, around).map((choice, index) => valueEntry(source.document, place.node, offset, choice, index));
}

interface Around {
  readonly rule: SynchronizationRule | null;
  readonly objectMapping: ObjectMapping | null;
}

function enclosing({ model }: DocumentAnalysis, offset: number): Around {
  const inside = ({ span }: { readonly span: Span }): boolean => offset >= span.start && offset < span.end;
  const rule = model?.rules.find(inside) ?? null;
  return { rule, objectMapping: rule?.objectMappings.find(inside) ?? null };
}

function valueChoices(analysis: DocumentAnalysis, document: JsonDocument, { shape, field, object }: TypedPlace, { rule, objectMapping }: Around): readonly ValueChoice[] {
  const { model } = analysis;
  if (field === null || model === null) return [];
  const named = (names: readonly (string | null)[], detail: string): readonly ValueChoice[] =>
    [...new Set(names)].flatMap((text) => (text === null ? [] : [{ text, detail, documentation: '', kind: 'value' as const }]));
  const sources = (): readonly ValueChoice[] =>
    sourceAttributesOf(model, rule, objectMapping).map(({ name, type, description }) => ({ text: name, detail: type, documentation: description ?? '', kind: 'attribute' }));
  switch (`${shape.type}.${field.name}`) {
    case 'attributeMappingSource.name':
      return textOf(document, property(document, object, 'type')) === 'Attribute' ? sources() : [];
    case 'filterClause.sourceOperandName': {
      const fitting = OPERATOR_TYPES[textOf(document, property(document, object, 'operatorName')) ?? ''];
      return sources().filter(({ detail }) => fitting?.includes(detail) ?? true);
    }
    case 'filterClause.operatorName':
      return operatorChoices(sourceAttributesOf(model, rule, objectMapping).find(({ name }) => name === textOf(document, property(document, object, 'sourceOperandName')))?.type ?? null);
    case 'synchronizationRule.sourceDirectoryName':
      return named(directoriesWith(model, (rule?.objectMappings ?? []).map(({ sourceObjectName }) => sourceObjectName)), 'directory');
    case 'synchronizationRule.targetDirectoryName':
      return named(directoriesWith(model, (rule?.objectMappings ?? []).map(({ targetObjectName }) => targetObjectName)), 'directory');
    case 'objectMapping.sourceObjectName':
      return named(model.directories.filter(({ name }) => name === rule?.sourceDirectoryName).flatMap(({ objects }) => objects.map(({ name }) => name)), 'object');
    case 'objectMapping.targetObjectName':
      return named(model.directories.filter(({ name }) => name === rule?.targetDirectoryName).flatMap(({ objects }) => objects.map(({ name }) => name)), 'object');
    default: {
      const documentation = fieldText(field, shape.schema.title ?? shape.type);
      const words = field.value.words ?? (field.value.kinds?.has('true') === true ? ['true', 'false'] : []);
      return words.map((text) => ({ text, detail: '', documentation, kind: 'value' }));
    }
  }
}

/** The directories that define all of these objects. */
function directoriesWith({ directories }: MappingModel, names: readonly (string | null)[]): readonly (string | null)[] {
  return directories.filter(({ objects }) => names.every((wanted) => wanted === null || objects.some(({ name }) => name === wanted))).map(({ name }) => name);
}

/** The targets that a mapping without a target yet can have. */
function targetEntries(analysis: DocumentAnalysis, document: JsonDocument, node: number, offset: number, { rule, objectMapping }: Around): readonly CompletionEntry[] {
  const { span, isText } = writtenValue(document, node, offset);
  const quoted = (text: string): string => (isText ? text : `"${text}"`);
  return targetCompletion(analysis, objectMapping, rule, span, (name) => quoted(inJsonString(snippetText(name)))).map((entry) => ({ ...entry, filterText: quoted(entry.filterText) }));
}

/** What is replaced: the inside of the quotes that are there, else the half-typed value, else nothing. */
function writtenValue(document: JsonDocument, node: number, offset: number): { readonly span: Span; readonly isText: boolean } {
  const kind = kindOf(document, node);
  if (kind === 'string') return { span: contentSpan(document, node), isText: true };
  return { span: kind === 'missing' ? { start: offset, end: offset } : spanOf(document, node), isText: false };
}

/** A value goes between the quotes that are there; where there are none, it brings them, unless it is true or false. */
function valueEntry(document: JsonDocument, node: number, offset: number, { text, detail, documentation, kind }: ValueChoice, index: number): CompletionEntry {
  const { span, isText } = writtenValue(document, node, offset);
  const isBare = !isText && (text === 'true' || text === 'false');
  const inside = inJsonString(snippetText(text));
  return {
    label: text,
    kind,
    detail,
    documentation,
    span,
    snippet: isText ? inside : isBare ? text : `"${inside}"`,
    filterText: isText || isBare ? text : `"${text}"`,
    sortText: `1${String(index).padStart(4, '0')}`,
  };
}
