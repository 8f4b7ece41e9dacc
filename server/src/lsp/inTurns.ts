import type { Steps } from '../base/steps.ts';
import type { ServerHost } from './serverHost.ts';

// Short enough that completion and cancellation do not feel a check of a large file beside them.
const SLICE_MILLISECONDS = 10;

/**
 * Does long work in slices, between which waiting messages are let in.
 * @param isWanted asked after each break
 * @returns the result, or null when it was no longer wanted
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  { now, nextTurn }: Pick<ServerHost, 'now' | 'nextTurn'>,
  isWanted: () => boolean,
): Promise<{ readonly result: Result } | null> {
  let began = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { result: step.value };
    if (now() - began < SLICE_MILLISECONDS) continue;
    await nextTurn();
    if (!isWanted()) return null;
    began = now();
  }
}
