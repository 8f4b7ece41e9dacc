import type { FunctionRecord } from '../functions/functionRecord.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import type { Outcome } from '../values/value.ts';
import type { Doubt } from './callDoubts.ts';

/** Whether a function may be run ahead of time: nobody waits with a deadline then, and a regular expression may never end. */
export function canBeFolded({ pure, parameters }: FunctionRecord): boolean {
  return pure && parameters.every(({ role }) => role !== 'regex');
}

/**
 * Runs a step that has only constant arguments, and gives its outcome with the doubts it told;
 * undefined when the step asked the environment for anything, since then the outcome belongs to one user and moment.
 */
export function foldOnce(step: (environment: EvaluationEnvironment) => Outcome): { readonly outcome: Outcome; readonly doubts: readonly Doubt[] } | undefined {
  let asked = false;
  const doubts: Doubt[] = [];
  const ask = <Answer>(answer: Answer): Answer => {
    asked = true;
    return answer;
  };
  const probe: EvaluationEnvironment = {
    attribute: () => ask(null),
    jobParameter: () => ask(undefined),
    get now() { return ask(0); },
    random: () => ask(0),
    isTaken: () => ask(false),
    get product() { return ask('scim' as const); },
    get defaultDomain() { return ask(undefined); },
    get readings() { return ask({}); },
    lessSure: (fidelity, why) => void doubts.push({ fidelity, why }),
  };
  const outcome = step(probe);
  return asked ? undefined : { outcome, doubts };
}
