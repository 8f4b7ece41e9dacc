/**
 * A repeatable sequence of random 32-bit integers, for Guid() and RandomString() under a seed.
 * The generator is sfc32 (Chris Doty-Humphrey's "small fast counting" generator of PractRand): 128 bits of state, one of them a
 * counter, so no seed gives a short cycle. The state comes from the seed, and the first rounds are thrown away to mix it.
 */
export function seededRandom(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result | 0;
    return result >>> 0;
  };
  for (let round = 0; round < 16; round++) next();
  return next;
}

/** A whole number from 0 to `bound` - 1, every one as likely: draws that would favour the low numbers are thrown away. */
export function uniformBelow(random: () => number, bound: number): number {
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
  let drawn = random();
  while (drawn >= limit) drawn = random();
  return drawn % bound;
}

/** The items in random order, every order as likely. */
export function shuffled<Item>(random: () => number, items: readonly Item[]): Item[] {
  const left = [...items];
  const result: Item[] = [];
  while (left.length > 0) result.push(...left.splice(uniformBelow(random, left.length), 1));
  return result;
}
