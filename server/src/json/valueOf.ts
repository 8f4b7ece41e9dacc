import type { JsonDocument } from './jsonDocument.ts';
import { ARRAY, FALSE, KIND_BITS, NUMBER, OBJECT, STRING, TRUE } from './nodeKind.ts';
import { stringValue } from './stringMap.ts';

/** A plain value as JSON.parse makes it. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };

/**
 * The plain value of a node: what JSON.parse gives for its text, and for broken text the same with null
 * where a value is missing or unreadable. Of properties with one name the last one counts.
 */
export function valueOf(document: JsonDocument, node: number): JsonValue {
  const { starts, ends } = document.tape;
  if (document.problems.length === 0) return JSON.parse(document.text.slice(starts[node] ?? 0, ends[node] ?? 0)) as JsonValue;
  return builtValue(document, node);
}

/** Without recursion, since a document may be nested 10,000 deep. */
function builtValue(document: JsonDocument, root: number): JsonValue {
  const { nexts, parents } = document.tape;
  const behind = nexts[root] ?? root + 1;
  const built: JsonValue[] = [];
  let result: JsonValue = null;
  for (let node = root; node < behind; node++) {
    const parent = node === root ? undefined : built[(parents[node] ?? root) - root];
    const inObject = parent !== undefined && !Array.isArray(parent);
    const name = inObject ? stringValue(document, node) : '';
    if (inObject) built[node++ - root] = null;
    const value = leafValue(document, node);
    built[node - root] = value;
    if (Array.isArray(parent)) parent.push(value);
    else if (typeof parent === 'object' && parent !== null) define(parent, name, value);
    else result = value;
  }
  return result;
}

function leafValue(document: JsonDocument, node: number): JsonValue {
  const { kinds, starts, ends } = document.tape;
  switch ((kinds[node] ?? 0) & KIND_BITS) {
    case OBJECT: return {};
    case ARRAY: return [];
    case STRING: return stringValue(document, node);
    case NUMBER: return Number(document.text.slice(starts[node] ?? 0, ends[node] ?? 0));
    case TRUE: return true;
    case FALSE: return false;
    default: return null;
  }
}

/** Assigning to `__proto__` would change the object's kind; JSON.parse makes it a property like any other. */
function define(object: { [name: string]: JsonValue }, name: string, value: JsonValue): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  else object[name] = value;
}
