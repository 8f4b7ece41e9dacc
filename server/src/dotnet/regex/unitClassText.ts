import { complement, rangesOf, type CodeUnitSet } from './codeUnitSet.ts';

/** ECMAScript source, for a RegExp without the flags `u` and `v`, that matches exactly one code unit of `set`. */
export function unitClassText(set: CodeUnitSet): string {
  if (set.length === 2 && set[0] === set[1]) return unitText(set[0] ?? 0);
  const rest = complement(set);
  // The shorter of the two forms; an empty set gives [], which matches nothing, and a full one [^].
  return set.length <= rest.length ? `[${rangesText(set)}]` : `[^${rangesText(rest)}]`;
}

/** ECMAScript source that matches the code unit, in or outside a class. */
export function unitText(unit: number): string {
  const character = String.fromCharCode(unit);
  if (/[0-9A-Za-z]/.test(character)) return character;
  if (unit > SPACE && unit < DELETE) return SYNTAX.includes(character) ? `\\${character}` : character;
  // Written out, letters keep the source of a large class short; the rest would be invisible or, for surrogates, no valid text.
  if (/\p{L}/u.test(character)) return character;
  return unit === SPACE ? character : `\\u${unit.toString(16).padStart(4, '0')}`;
}

const SPACE = 0x20;
const DELETE = 0x7f;
const SYNTAX = '^$\\.*+?()[]{}|/-';

function rangesText(set: CodeUnitSet): string {
  return rangesOf(set)
    .map(([first, last]) => {
      if (first === last) return unitText(first);
      return last === first + 1 ? unitText(first) + unitText(last) : `${unitText(first)}-${unitText(last)}`;
    })
    .join('');
}
