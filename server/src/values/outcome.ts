import type { EvaluationFailure, Ignored, Outcome, Stop, Unsupported } from './value.ts';

/** The attribute is left out of the flow. */
export const IGNORED: Ignored = { kind: 'ignored' };

/** The object is left out of this cycle: IgnoreObjectFlow. */
export const IGNORED_OBJECT: Ignored = { kind: 'ignored', wholeObject: true };

/** Evaluation stopped. `code` is stable, `message` one plain sentence that names the thing and the way out. */
export function failed(code: string, message: string): EvaluationFailure {
  return { kind: 'failure', code, message };
}

/** Something that is not evaluated, with the reason as one plain sentence. */
export function unsupported(message: string): Unsupported {
  return { kind: 'unsupported', message };
}

/** Whether evaluation ended without a value: ignored, failed or not supported. */
export function isStop(outcome: Outcome): outcome is Stop {
  if (typeof outcome !== 'object' || outcome === null || !('kind' in outcome)) return false;
  return outcome.kind === 'ignored' || outcome.kind === 'failure' || outcome.kind === 'unsupported';
}
