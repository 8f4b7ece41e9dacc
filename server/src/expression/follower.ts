import { skipWhiteSpace } from './characters.ts';

const WORD_OPERATOR = /(?:and|or|eq|ne|gt|ge|lt|le)\b/iy;

/** Whether what stands behind `at`, white space aside, can follow a complete operand: a comma, `)`, an operator, or the end. */
export function isFollower(text: string, at: number): boolean {
  const next = skipWhiteSpace(text, at);
  if (next >= text.length) return true;
  const character = text.charAt(next);
  if (',);=<>&|+*/!-'.includes(character)) return true;
  if (next === at) return false;
  WORD_OPERATOR.lastIndex = next;
  return WORD_OPERATOR.test(text);
}
