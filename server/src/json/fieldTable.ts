import type { JsonDocument } from './jsonDocument.ts';
import { isNamed } from './navigate.ts';
import { ESCAPED, KIND_BITS, OBJECT } from './nodeKind.ts';

/** Names of properties that are looked for together, sorted by length: a manifest holds ten thousand objects of one shape. */
export interface FieldTable {
  readonly names: readonly string[];
  readonly byLength: readonly (readonly number[] | undefined)[];
  readonly all: readonly number[];
}

/** The table of some property names, made once for each kind of object. */
export function fieldTable(names: readonly string[]): FieldTable {
  const byLength: number[][] = [];
  names.forEach((name, index) => {
    (byLength[name.length] ??= []).push(index);
  });
  return { names, byLength, all: names.map((_, index) => index) };
}

/**
 * The values of an object's properties in the order of the table's names; undefined where there is none, or `node` is no object.
 * Of properties with one name the last one counts.
 */
export function readFields(document: JsonDocument, node: number | undefined, table: FieldTable): readonly (number | undefined)[] {
  const found: (number | undefined)[] = table.names.map(() => undefined);
  const { kinds, nexts } = document.tape;
  if (node === undefined || ((kinds[node] ?? 0) & KIND_BITS) !== OBJECT) return found;
  const behind = nexts[node] ?? 0;
  for (let key = node + 1; key < behind; key = nexts[key + 1] ?? behind) {
    const index = fieldIndex(document, key, table);
    if (index >= 0) found[index] = key + 1;
  }
  return found;
}

/** Which of the table's names a property has, as its index; -1 for none. `key` is the node of the property's name. */
export function fieldIndex(document: JsonDocument, key: number, table: FieldTable): number {
  const { kinds, starts, ends } = document.tape;
  const escaped = ((kinds[key] ?? 0) & ESCAPED) !== 0;
  const candidates = escaped ? table.all : table.byLength[(ends[key] ?? 0) - (starts[key] ?? 0) - 2];
  if (candidates === undefined) return -1;
  for (const index of candidates) {
    if (isNamed(document, key, table.names[index] ?? '')) return index;
  }
  return -1;
}
