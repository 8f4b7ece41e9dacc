import { union, unitRange, type CodeUnitSet } from './codeUnitSet.ts';

/**
 * The code units of a Unicode general category, such as `L` or `Nd`, or undefined for a name that .NET does not know.
 * .NET's names are case-sensitive. The tables are those of the running engine: characters that Unicode added
 * after the service's version of .NET was made may be classified differently there.
 */
export function categoryUnits(name: string): CodeUnitSet | undefined {
  if (!CATEGORIES.has(name)) return undefined;
  const known = computed.get(name);
  if (known !== undefined) return known;
  const units = unitsOfProperties([name]);
  computed.set(name, units);
  return units;
}

/** `\w` of .NET: letters, non-spacing marks, decimal digits and connector punctuation. */
export function wordUnits(): CodeUnitSet {
  return (word ??= unitsOfProperties(['L', 'Mn', 'Nd', 'Pc']));
}

/** What `\b` and group names count as part of a word: `\w` and the zero-width joiner and non-joiner. */
export function boundaryUnits(): CodeUnitSet {
  return (boundary ??= union([wordUnits(), unitRange(0x200c, 0x200d)]));
}

/** `\s` of .NET (`Char.IsWhiteSpace`); unlike ECMAScript's it has U+0085 and not U+FEFF. */
export function spaceUnits(): CodeUnitSet {
  return (space ??= union([unitRange(0x09, 0x0d), unitRange(0x85, 0x85), unitsOfProperties(['Z'])]));
}

/** `\d` of .NET: the decimal digits of every script. */
export function digitUnits(): CodeUnitSet {
  return (digit ??= unitsOfProperties(['Nd']));
}

const CATEGORIES: ReadonlySet<string> = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn'.split(' '),
);

// Computed at first use and then kept: scanning the plane takes about a millisecond, and the answers never change.
const computed = new Map<string, CodeUnitSet>();
let word: CodeUnitSet | undefined;
let boundary: CodeUnitSet | undefined;
let space: CodeUnitSet | undefined;
let digit: CodeUnitSet | undefined;

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

function unitsOfProperties(names: readonly string[]): CodeUnitSet {
  const pattern = new RegExp(`[${names.map((name) => `\\p{${name}}`).join('')}]+`, 'gu');
  // Surrogates are left out of the scanned text, since two of them would be read as one character.
  const surrogates = pattern.test('\ud800') ? [unitRange(FIRST_SURROGATE, LAST_SURROGATE)] : [];
  return union([
    ...runs(pattern, 0, FIRST_SURROGATE - 1),
    ...surrogates,
    ...runs(pattern, LAST_SURROGATE + 1, 0xffff),
  ]);
}

function runs(pattern: RegExp, first: number, last: number): CodeUnitSet[] {
  const text = String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)].map((run) => unitRange(first + run.index, first + run.index + run[0].length - 1));
}
