/**
 * A set of UTF-16 code units as sorted, disjoint, non-adjacent inclusive ranges: first, last, first, last, …
 * .NET's regular expressions see code units, not characters, so a set of 65,536 members describes each of their classes exactly.
 */
export type CodeUnitSet = readonly number[];

/** The highest UTF-16 code unit. */
export const LAST_UNIT = 0xffff;

/** The set without members. */
export const NO_UNIT: CodeUnitSet = [];

/** The set of every code unit. */
export const EVERY_UNIT: CodeUnitSet = [0, LAST_UNIT];

/** The set of the code units `first` to `last`, both included. */
export function unitRange(first: number, last: number): CodeUnitSet {
  return [first, last];
}

/** The set of the code units of `text`. */
export function unitsOf(text: string): CodeUnitSet {
  return union([...Array(text.length).keys()].map((index) => [text.charCodeAt(index), text.charCodeAt(index)]));
}

/** The code units that are in at least one of `sets`. */
export function union(sets: readonly CodeUnitSet[]): CodeUnitSet {
  const ranges = sets.flatMap((set) => rangesOf(set)).sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [first, last] of ranges) {
    const end = merged[merged.length - 1];
    if (end !== undefined && first <= end + 1) merged[merged.length - 1] = Math.max(end, last);
    else merged.push(first, last);
  }
  return merged;
}

/** The code units that are not in `set`. */
export function complement(set: CodeUnitSet): CodeUnitSet {
  const rest: number[] = [];
  let next = 0;
  for (const [first, last] of rangesOf(set)) {
    if (first > next) rest.push(next, first - 1);
    next = last + 1;
  }
  if (next <= LAST_UNIT) rest.push(next, LAST_UNIT);
  return rest;
}

/** The code units that are in both sets. */
export function intersection(a: CodeUnitSet, b: CodeUnitSet): CodeUnitSet {
  return complement(union([complement(a), complement(b)]));
}

/** The code units of `set` that are not in `removed`. */
export function difference(set: CodeUnitSet, removed: CodeUnitSet): CodeUnitSet {
  return intersection(set, complement(removed));
}

/** Whether `unit` is in `set`. */
export function hasUnit(set: CodeUnitSet, unit: number): boolean {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle] ?? Infinity) < unit) low = middle + 1;
    else high = middle;
  }
  // An odd index is the end of a range that began before `unit`; an even one is a range that begins at or after it.
  return low % 2 === 1 || set[low] === unit;
}

/** Whether some code unit is in both sets. One walk along both, because the risk check asks it for every pair. */
export function overlaps(a: CodeUnitSet, b: CodeUnitSet): boolean {
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    if ((a[left + 1] ?? 0) < (b[right] ?? 0)) left += 2;
    else if ((b[right + 1] ?? 0) < (a[left] ?? 0)) right += 2;
    else return true;
  }
  return false;
}

/** The ranges of `set` as pairs of first and last code unit. */
export function rangesOf(set: CodeUnitSet): (readonly [first: number, last: number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index + 1 < set.length; index += 2) pairs.push([set[index] ?? 0, set[index + 1] ?? 0]);
  return pairs;
}
