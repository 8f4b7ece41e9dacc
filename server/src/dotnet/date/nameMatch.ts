import type { Found } from './digits.ts';

/** The longest of `names` that the text has at `at`, whatever its case; the value is its index. Empty names never match. */
export function longestNameAt(text: string, at: number, names: readonly string[]): Found<number> | undefined {
  let best: Found<number> | undefined;
  names.forEach((name, index) => {
    const next = at + name.length;
    if (name !== '' && next > (best?.next ?? at) && equalsIgnoringCase(text.slice(at, next), name)) best = { value: index, next };
  });
  return best;
}

export function equalsIgnoringCase(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
