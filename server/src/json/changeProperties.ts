import type { TextEdit } from '../base/textEdit.ts';
import { insertProperties, replaceValue } from './edit.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { properties, type JsonProperty } from './navigate.ts';
import { valueOf, type JsonValue } from './valueOf.ts';

/**
 * Gives properties of an object new values. One that has its value already is not touched; one that is not there is put
 * behind the nearest one before it in `order`, or else as the first.
 * @param order all property names that the object may have, in the order in which the service writes them
 */
export function changeProperties(document: JsonDocument, object: number, changes: ReadonlyMap<string, JsonValue>, order: readonly string[]): readonly TextEdit[] {
  const present = new Map(properties(document, object).map((written) => [written.name, written]));
  const edits: TextEdit[] = [];
  const missing = new Map<number | undefined, [string, JsonValue][]>();
  for (const name of [...changes.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const value = changes.get(name) ?? null;
    const written = present.get(name);
    if (written !== undefined) {
      if (!isEqual(valueOf(document, written.value), value)) edits.push(replaceValue(document, written.value, value));
      continue;
    }
    const anchor = nearestBefore(present, name, order)?.key;
    missing.set(anchor, [...(missing.get(anchor) ?? []), [name, value]]);
  }
  for (const [anchor, added] of missing) edits.push(insertProperties(document, object, added, anchor));
  return edits;
}

function nearestBefore(present: ReadonlyMap<string, JsonProperty>, name: string, order: readonly string[]): JsonProperty | undefined {
  for (let index = order.indexOf(name) - 1; index >= 0; index--) {
    const written = present.get(order[index] ?? '');
    if (written !== undefined) return written;
  }
  return undefined;
}

/** Whether two plain values are the same in content and order. */
function isEqual(a: JsonValue, b: JsonValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
