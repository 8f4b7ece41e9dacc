import type { Span } from '../base/span.ts';
import { pointerOf as pointerOfPath, segmentsOf, type JsonPath } from '../base/jsonPointer.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { ARRAY, KEY, KIND_BITS, KIND_NAMES, MISSING, OBJECT, STRING, type JsonKind } from './nodeKind.ts';
import { stringValue } from './stringMap.ts';

/** A property of an object: the nodes of its name and its value. */
export interface JsonProperty {
  readonly name: string;
  readonly key: number;
  readonly value: number;
}

/** What stands at `node`. */
export function kindOf(document: JsonDocument, node: number): JsonKind {
  return KIND_NAMES[(document.tape.kinds[node] ?? 0) & KIND_BITS] ?? 'missing';
}

/** The span of a node, quotes and brackets included; of zero length for a missing value. */
export function spanOf(document: JsonDocument, node: number): Span {
  return { start: document.tape.starts[node] ?? 0, end: document.tape.ends[node] ?? 0 };
}

/** The container that holds `node`, or undefined for the root. A property's name and value both lie in the object. */
export function parentOf(document: JsonDocument, node: number): number | undefined {
  const parent = document.tape.parents[node] ?? -1;
  return parent < 0 ? undefined : parent;
}

/** The items of an array in order; none if `node` is no array. */
export function items(document: JsonDocument, node: number): readonly number[] {
  const found: number[] = [];
  if (kindNumber(document, node) !== ARRAY) return found;
  const { nexts } = document.tape;
  const behind = nexts[node] ?? 0;
  for (let item = node + 1; item < behind; item = nexts[item] ?? behind) found.push(item);
  return found;
}

/** The properties of an object in order, duplicates and half-typed ones included; none if `node` is no object. */
export function properties(document: JsonDocument, node: number): readonly JsonProperty[] {
  const found: JsonProperty[] = [];
  if (kindNumber(document, node) !== OBJECT) return found;
  const { nexts } = document.tape;
  const behind = nexts[node] ?? 0;
  for (let key = node + 1; key < behind; key = nexts[key + 1] ?? behind) {
    found.push({ name: stringValue(document, key), key, value: key + 1 });
  }
  return found;
}

/** Whether a property's name is `name`. Cheaper than reading the name. */
export function isNamed(document: JsonDocument, key: number, name: string): boolean {
  const { kinds, starts, ends } = document.tape;
  const start = starts[key] ?? 0;
  if (kinds[key] === KEY) return (ends[key] ?? 0) - start === name.length + 2 && document.text.startsWith(name, start + 1);
  return stringValue(document, key) === name;
}

/** The value of the property `name` of an object; of several, the last one, as JSON.parse has it. Undefined if there is none. */
export function property(document: JsonDocument, node: number, name: string): number | undefined {
  if (kindNumber(document, node) !== OBJECT) return undefined;
  const { nexts } = document.tape;
  const behind = nexts[node] ?? 0;
  let found: number | undefined;
  for (let key = node + 1; key < behind; key = nexts[key + 1] ?? behind) {
    if (isNamed(document, key, name)) found = key + 1;
  }
  return found;
}

/** The text of a string node, or undefined if `node` is none or is undefined itself. */
export function textOf(document: JsonDocument, node: number | undefined): string | undefined {
  return node !== undefined && kindNumber(document, node) === STRING ? stringValue(document, node) : undefined;
}

/** The node that a JSON pointer names, or undefined. */
export function nodeAtPointer(document: JsonDocument, pointer: string): number | undefined {
  let node: number | undefined = 0;
  for (const segment of segmentsOf(pointer)) {
    if (node === undefined) return undefined;
    node = kindNumber(document, node) === ARRAY ? items(document, node)[arrayIndex(segment)] : property(document, node, segment);
  }
  return node;
}

/** The path from the root to `node`; the path of a property's name is that of its value. */
export function pathOf(document: JsonDocument, node: number): JsonPath {
  const { kinds, nexts, parents } = document.tape;
  const path: (string | number)[] = [];
  let child = ((kinds[node] ?? 0) & KIND_BITS) === KEY ? node + 1 : node;
  for (let parent = parents[child] ?? -1; parent >= 0; child = parent, parent = parents[child] ?? -1) {
    if (kindNumber(document, parent) === OBJECT) {
      path.push(stringValue(document, child - 1));
      continue;
    }
    let index = 0;
    for (let item = parent + 1; item < child; item = nexts[item] ?? child) index++;
    path.push(index);
  }
  return path.reverse();
}

/** The JSON pointer of `node`. */
export function pointerOf(document: JsonDocument, node: number): string {
  return pointerOfPath(pathOf(document, node));
}

/**
 * The innermost node at `offset`, where a node reaches from its first character to right behind its last one;
 * where two touch, the later one. The root when `offset` lies outside of it.
 */
export function nodeAtOffset(document: JsonDocument, offset: number): number {
  const { starts, ends, parents } = document.tape;
  let low = 0;
  let high = document.count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  while (low > 0 && (ends[low] ?? 0) < offset) low = parents[low] ?? 0;
  return low;
}

function kindNumber(document: JsonDocument, node: number): number {
  return (document.tape.kinds[node] ?? MISSING) & KIND_BITS;
}

function arrayIndex(segment: string): number {
  return /^(0|[1-9][0-9]*)$/.test(segment) ? Number(segment) : -1;
}
