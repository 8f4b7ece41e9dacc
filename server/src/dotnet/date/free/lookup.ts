import type { Found } from '../digits.ts';
import { equalsIgnoringCase } from '../nameMatch.ts';

/** A text with its meaning. */
export interface Entry<Meaning> {
  readonly text: string;
  readonly meaning: Meaning;
}

/** Entries by the small form of their first character, so that few need comparing. */
export type Lookup<Meaning> = ReadonlyMap<string, readonly Entry<Meaning>[]>;

/** Sorts entries for looking up; those with an empty text can never be found and are left out. */
export function lookupOf<Meaning>(entries: readonly Entry<Meaning>[]): Lookup<Meaning> {
  const lookup = new Map<string, Entry<Meaning>[]>();
  for (const entry of entries.filter(({ text }) => text !== '')) {
    const key = keyOf(entry.text, 0);
    lookup.set(key, [...(lookup.get(key) ?? []), entry]);
  }
  return lookup;
}

/**
 * The longest entry that the text has at `at`, whatever its case; of several with the same text the first.
 * An entry found at a letter must not be followed by another letter, so that "Mar" is not found in "Marx".
 */
export function entryAt<Meaning>(text: string, at: number, lookup: Lookup<Meaning>): Found<Meaning> | undefined {
  const atLetter = isLetter(text.charAt(at));
  let best: Found<Meaning> | undefined;
  for (const entry of lookup.get(keyOf(text, at)) ?? []) {
    const next = at + entry.text.length;
    if (next <= (best?.next ?? at) || (atLetter && isLetter(text.charAt(next)))) continue;
    if (equalsIgnoringCase(text.slice(at, next), entry.text)) best = { value: entry.meaning, next };
  }
  return best;
}

export function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function keyOf(text: string, at: number): string {
  return text.charAt(at).toLowerCase();
}
