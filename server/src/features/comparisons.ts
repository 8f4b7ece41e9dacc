/** The operators that the language documents (FUN, section IIF). */
export const COMPARISONS: readonly (readonly [sign: string, meaning: string])[] = [
  ['=', 'equal'], ['<>', 'not equal'], ['>', 'greater'], ['>=', 'greater or equal'], ['<', 'less'], ['<=', 'less or equal'],
];

/** What a comparison asks, in a word or two; null for an operator that the language does not have. */
export function comparisonMeaning(operator: string): string | null {
  return COMPARISONS.find(([sign]) => sign === operator)?.[1] ?? null;
}
