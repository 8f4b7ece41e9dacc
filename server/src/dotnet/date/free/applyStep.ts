import { success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { DateError } from '../dateError.ts';
import { dayOfForm } from './dateForm.ts';
import { unreadable } from './freeError.ts';
import { withFacts } from './freeState.ts';
import type { FreeContext, FreeFacts, FreeState } from './freeState.ts';
import { NO_GROUP } from './group.ts';
import type { DateForm, GroupStep } from './group.ts';

/**
 * Carries out what a part did to the group. `number` is the part itself when it was a number; it joins the group's numbers.
 * Fails when the step is undefined, or completes a second date or time.
 */
export function applyStep(
  state: FreeState, step: GroupStep | undefined, number: number | undefined, context: FreeContext,
): Result<FreeState, DateError> {
  const added = number === undefined ? state : { ...state, numbers: [...state.numbers, number] };
  switch (step?.kind) {
    case 'pending':
      return success({ ...added, group: step.group });
    case 'date':
      return completeDay(added, step.form, context);
    case 'time':
      return completeTime(added, step.colons, context);
    case 'dateBeforeHour': {
      const dated = completeDay(state, 'twoNumbers', context);
      return dated.ok && number !== undefined ? completeTime({ ...dated.value, numbers: [number] }, 0, context) : dated;
    }
    case 'suffixes':
      return completeSuffixes(added, step.takesDay, context);
    case undefined:
      return unreadable(context.text, state.at);
  }
}

function completeDay(state: FreeState, form: DateForm, context: FreeContext): Result<FreeState, DateError> {
  if (state.facts.hasDate) return unreadable(context.text, state.at);
  const formed = dayOfForm(form, state, context);
  if (!formed.ok) return formed;
  const { day, caveats } = formed.value;
  // A number and a month name do not count as a date, so that another one may follow and replace it: .NET does not mark it either.
  const hasDate = form !== 'monthNumber' && form !== 'numberMonth';
  return success(completed(state, { day, hasDate, caveats: [...state.facts.caveats, ...caveats] }));
}

function completeTime(state: FreeState, colons: 0 | 1 | 2, context: FreeContext): Result<FreeState, DateError> {
  if (state.facts.hasTime) return unreadable(context.text, state.at);
  const [hour = 0, minute = 0, second = 0] = state.numbers;
  const { facts } = state;
  return success(completed(state, { hour, minute: colons >= 1 ? minute : facts.minute, second: colons === 2 ? second : facts.second, hasTime: true }));
}

function completeSuffixes(state: FreeState, takesDay: boolean, context: FreeContext): Result<FreeState, DateError> {
  const [day, ...more] = state.numbers;
  if (!takesDay || day === undefined) return success(completed(state, {}));
  if (more.length > 0 || state.facts.day.day !== undefined) return unreadable(context.text, state.at);
  return success(completed(state, { day: { ...state.facts.day, day } }));
}

function completed(state: FreeState, changes: Partial<FreeFacts>): FreeState {
  return withFacts({ ...state, group: NO_GROUP, numbers: [] }, { ...changes, complete: true });
}
