import { nodeWithoutText } from './storedNode.ts';
import type { Span } from '../base/span.ts';
import { fieldTable, readFields } from '../json/fieldTable.ts';
import { kindOf, properties, spanOf } from '../json/navigate.ts';
import { stringContent } from '../json/stringMap.ts';
import type { AttributeMapping, EmbeddedExpression, MappingSource } from '../model/mappingModel.ts';
import { FLOW_BEHAVIORS, FLOW_TYPES, SOURCE_TYPES } from './enumerations.ts';
import { note, openingSpan, readText, readWord, textSpan, wrongType, type ManifestReader } from './fieldReader.ts';

const MAPPING = fieldTable(['targetAttributeName', 'source', 'matchingPriority', 'defaultValue', 'flowType', 'flowBehavior']);
const SOURCE = fieldTable(['type', 'name', 'expression']);
const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * Reads an attribute mapping. One that is being typed and has a source but no target yet gets the empty text as target,
 * so that its expression is understood; null for one that has neither, and for what is no object.
 */
export function readAttributeMapping(reader: ManifestReader, node: number, pointer: string): AttributeMapping | null {
  const { document } = reader;
  if (kindOf(document, node) !== 'object') {
    wrongType(reader, node, pointer, null, 'an attribute mapping in braces');
    return null;
  }
  const [target, source, matching, standard, flowType, flowBehavior] = readFields(document, node, MAPPING);
  const targetName = readText(reader, target, pointer, 'targetAttributeName');
  if (targetName === null && source === undefined) return null;
  if (targetName === null) {
    reader.problems.push({ code: 'manifest/missing-target', span: openingSpan(document, node), pointer, message: 'This attribute mapping names no target attribute. Add “targetAttributeName”.' });
  }
  return {
    target: targetName ?? '',
    targetSpan: textSpan(document, target) ?? openingSpan(document, node),
    source: readSource(reader, source, `${pointer}/source`),
    matchingPriority: readPrecedence(reader, matching, pointer, 'matchingPriority'),
    matchingSpan: matching !== undefined && kindOf(document, matching) === 'number' ? spanOf(document, matching) : null,
    defaultValue: readText(reader, standard, pointer, 'defaultValue'),
    defaultSpan: textSpan(document, standard),
    flowType: readWord(reader, flowType, pointer, 'flowType', 'flow type', FLOW_TYPES) ?? 'Always',
    flowBehavior: readWord(reader, flowBehavior, pointer, 'flowBehavior', 'flow behavior', FLOW_BEHAVIORS) ?? 'FlowWhenChanged',
    span: spanOf(document, node),
    pointer,
  };
}

/** Reads a source: null, or nothing in its braces, is the portal's mapping type None. */
export function readSource(reader: ManifestReader, node: number | undefined, pointer: string): MappingSource {
  const { document } = reader;
  if (node === undefined || kindOf(document, node) !== 'object') {
    if (node !== undefined && kindOf(document, node) !== 'null') wrongType(reader, node, pointer, null, 'a source in braces, or null');
    return { kind: 'none' };
  }
  const [type, name, expression] = readFields(document, node, SOURCE);
  const word = readWord(reader, type, pointer, 'type', 'source type', SOURCE_TYPES);
  if (expression !== undefined && kindOf(document, expression) === 'string') {
    return { kind: 'expression', expression: embedded(reader, expression, `${pointer}/expression`), storedType: SOURCE_TYPES.find((known) => known === word) ?? null, ...(nodeWithoutText(reader.document, node) === undefined ? {} : { hidesNodes: true }) };
  }
  readText(reader, expression, pointer, 'expression');
  const text = readText(reader, name, pointer, 'name');
  const span = textSpan(document, name);
  if (expression === undefined && (text !== null || properties(document, node).length > 0)) {
    note(reader, 'manifest/incomplete-source', node, pointer, null, 'This source has no “expression”. The service writes one beside the name and type; the portal shows nothing without it.');
  }
  return text === null || span === null ? { kind: 'none' } : { kind: 'withoutText', name: text, span };
}

/** The expression that a string holds. */
export function embedded(reader: ManifestReader, node: number, pointer: string): EmbeddedExpression {
  const { text, map, span } = stringContent(reader.document, node);
  return { text, map, span, pointer };
}

function readPrecedence(reader: ManifestReader, node: number | undefined, pointer: string, name: string): number {
  if (node === undefined) return 0;
  const { document } = reader;
  if (kindOf(document, node) !== 'number') {
    wrongType(reader, node, pointer, name, 'a whole number without quotes');
    return 0;
  }
  const span: Span = spanOf(document, node);
  const precedence = Number(document.text.slice(span.start, span.end));
  if (Number.isInteger(precedence) && precedence >= 0 && precedence <= LARGEST_INTEGER) return precedence;
  note(reader, 'manifest/invalid-precedence', node, pointer, name, 'A matching precedence is a whole number: 0 for none, else 1, 2, 3. Graph refuses another number.');
  return 0;
}
