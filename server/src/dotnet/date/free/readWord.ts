import { success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { DateError } from '../dateError.ts';
import { applyStep } from './applyStep.ts';
import { unreadable } from './freeError.ts';
import { movedTo, withFacts } from './freeState.ts';
import type { FreeContext, FreeState } from './freeState.ts';
import type { Group } from './group.ts';
import { separatorAfter, stepAfter, stepAtHyphen } from './separatorAfter.ts';
import type { PlacedStep } from './separatorAfter.ts';
import type { Word } from './vocabulary.ts';

/** Takes a word that ends at `state.at`. Names of months and days, the half of the day and the zone may each come once. */
export function readWord(state: FreeState, word: Word, context: FreeContext): Result<FreeState, DateError> {
  switch (word.kind) {
    case 'month':
      return state.facts.month === undefined ? readMonth(withFacts(state, { month: word.value }), context) : unreadable(context.text, state.at);
    case 'weekday':
      return readWeekday(state, word.value, context);
    case 'half':
      return state.facts.half === undefined ? success(withFacts(state, { half: word.value })) : unreadable(context.text, state.at);
    case 'zone':
      if (state.facts.zone !== undefined || !mayNameZone(state.group)) return unreadable(context.text, state.at);
      return success(withFacts(state, { zone: { offsetMinutes: 0, universal: true } }));
    case 'era':
      return success({ ...state, group: settled(state.group) });
    case 'filler':
      return success(state);
  }
}

function readMonth(state: FreeState, context: FreeContext): Result<FreeState, DateError> {
  const placed = stepOfMonth(state, context);
  const applied = applyStep(state, placed?.step, undefined, context);
  return applied.ok && placed !== undefined ? success(movedTo(applied.value, placed.next)) : applied;
}

function stepOfMonth(state: FreeState, context: FreeContext): PlacedStep | undefined {
  const { value: separator, next } = separatorAfter(context.text, state.at, context.vocabulary);
  switch (separator.kind) {
    case 'end':
    case 'space':
    case 'date':
      return stepAfter(state.group, 'month', separator.kind, next);
    case 'dateOrOffset':
      return stepAtHyphen(state.group, 'month', state.at, next);
    case 'time':
    case 'half':
    case 'suffix':
    case 'timeMark':
      return undefined;
  }
}

function readWeekday(state: FreeState, weekday: number, context: FreeContext): Result<FreeState, DateError> {
  const afterHour = state.group.kind === 'time' && state.group.colons === 1;
  if (state.facts.weekday !== undefined || afterHour) return unreadable(context.text, state.at);
  return success(withFacts({ ...state, group: settled(state.group) }, { weekday }));
}

/** Behind "2021-08-" a name of a day or era takes away the claim that another part must come. */
function settled(group: Group): Group {
  const twoPartsWithYear = group.kind === 'date' && group.hasYear && (group.hasMonth || group.numbers > 0);
  return twoPartsWithYear ? { ...group, dangling: false } : group;
}

/** A zone may stand before and behind complete dates and times and inside a time, but not inside a date. */
function mayNameZone(group: Group): boolean {
  switch (group.kind) {
    case 'none':
    case 'time':
    case 'timeSuffixes':
      return true;
    case 'date':
      return group.loose;
    case 'dateSuffixes':
      return false;
  }
}
