import { renderScalar } from '../values/render.ts';
import type { Kind, PossibleValue } from './possibleValue.ts';
import { canBeFilled } from './questions.ts';

const ONE: Readonly<Record<Kind, string>> = { text: 'text', integer: 'a whole number', boolean: 'True or False', date: 'a date', reference: 'a reference', binary: 'binary data' };
const MANY: Readonly<Record<Kind, string>> = { text: 'texts', integer: 'whole numbers', boolean: 'truth values', date: 'dates', reference: 'references', binary: 'binary data' };

/** More constants than these are summed up by their kind. */
const MOST_SHOWN = 4;

/** What a value is, for a sentence: `"a" or "b"`, `text`, `a list of texts`; `nothing` where there never is one. */
export function inWords(value: PossibleValue): string {
  if (!canBeFilled(value)) return value.empty ? 'an empty text' : 'nothing';
  const constants = value.constants?.filter((constant) => constant !== '') ?? [];
  const shown = constants.map((constant) => (typeof constant === 'string' ? `"${constant}"` : renderScalar(constant)));
  const isShown = shown.length > 0 && shown.length <= MOST_SHOWN;
  if (value.list && !value.single) return `a list of ${orList(isShown ? shown : value.kinds.map((kind) => MANY[kind]))}`;
  const one = orList(isShown ? shown : value.kinds.map((kind) => ONE[kind]));
  return value.list ? `${one}, or a list` : one;
}

/** `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
