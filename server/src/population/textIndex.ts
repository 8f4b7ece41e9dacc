/** What was remembered under a text before: the number given with it, and whether it was spelled the same, letter case included. */
export interface KnownText {
  readonly number: number;
  readonly sameCase: boolean;
}

/**
 * Remembers texts, letter case aside, without keeping them: 20 to 25 bytes for each (design 8 allows 100 bytes a user for all
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
const FULL = 0.8;
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
      const slot = slotOf(larger, size, table[at] ?? 0, table[at + 1] ?? 0);
      for (let word = 0; word < WIDTH; word++) larger[slot + word] = table[at + word] ?? 0;
    }
    table = larger;
    slots = size;
  };

  const known = (at: number, exact: number): KnownText | null => {
    const stored = table[at + 3] ?? 0;
    return stored === 0 ? null : { number: stored - 1, sameCase: table[at + 2] === exact };
  };

  return {
    add: (text, number) => {
      const { low, high, exact } = hashesOf(text);
      const at = slotOf(table, slots, low, high);
      const before = known(at, exact);
      if (before !== null) return before;
      table[at] = low;
      table[at + 1] = high;
      table[at + 2] = exact;
      table[at + 3] = number + 1;
      count += 1;
      if (count > slots * FULL) grow();
      return null;
    },
    find: (text) => {
      const { low, high, exact } = hashesOf(text);
      return known(slotOf(table, slots, low, high), exact);
    },
    size: () => count,
  };
}

/** Two 32-bit hashes of a text without its letter case, and one with it. */
function hashesOf(text: string): { readonly low: number; readonly high: number; readonly exact: number } {
  const lower = text.toLowerCase();
  // Few letters change their number of units when their case is taken away; those texts take another way.
  const aligned = lower.length === text.length ? text : lower;
  let low = LOW;
  let high = HIGH;
  let exact = EXACT;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    low = Math.imul(low ^ (low >>> 15) ^ unit, LOW);
    high = Math.imul(high ^ (high >>> 13) ^ unit, HIGH);
    exact = Math.imul(exact ^ (exact >>> 14) ^ aligned.charCodeAt(at), EXACT);
  }
  return { low: mixed(low), high: mixed(high), exact: mixed(exact) };
}

/** The final mixing of MurmurHash3, which is in the public domain. */
function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
