import { skipBlanks } from './blanks.ts';
import { closeQuote } from './brackets.ts';

/** The words that begin an option (design 2). */
export const OPTION_WORDS = ['match', 'default', 'create-only', 'flow'] as const;

const OPTION_WORD = /match|default|create-only|flow/y;
const INTEGER = /-?\d+/y;
const WORD = /[A-Za-z][\w-]*/y;

/**
 * The offset behind the complete option that begins at `at` — word and value, both of the right form — or -1.
 * Only a complete option can be told from the words of a broken expression without parsing it.
 */
export function optionFormEnd(text: string, at: number, end: number): number {
  const wordEnd = matchEnd(OPTION_WORD, text, at);
  if (wordEnd < 0 || wordEnd > end) return -1;
  const word = text.slice(at, wordEnd);
  const value = skipBlanks(text, wordEnd, end);
  switch (word) {
    case 'create-only':
      return boundary(text, wordEnd, end);
    case 'default':
      if (text.charCodeAt(value) !== 34 || value >= end) return -1;
      return closeQuote(text, value, end);
    default: {
      if (value === wordEnd || value >= end) return -1;
      return boundary(text, matchEnd(word === 'match' ? INTEGER : WORD, text, value), end);
    }
  }
}

/** The offset behind the last of the complete options that follow one another from `at` on; `at` where there is none. */
export function optionsEnd(text: string, at: number, end: number): number {
  let behind = at;
  for (let next = optionFormEnd(text, at, end); next >= 0; next = optionFormEnd(text, skipBlanks(text, behind, end), end)) behind = next;
  return behind;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** `offset` if a word can end there, else -1. */
function boundary(text: string, offset: number, end: number): number {
  if (offset < 0 || offset > end) return -1;
  return offset === end || skipBlanks(text, offset, end) > offset ? offset : -1;
}
