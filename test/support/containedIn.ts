import type { PossibleValue } from '../../server/src/types/possibleValue.ts';
import { isList, presentValues } from '../../server/src/values/absence.ts';
import { isStop } from '../../server/src/values/outcome.ts';
import type { Outcome, Scalar } from '../../server/src/values/value.ts';

/** Why an outcome is none of those that were promised; null when it is one. */
export function whyNotContained(outcome: Outcome, possible: PossibleValue): string | null {
  if (isStop(outcome)) return possible.stops.includes(outcome.kind) ? null : `it cannot end with ${outcome.kind}`;
  const present = presentValues(outcome);
  if (present.length === 0) return possible.absent ? null : 'it cannot be absent';
  if (isList(outcome) && !possible.list) return 'it cannot be a list';
  if (!isList(outcome) && !possible.single) return 'it cannot be a single value';
  if (present.includes('') && !possible.empty) return 'it cannot be empty';
  for (const value of present) {
    if (possible.constants !== null && !possible.constants.some((constant) => sameScalar(constant, value))) return `it cannot be ${shown(value)}`;
    if (value !== '' && !possible.kinds.some((kind) => isOfKind(value, kind))) return `${shown(value)} is none of ${possible.kinds.join(', ')}`;
  }
  return null;
}

function isOfKind(value: Scalar, kind: PossibleValue['kinds'][number]): boolean {
  switch (kind) {
    case 'text': return typeof value === 'string';
    case 'integer': return typeof value === 'number' || typeof value === 'bigint' || (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value));
    case 'boolean': return typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false)$/i.test(value));
    case 'date': return typeof value === 'object' || typeof value === 'string';
    case 'reference':
    case 'binary':
      return typeof value === 'string';
  }
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.ticks === b.ticks);
}

function shown(value: Scalar): string {
  return typeof value === 'object' ? 'a date' : `${typeof value} ${JSON.stringify(String(value))}`;
}
