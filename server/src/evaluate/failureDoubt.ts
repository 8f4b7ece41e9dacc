import type { Outcome } from '../values/value.ts';
import { isStop } from '../values/outcome.ts';
import type { Doubt } from './callDoubts.ts';

/** Failures that a page describes: Error itself, Item out of bounds, SelectUniqueValue without a free value. */
const DESCRIBED: readonly string[] = ['raised', 'indexOutOfRange', 'allValuesTaken'];

/** The doubt about a failure that no page describes: that evaluation fails is concluded from .NET, which the service runs on. */
export function doubtOfFailure(outcome: Outcome): Doubt | undefined {
  if (!isStop(outcome) || outcome.kind !== 'failure' || DESCRIBED.includes(outcome.code)) return undefined;
  return { fidelity: 'inferred', why: 'That evaluation fails here is not documented; it follows from .NET.' };
}
