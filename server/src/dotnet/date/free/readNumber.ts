import { success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { DateError } from '../dateError.ts';
import { digitsAt } from '../digits.ts';
import type { DateReading } from '../readingSettings.ts';
import { skipWhiteSpace } from '../../whiteSpace.ts';
import { applyStep } from './applyStep.ts';
import { fractionTicksAt } from './fraction.ts';
import { unreadable } from './freeError.ts';
import { freeOffsetAt } from './freeOffset.ts';
import { movedTo, withFacts } from './freeState.ts';
import type { FreeContext, FreeState } from './freeState.ts';
import { readIsoTime } from './isoTime.ts';
import { separatorAfter, stepAfter, stepAtHyphen } from './separatorAfter.ts';
import type { PlacedStep } from './separatorAfter.ts';
import { readSuffix } from './suffixes.ts';

/** What reading one element led to: more to read, or (behind the T of an ISO date) the whole date. */
export type ElementResult = { readonly kind: 'more'; readonly state: FreeState } | { readonly kind: 'finished'; readonly reading: DateReading };

const MOST_DIGITS = 8;

/** Reads the number at `at` with what belongs to it: a fraction or offset behind a time, and the separator that follows. */
export function readNumber(before: FreeState, at: number, context: FreeContext): Result<ElementResult, DateError> {
  const { text } = context;
  const digits = digitsAt(text, at, 1, Infinity);
  if (digits === undefined || before.numbers.length === 3 || digits.next - at > MOST_DIGITS) return unreadable(text, at);
  const extended = readTimeTail(movedTo(before, digits.next), context);
  if (!extended.ok) return extended;
  return digits.next - at <= 2 ? readShortNumber(extended.value, digits.value, context) : readYear(extended.value, digits.value, context);
}

/** Behind the seconds of a time a fraction may follow, behind minutes and seconds an offset. */
function readTimeTail(state: FreeState, context: FreeContext): Result<FreeState, DateError> {
  if (state.group.kind !== 'time') return success(state);
  const { text } = context;
  const hasFraction = state.group.colons === 2 && text.charAt(state.at) === '.' && state.at < text.length - 1;
  if (!hasFraction) return readOffsetBehind(state, context);
  const fraction = fractionTicksAt(text, state.at + 1);
  return readOffsetBehind(withFacts(movedTo(state, fraction.next), { fraction: fraction.value }), context);
}

function readOffsetBehind(state: FreeState, { text }: FreeContext): Result<FreeState, DateError> {
  const signAt = skipWhiteSpace(text, state.at);
  if (!/^[+-]/.test(text.charAt(signAt))) return success(state);
  const offset = freeOffsetAt(text, signAt);
  if (offset === undefined || state.facts.zone !== undefined) return unreadable(text, signAt);
  return success(withFacts(movedTo(state, offset.next), { zone: { offsetMinutes: offset.value, universal: false } }));
}

function readShortNumber(state: FreeState, number: number, context: FreeContext): Result<ElementResult, DateError> {
  const { value: separator, next } = separatorAfter(context.text, state.at, context.vocabulary);
  switch (separator.kind) {
    case 'end':
    case 'space':
    case 'date':
    case 'time':
      return place(state, stepAfter(state.group, 'number', separator.kind, next), number, context);
    case 'dateOrOffset':
      return place(state, stepAtHyphen(state.group, 'number', state.at, next), number, context);
    case 'half': {
      // A second AM or PM makes .NET drop the number in front of it without a word.
      if (state.facts.half !== undefined) return more(success(movedTo(state, next)));
      const marked = place(withFacts(state, { half: separator.value }), stepAfter(state.group, 'number', 'half', next), number, context);
      if (!marked.ok || marked.value.kind === 'finished' || state.group.kind !== 'time') return marked;
      return more(readOffsetBehind(marked.value.state, context));
    }
    case 'suffix':
      return more(readSuffix(movedTo(state, next), separator.suffix, number, true, context));
    case 'timeMark': {
      const finished = readIsoTime(state, number, next, context);
      return finished.ok ? success({ kind: 'finished', reading: finished.value }) : finished;
    }
  }
}

/** A number of three digits or more is a year, and there can be only one. */
function readYear(state: FreeState, year: number, context: FreeContext): Result<ElementResult, DateError> {
  if (state.facts.year !== undefined) return unreadable(context.text, state.at);
  const dated = withFacts(state, { year });
  const { value: separator, next } = separatorAfter(context.text, state.at, context.vocabulary);
  switch (separator.kind) {
    case 'end':
    case 'space':
    case 'date':
      return place(dated, stepAfter(state.group, 'year', separator.kind, next), undefined, context);
    case 'dateOrOffset':
      return place(dated, stepAtHyphen(state.group, 'year', state.at, next), undefined, context);
    case 'half': {
      if (state.facts.half !== undefined) return more(success(movedTo(dated, next)));
      return place(withFacts(dated, { half: separator.value }), stepAfter(state.group, 'year', 'space', next), undefined, context);
    }
    case 'suffix':
      return more(readSuffix(movedTo(dated, next), separator.suffix, year, false, context));
    case 'time':
    case 'timeMark':
      return unreadable(context.text, state.at);
  }
}

function place(state: FreeState, { step, next }: PlacedStep, number: number | undefined, context: FreeContext): Result<ElementResult, DateError> {
  const applied = applyStep(state, step, number, context);
  return more(applied.ok ? success(movedTo(applied.value, next)) : applied);
}

function more(result: Result<FreeState, DateError>): Result<ElementResult, DateError> {
  return result.ok ? success({ kind: 'more', state: result.value }) : result;
}
