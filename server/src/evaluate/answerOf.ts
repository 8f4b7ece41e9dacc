import { isStop } from '../values/outcome.ts';
import { renderValue } from '../values/render.ts';
import type { Outcome } from '../values/value.ts';
import type { EvaluationStatus } from './evaluationRequest.ts';

/** An outcome as the contract says it: a status with the text or texts that flow, or the reason why none does. */
export interface StatedOutcome {
  readonly status: EvaluationStatus;
  readonly value?: string | readonly string[];
  readonly error?: string;
  readonly wholeObject?: true;
}

/** States an outcome. A list without any value is null. */
export function answerOf(outcome: Outcome): StatedOutcome {
  if (!isStop(outcome)) {
    const value = renderValue(outcome);
    return value === null ? { status: 'null' } : { status: 'value', value };
  }
  switch (outcome.kind) {
    case 'ignored': return outcome.wholeObject === true ? { status: 'ignored', wholeObject: true } : { status: 'ignored' };
    case 'failure': return { status: 'error', error: outcome.message };
    case 'unsupported': return { status: 'unsupported', error: outcome.message };
  }
}
