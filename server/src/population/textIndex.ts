/** What was remembered under a text before: the number given with it, and whether it was spelled the same, letter case included. */
export interface KnownText {
  readonly number: number;
  readonly sameCase: boolean;
}

/**
 * Remembers texts, letter case aside, without keeping them: 19 to 24 bytes for each (design 8 allows 100 bytes a user for all
 * indexes together). Texts are told apart by 64 bits of hash; among a million users the chance that any two
 * different texts are taken for one is about 1 in 37 million.
 */
export interface TextIndex {
  /** Remembers `text` with `number` (0 ≤ n < 2³² − 1), unless it is known; then what is known is returned and nothing changes. */
  readonly add: (text: string, number: number) => KnownText | null;
  readonly find: (text: string) => KnownText | null;
  readonly size: () => number;
}

const WIDTH = 4;
const FULL = 0.85;
const GROWTH = 1.25;

// Odd multipliers of three hashes that have nothing to do with each other.
const LOW = 0x9e3779b1;
const HIGH = 0x5f356495;
const EXACT = 0x01000193;

/** An empty index. */
export function createTextIndex(): TextIndex {
  let slots = 64;
  let table = new Uint32Array(slots * WIDTH);
  let count = 0;

  /** The slot that holds the hashed text, or the free slot where it belongs. A slot whose last word is 0 is free. */
  const slotOf = (into: Uint32Array, size: number, low: number, high: number): number => {
    let slot = low % size;
    while (into[slot * WIDTH + 3] !== 0 && (into[slot * WIDTH] !== low || into[slot * WIDTH + 1] !== high)) {
      slot = slot + 1 === size ? 0 : slot + 1;
    }
    return slot * WIDTH;
  };

  const grow = (): void => {
    const size = Math.ceil(slots * GROWTH);
    const larger = new Uint32Array(size * WIDTH);
    for (let at = 0; at < table.length; at += WIDTH) {
      if (table[at + 3] === 0) continue;
      larger.set(table.subarray(at, at + WIDTH), slotOf(larger, size, table[at] ?? 0, table[at + 1] ?? 0));
    }
    table = larger;
    slots = size;
  };

  const known = (at: number, text: string): KnownText | null => {
    const stored = table[at + 3] ?? 0;
    return stored === 0 ? null : { number: stored - 1, sameCase: table[at + 2] === hash(text, EXACT) };
  };

  return {
    add: (text, number) => {
      const lower = text.toLowerCase();
      const low = hash(lower, LOW);
      const high = hash(lower, HIGH);
      const at = slotOf(table, slots, low, high);
      const before = known(at, text);
      if (before !== null) return before;
      table[at] = low;
      table[at + 1] = high;
      table[at + 2] = hash(text, EXACT);
      table[at + 3] = number + 1;
      count += 1;
      if (count > slots * FULL) grow();
      return null;
    },
    find: (text) => {
      const lower = text.toLowerCase();
      return known(slotOf(table, slots, hash(lower, LOW), hash(lower, HIGH)), text);
    },
    size: () => count,
  };
}

/** A 32-bit hash of a text: multiply and mix for each unit, and the final mixing of MurmurHash3, which is in the public domain. */
function hash(text: string, multiplier: number): number {
  let mixed = multiplier;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ (mixed >>> 15) ^ text.charCodeAt(at), multiplier);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
