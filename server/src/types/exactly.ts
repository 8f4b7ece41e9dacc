import { isList, presentValues } from '../values/absence.ts';
import { isStop } from '../values/outcome.ts';
import type { Outcome } from '../values/value.ts';
import { ABSENT, oneOf, stopping, type PossibleValue } from './possibleValue.ts';

/** What can come out where just this outcome does. */
export function exactly(outcome: Outcome): PossibleValue {
  if (isStop(outcome)) return stopping(outcome.kind);
  const present = presentValues(outcome);
  if (present.length === 0) return ABSENT;
  return isList(outcome) ? { ...oneOf(present), single: false, list: true } : oneOf(present);
}
