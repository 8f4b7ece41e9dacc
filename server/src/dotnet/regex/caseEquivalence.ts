import { hasUnit, overlaps, union, unitRange, type CodeUnitSet } from './codeUnitSet.ts';

/**
 * The code units that equal a member of `set` when letter case does not count.
 *
 * Two code units are equal if they have the same simple lower-case form, as in .NET. This is not ECMAScript's rule,
 * which compares upper-case forms: here `K` (U+212A) equals `k`, and `ς` does not equal `σ`.
 * The tables are those of the running engine, and versions of .NET differ for İ, ẞ and a few others
 * (see {@link dependsOnEngine}); `İ` is taken to equal `i`, as it does in .NET with ICU.
 */
export function caseClosure(set: CodeUnitSet): CodeUnitSet {
  const added = equivalents().filter((members) => members.some((unit) => hasUnit(set, unit)));
  return added.length === 0 ? set : union([set, ...added.flat().map((unit) => unitRange(unit, unit))]);
}

/** Whether engines disagree, or are likely to, which code units equal a member of `set` when letter case does not count. */
export function dependsOnEngine(set: CodeUnitSet): boolean {
  return overlaps(set, disputed());
}

const SMALL_I = 0x69;
const CAPITAL_I_WITH_DOT = 0x130;

let groups: readonly (readonly number[])[] | undefined;
let disputedUnits: CodeUnitSet | undefined;

// Computed at first use and then kept: the answer never changes, and most patterns never ask.
function equivalents(): readonly (readonly number[])[] {
  return (groups ??= computeEquivalents());
}

function computeEquivalents(): readonly (readonly number[])[] {
  const byLowerCase = new Map<number, number[]>();
  for (let unit = 0; unit <= 0xffff; unit++) {
    const lower = lowerCase(unit);
    if (lower === unit) continue;
    const members = byLowerCase.get(lower);
    if (members === undefined) byLowerCase.set(lower, [lower, unit]);
    else members.push(unit);
  }
  return [...byLowerCase.values()];
}

function lowerCase(unit: number): number {
  if (unit === CAPITAL_I_WITH_DOT) return SMALL_I;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** Letters with three forms, and the dotless i and sharp s, whose capital some engines do not know. */
function disputed(): CodeUnitSet {
  return (disputedUnits ??= union(
    [...equivalents().filter((members) => members.length > 2).flat(), 0x131, 0xdf, 0x1e9e].map((unit) => unitRange(unit, unit)),
  ));
}
