import { failure, success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import { quoted } from '../../quoted.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';
import { isDigit } from '../digits.ts';
import { unreadable } from './freeError.ts';
import { freeOffsetAt } from './freeOffset.ts';
import { movedTo, withFacts } from './freeState.ts';
import type { FreeContext, FreeState } from './freeState.ts';
import { behindPunctuation } from './punctuation.ts';
import { readNumber } from './readNumber.ts';
import type { ElementResult } from './readNumber.ts';
import { readWord } from './readWord.ts';
import { entryAt, isLetter } from './lookup.ts';

/** Reads the number, word, offset or punctuation at `at`, which is not white space. */
export function readElement(state: FreeState, at: number, context: FreeContext): Result<ElementResult, DateError> {
  if (isDigit(context.text.charAt(at))) return readNumber(state, at, context);
  const word = entryAt(context.text, at, context.vocabulary.words);
  const read = word === undefined ? readSymbol(movedTo(state, at), context) : readWord(movedTo(state, word.next), word.value, context);
  return read.ok ? success({ kind: 'more', state: read.value }) : read;
}

function readSymbol(state: FreeState, { text }: FreeContext): Result<FreeState, DateError> {
  if (isLetter(text.charAt(state.at))) {
    const word = text.slice(state.at).match(/^\p{L}+/u)?.[0] ?? '';
    const message = `The word ${quoted(word)} in ${quoted(text)} has no meaning in a date.`;
    return failure(dateError('unknownWord', message, { start: state.at, end: state.at + word.length }));
  }
  const offset = state.facts.zone === undefined ? freeOffsetAt(text, state.at) : undefined;
  if (offset !== undefined) return success(withFacts(movedTo(state, offset.next), { zone: { offsetMinutes: offset.value, universal: false } }));
  const next = behindPunctuation(text, state.at);
  return next === undefined ? unreadable(text, state.at) : success(movedTo(state, next));
}
