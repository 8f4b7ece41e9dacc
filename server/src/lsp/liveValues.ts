import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import { success, type Result } from '../base/result.ts';
import type { EvaluationAnswer } from '../evaluate/evaluationRequest.ts';
import type { Settings } from '../settings/settings.ts';
import type { LiveEvaluation } from './liveEvaluation.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import type { ServerHost } from './serverHost.ts';

/** The values of mappings for one pinned user. What is known of the user stays in memory and goes with the pin. */
export interface LiveValues {
  /** What people call the pinned user; null while there is none. */
  readonly pinned: () => string | null;
  /** Pins the user that begins in a line of a population file, and gives the display name; or one sentence that says why not. */
  readonly pin: (populationUri: string, line: number) => Promise<Result<string, string>>;
  readonly unpin: () => void;
  /** What expressions give for the pinned user, each within the deadline; those that a cancellation leaves out are missing. */
  readonly valuesOf: (expressions: readonly AnalysedExpression[], settings: Settings, isCancelled: () => boolean) => Promise<ReadonlyMap<AnalysedExpression, EvaluationAnswer>>;
}

/** Live values without a pinned user. */
export function createLiveValues(host: ServerHost, readFile: HandlerContext['readFile']): LiveValues {
  let evaluation: LiveEvaluation | null = null;
  const unpin = (): void => {
    evaluation?.dispose();
    evaluation = null;
  };
  return {
    pinned: () => evaluation?.display ?? null,
    unpin,
    pin: async (populationUri, line) => {
      // Nothing of it is needed before somebody pins a user.
      const { startLiveEvaluation } = await import('./liveEvaluation.ts');
      const started = await startLiveEvaluation(host, readFile, populationUri, line);
      if (!started.ok) return started;
      unpin();
      evaluation = started.value;
      return success(started.value.display);
    },
    valuesOf: async (expressions, settings, isCancelled) => {
      const values = new Map<AnalysedExpression, EvaluationAnswer>();
      const current = evaluation;
      for (const expression of current === null ? [] : expressions) {
        if (isCancelled() || evaluation !== current) break;
        const answer = await current?.evaluate(expression.parsed, settings);
        if (answer !== undefined) values.set(expression, answer);
      }
      return values;
    },
  };
}
