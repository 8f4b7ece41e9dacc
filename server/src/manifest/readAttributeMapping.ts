import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, spanOf } from '../json/navigate.ts';
import { objectText, type ObjectText } from '../json/objectText.ts';
import { stringContent } from '../json/stringMap.ts';
import type { AttributeMapping, EmbeddedExpression, MappingSource } from '../model/mappingModel.ts';
import { SOURCE_TYPES } from './enumerations.ts';
import { openingSpan, readText, textSpan } from './fieldReader.ts';
import { nodeWithoutText } from './storedNode.ts';

const MAPPING = fieldTable(['targetAttributeName', 'source', 'matchingPriority', 'defaultValue', 'flowType', 'flowBehavior']);
const SOURCE = fieldTable(['type', 'name', 'expression']);
const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * Reads an attribute mapping. One that is being typed and has a source but no target yet gets the empty text as target,
 * so that its expression is understood; null for one that has neither, and for what is no object.
 */
export function readAttributeMapping(document: JsonDocument, node: number, pointer: string): AttributeMapping | null {
  if (kindOf(document, node) !== 'object') return null;
  const [target, source, matching, standard, flowType, flowBehavior] = readFields(document, node, MAPPING);
  const targetName = readText(document, target);
  if (targetName === null && source === undefined) return null;
  return {
    target: targetName ?? '',
    targetSpan: textSpan(document, target) ?? openingSpan(document, node),
    source: readSource(document, source, `${pointer}/source`),
    matchingPriority: readPrecedence(document, matching),
    matchingSpan: matching !== undefined && kindOf(document, matching) === 'number' ? spanOf(document, matching) : null,
    defaultValue: readText(document, standard),
    defaultSpan: textSpan(document, standard),
    flowType: readText(document, flowType) ?? 'Always',
    flowBehavior: readText(document, flowBehavior) ?? 'FlowWhenChanged',
    span: spanOf(document, node),
    pointer,
  };
}

/** Reads a source: null, or nothing in its braces, is the portal's mapping type None. */
export function readSource(document: JsonDocument, node: number | undefined, pointer: string): MappingSource {
  if (node === undefined || kindOf(document, node) !== 'object') return { kind: 'none' };
  const [type, name, expression] = readFields(document, node, SOURCE);
  const word = readText(document, type);
  if (expression !== undefined && kindOf(document, expression) === 'string') {
    return { kind: 'expression', expression: embedded(document, expression, `${pointer}/expression`), storedType: SOURCE_TYPES.find((known) => known === word) ?? null, storedName: readText(document, name), ...(hidesNodes(document, node) ? { hidesNodes: true } : {}) };
  }
  const text = readText(document, name);
  const span = textSpan(document, name);
  return text === null || span === null ? { kind: 'none' } : { kind: 'withoutText', name: text, span };
}

function hidesNodes(document: JsonDocument, node: number): boolean {
  const source = objectText(document, node);
  let hides = hiding.get(source);
  if (hides === undefined) hiding.set(source, (hides = nodeWithoutText(document, node) !== undefined));
  return hides;
}

const hiding = new WeakMap<ObjectText, boolean>();

/** The expression that a string holds. */
export function embedded(document: JsonDocument, node: number, pointer: string): EmbeddedExpression {
  const { text, map, span } = stringContent(document, node);
  return { text, map, span, pointer };
}

/** What is no precedence counts as none, as the service's default does. */
function readPrecedence(document: JsonDocument, node: number | undefined): number {
  if (node === undefined || kindOf(document, node) !== 'number') return 0;
  const { start, end } = spanOf(document, node);
  const precedence = Number(document.text.slice(start, end));
  return Number.isInteger(precedence) && precedence >= 0 && precedence <= LARGEST_INTEGER ? precedence : 0;
}
