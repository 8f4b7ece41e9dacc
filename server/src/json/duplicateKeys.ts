import type { JsonDocument, JsonProblem } from './jsonDocument.ts';
import { MOST_PROBLEMS } from './jsonDocument.ts';
import { ESCAPED, KEY, KIND_BITS, OBJECT } from './nodeKind.ts';
import { stringValue } from './stringMap.ts';

const SLOTS = 1024;
const MOST_PROBES = 16;

/**
 * Property names that occur twice in one object: Graph takes one of the values, and nobody says which.
 * This runs on every key stroke, so names are told apart by their length and two letters where that is enough.
 */
export function duplicateKeys(document: JsonDocument): readonly JsonProblem[] {
  const { count, tape } = document;
  const { kinds, nexts } = tape;
  const slots = createSlots();
  const problems: JsonProblem[] = [];
  for (let node = 0; node < count && problems.length < MOST_PROBLEMS; node++) {
    if (kinds[node] !== OBJECT) continue;
    const behind = nexts[node] ?? count;
    for (let key = node + 1; key < behind; key = nexts[key + 1] ?? behind) {
      if (isNew(document, slots, node, key)) continue;
      addDuplicates(document, node, problems);
      break;
    }
  }
  return problems;
}

/** A hash table that needs no clearing: a slot belongs to the object that it names. */
interface Slots {
  readonly objects: Int32Array;
  readonly keys: Int32Array;
}

function createSlots(): Slots {
  return { objects: new Int32Array(SLOTS).fill(-1), keys: new Int32Array(SLOTS) };
}

/** Whether the object surely has no earlier property of this name. */
function isNew(document: JsonDocument, slots: Slots, object: number, key: number): boolean {
  const { text, tape } = document;
  // A name with an escape may equal one without, so its look says nothing.
  if (tape.kinds[key] !== KEY) return false;
  const start = tape.starts[key] ?? 0;
  const end = tape.ends[key] ?? 0;
  let slot = ((end - start) * 37 + text.charCodeAt(start + 1) * 5 + text.charCodeAt(end - 2)) & (SLOTS - 1);
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    if (slots.objects[slot] !== object) {
      slots.objects[slot] = object;
      slots.keys[slot] = key;
      return true;
    }
    const other = slots.keys[slot] ?? 0;
    const otherStart = tape.starts[other] ?? 0;
    if ((tape.ends[other] ?? 0) - otherStart === end - start && text.startsWith(text.slice(start, end), otherStart)) return false;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return false;
}

function addDuplicates(document: JsonDocument, object: number, problems: JsonProblem[]): void {
  const { kinds, starts, ends, nexts } = document.tape;
  const seen = new Set<string>();
  const behind = nexts[object] ?? object + 1;
  for (let key = object + 1; key < behind && problems.length < MOST_PROBLEMS; key = nexts[key + 1] ?? behind) {
    // Half-typed and unquoted names are reported already.
    if (((kinds[key] ?? 0) & ~(KIND_BITS | ESCAPED)) !== 0) continue;
    const name = stringValue(document, key);
    const span = { start: starts[key] ?? 0, end: ends[key] ?? 0 };
    if (seen.has(name)) {
      problems.push({ code: 'json/duplicate-key', span, message: `“${name}” stands twice in this object, and only one of the two counts. Delete one.` });
    }
    seen.add(name);
  }
}
