import { punctuationRanges } from '../../dotnet/regex/regexHints.ts';
import type { RegexProblem } from '../../dotnet/regex/regexProblem.ts';
import type { ClassRange, RegexNode } from '../../dotnet/regex/regexTree.ts';

/** Whether a pattern is refused because of a hyphen inside a class. */
export function isClassHyphen({ code }: RegexProblem): boolean {
  return code === 'reversed-range' || code === 'class-in-range';
}

/** Whether a refused range lies between two letters or digits, such as z-a, so that its hyphen was hardly meant as a character. */
export function isReversedAlphabet(range: string): boolean {
  return /^[0-9A-Za-z]-[0-9A-Za-z]$/.test(range);
}

/** The four ranges that together are the punctuation of ASCII, written as ranges on purpose. */
const PUNCTUATION: ReadonlySet<string> = new Set(['!-/', ':-@', '[-`', '{-~']);

/** The ranges between two punctuation characters that were hardly meant as ranges. */
export function doubtfulRanges(tree: RegexNode): readonly ClassRange[] {
  return punctuationRanges(tree).filter(({ first, last }) => !PUNCTUATION.has(`${String.fromCharCode(first.unit)}-${String.fromCharCode(last.unit)}`));
}
