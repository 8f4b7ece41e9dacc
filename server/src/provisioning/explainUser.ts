import type { TraceLine } from '../evaluate/evaluationRequest.ts';
import { traceExpression } from '../evaluate/trace.ts';
import { traceLines } from '../evaluate/traceLines.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import { environmentOfUser } from './evaluateMapping.ts';
import { importUser } from './importUser.ts';
import type { Job } from './job.ts';
import { simulateStory, type UserStory } from './simulateStory.ts';
import { takenIn, type SimulateOptions } from './simulateUser.ts';
import { userState } from './userState.ts';

/** All that can be told of one user. */
export interface UserExplanation {
  readonly story: UserStory;
  /** What each part of each mapping's expression gave, in the order of the mapping set; null where there is no expression. */
  readonly traces: readonly (readonly TraceLine[] | null)[];
}

/** @param expressions the parsed expressions of the job by their texts */
export function explainUser(job: Job, user: SampleUser, options: SimulateOptions, expressions: ReadonlyMap<string, ParsedExpression>): UserExplanation {
  const imported = importUser(user, job.reads);
  const { isSoftDeleted } = userState(job, user, imported);
  const { environment, begin } = environmentOfUser(job, user.key, imported.attributes, isSoftDeleted, takenIn(job, options.store), () => undefined);
  const traces = job.mappings.map(({ target, expression, source }) => {
    const parsed = source === null ? undefined : expressions.get(expression);
    if (parsed === undefined) return null;
    begin(target);
    return traceLines(traceExpression(parsed, environment, { product: job.settings.product }));
  });
  return { story: simulateStory(job, user, options), traces };
}
