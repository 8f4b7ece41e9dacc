/**
 * The nodes of a JSON text as columns of numbers: a tree of objects for a manifest of 3 MB would weigh ten times as much
 * and take ten times as long (measured against a tree of objects).
 */
export interface Tape {
  /** The kind and its flags (nodeKind.ts). */
  readonly kinds: Uint8Array;
  /** Where the node begins: the opening quote of a string, the bracket of a container. UTF-16 offsets. */
  readonly starts: Int32Array;
  /** Right behind its last character. */
  readonly ends: Int32Array;
  /** The next node that is not inside this one. */
  readonly nexts: Int32Array;
  /** The container that holds the node; for a property's value that is the object; -1 for the root. */
  readonly parents: Int32Array;
}

/** An empty tape for `capacity` nodes. */
export function createTape(capacity: number): Tape {
  return {
    kinds: new Uint8Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    nexts: new Int32Array(capacity),
    parents: new Int32Array(capacity),
  };
}

/** A copy with twice the room. */
export function enlarged(tape: Tape): Tape {
  const larger = createTape(tape.kinds.length * 2);
  larger.kinds.set(tape.kinds);
  larger.starts.set(tape.starts);
  larger.ends.set(tape.ends);
  larger.nexts.set(tape.nexts);
  larger.parents.set(tape.parents);
  return larger;
}
