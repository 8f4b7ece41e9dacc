import { dateFractions } from './date-fractions.ts';
import { failingExpression } from './failing-expression.ts';
import { matchingDuplicate } from './matching-duplicate.ts';
import { matchingEmpty } from './matching-empty.ts';
import { matchingSpecialCharacters } from './matching-special-characters.ts';
import { missingOffset } from './missing-offset.ts';
import { diacriticsGerman } from './diacritics-german.ts';
import { diacriticsUnlisted } from './diacritics-unlisted.ts';
import { requiredEmpty } from './required-empty.ts';
import { scopeCase } from './scope-case.ts';
import type { UserRule } from './userRule.ts';

/** Every rule that judges a mapping set by a population (`check --users`). */
export const userRules: readonly UserRule[] = [
  dateFractions, diacriticsGerman, diacriticsUnlisted, failingExpression, matchingDuplicate, matchingEmpty, matchingSpecialCharacters, missingOffset, requiredEmpty, scopeCase,
];
