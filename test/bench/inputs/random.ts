import { seededRandom } from '../../../server/src/values/random.ts';

/** A repeatable source of choices. */
export interface Choices {
  /** A whole number, 0 ≤ n < below. */
  readonly number: (below: number) => number;
  readonly one: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** The same choices each time for one seed. */
export function choicesOf(seed: number): Choices {
  const random = seededRandom(seed);
  const number = (below: number): number => Math.floor((random() / 2 ** 32) * below);
  return { number, one: (items) => items[number(items.length)] ?? items[0] };
}
