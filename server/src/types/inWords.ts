import { renderScalar } from '../values/render.ts';
import type { Kind, PossibleValue } from './possibleValue.ts';
import { canBeFilled } from './questions.ts';

const WORDS: Readonly<Record<Kind, string>> = { text: 'text', integer: 'a whole number', boolean: 'True or False', date: 'a date', reference: 'a reference', binary: 'binary data' };

/** What a value is, for a sentence: `"a" or "b"`, `text`, `a list of texts`; `nothing` where there never is one. */
export function inWords(value: PossibleValue): string {
  if (!canBeFilled(value)) return value.empty ? 'an empty text' : 'nothing';
  const constants = value.constants?.filter((constant) => constant !== '');
  const one = constants !== undefined && constants.length <= 4 ? orList(constants.map((constant) => (typeof constant === 'string' ? `"${constant}"` : renderScalar(constant)))) : orList(value.kinds.map((kind) => WORDS[kind]));
  if (!value.list) return one;
  return value.single ? `${one}, or a list` : `a list: ${one}`;
}

/** `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
