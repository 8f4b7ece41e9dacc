import { evaluateRequest } from '../../../server/src/evaluate/evaluateRequest.ts';
import type { EvaluationAnswer, EvaluationRequest } from '../../../server/src/evaluate/evaluationRequest.ts';

/** How a test says an end: the text or texts, null, or one of the ends without a value. */
export type Stated =
  | string
  | readonly string[]
  | null
  | { readonly ignored: true }
  | { readonly failure: true }
  | { readonly invalid: true }
  | { readonly unsupported: true };

/** Evaluates under a fixed time and seed. */
export function ask(expression: string, inputs: EvaluationRequest['inputs'] = {}, more: Partial<EvaluationRequest> = {}): EvaluationAnswer {
  return evaluateRequest({ expression, inputs, ...more }, { now: Date.UTC(2026, 1, 3, 14, 5, 9), seed: 1 });
}

/** The end of an answer in the words of the tables. */
export function stated(answer: EvaluationAnswer): Stated {
  switch (answer.status) {
    case 'value': return answer.value ?? null;
    case 'null': return null;
    case 'ignored': return { ignored: true };
    case 'error': return { failure: true };
    case 'invalid': return { invalid: true };
    case 'unsupported': return { unsupported: true };
  }
}
