import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, textOf } from '../json/navigate.ts';
import { SOURCE_TYPES } from './enumerations.ts';

export type StoredType = (typeof SOURCE_TYPES)[number];

/** An attributeMappingSource: an expression as text and, for a function, as a tree (spec/manifest-model.md). */
export interface StoredNode {
  /** Null for what the text cannot say, such as `%DomainFQDN%`. */
  readonly expression: string | null;
  /** The attribute's name, the constant's bare text, or the function's name. */
  readonly name: string | null;
  readonly type: StoredType;
  readonly parameters: readonly StoredParameter[];
}

export interface StoredParameter {
  readonly key: string;
  readonly value: StoredNode;
}

/** No expression of 10,000 characters nests deeper; deeper trees are not read. */
const DEEPEST_TREE = 400;

const SOURCE = fieldTable(['expression', 'name', 'type', 'parameters']);
const PARAMETER = fieldTable(['key', 'value']);

/** Reads a stored tree; null when a part of it has not the form that the service writes. */
export function readStoredNode(document: JsonDocument, node: number | undefined): StoredNode | null {
  return readLevel(document, node, DEEPEST_TREE);
}

function readLevel(document: JsonDocument, node: number | undefined, levels: number): StoredNode | null {
  if (levels === 0) return null;
  const [expression, name, typeNode, list] = readFields(document, node, SOURCE);
  const word = textOf(document, typeNode);
  const type = SOURCE_TYPES.find((known) => known === word);
  if (type === undefined) return null;
  const parameters: StoredParameter[] = [];
  for (const item of list === undefined ? [] : items(document, list)) {
    const [keyNode, valueNode] = readFields(document, item, PARAMETER);
    const key = textOf(document, keyNode);
    const value = readLevel(document, valueNode, levels - 1);
    if (key === undefined || value === null) return null;
    parameters.push({ key, value });
  }
  return { expression: textOf(document, expression) ?? null, name: textOf(document, name) ?? null, type, parameters };
}

/**
 * The name of a node in the tree below `node` that its text cannot say, or undefined: such a tree must never be rebuilt
 * from text. Reads the document, not the tree, so that it finds one in a malformed tree, too.
 */
export function nodeWithoutText(document: JsonDocument, node: number): string | undefined {
  const behind = document.tape.nexts[node] ?? node + 1;
  for (let inner = node; inner < behind; inner++) {
    if (kindOf(document, inner) !== 'object') continue;
    const [expression, name, type] = readFields(document, inner, SOURCE);
    if (expression === undefined || type === undefined || kindOf(document, expression) !== 'null') continue;
    const text = textOf(document, name);
    if (text !== undefined) return text;
  }
  return undefined;
}
