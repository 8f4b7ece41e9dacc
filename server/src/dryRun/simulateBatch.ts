import { slowPattern } from '../evaluate/slowPattern.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { BranchCounts } from '../provisioning/branchAudit.ts';
import type { UserExplanation } from '../provisioning/explainUser.ts';
import type { Job } from '../provisioning/job.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { stoppedOutcome } from '../provisioning/stoppedOutcome.ts';
import type { UserStory } from '../provisioning/simulateStory.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';
import { outcomesFromText } from '../worker/transfer.ts';
import type { DryRunHost } from './dryRunRequest.ts';
import { inTurn, preparedRunner, type PreparedJob, type RunPrepared } from './preparedRunner.ts';

export type PrepareTask = Extract<WorkerTask, { readonly kind: 'prepare' }>;

/** What became of the users of a batch, in their order, and what their evaluations took. */
export interface SimulatedBatch {
  readonly outcomes: readonly UserOutcome[];
  readonly branches: readonly BranchCounts[];
}

/** Simulates users in the worker, each within the deadline; a second batch may be given while the first is on its way. */
export interface BatchSimulator {
  readonly simulate: (users: readonly SampleUser[]) => Promise<SimulatedBatch>;
  /** One user over time, or null when that takes too long. */
  readonly story: (user: SampleUser) => Promise<UserStory | null>;
  /** One user with the steps of every expression, or null when that takes too long. */
  readonly explain: (user: SampleUser) => Promise<UserExplanation | null>;
}

/**
 * A simulator of the job that `prepare` prepares.
 * Sends users in batches, which is fast. When a batch takes too long it is done again user by user, so that only the user
 * whose expression does not end fails, and that one is told which expression it was. After a cancellation nothing more is begun; users that it leaves out have no outcome.
 */
export function batchSimulator(worker: Supervisor<WorkerTask, WorkerAnswer>, prepared: PreparedJob, prepare: PrepareTask, job: Job, { deadline, isCancelled }: Pick<DryRunHost, 'deadline' | 'isCancelled'>): BatchSimulator {
  const runPrepared = preparedRunner(worker, prepared, prepare);
  const run: RunPrepared = (task, within) => (isCancelled() ? Promise.resolve(null) : runPrepared(task, within));
  const single = userSimulator(run, prepare, job, deadline);

  async function oneByOne(users: readonly SampleUser[]): Promise<SimulatedBatch> {
    const batches: SimulatedBatch[] = [];
    for (const user of users) {
      const batch = await single(user);
      // What was not done looks like what took too long.
      if (isCancelled()) break;
      batches.push(batch);
    }
    return { outcomes: batches.flatMap(({ outcomes }) => outcomes), branches: batches.flatMap(({ branches }) => branches) };
  }

  return {
    simulate: (users) => inTurn(prepared, async () => (await together(run, users, deadline)) ?? oneByOne(users)),
    story: (user) =>
      inTurn(prepared, async () => {
        const answer = await run({ kind: 'story', user }, deadline);
        return answer?.kind === 'story' ? answer.story : null;
      }),
    explain: (user) =>
      inTurn(prepared, async () => {
        const answer = await run({ kind: 'explain', user }, deadline);
        return answer?.kind === 'explained' ? answer.explanation : null;
      }),
  };
}

/** Simulates one user within the deadline; the outcome of one who takes longer names the expression that does not end. */
export function userSimulator(run: RunPrepared, prepare: PrepareTask, job: Job, deadline: number): (user: SampleUser) => Promise<SimulatedBatch> {
  function patternOf(place: number | null): string | null {
    const mapping = place === null ? undefined : job.mappings[place];
    const parsed = mapping === undefined ? undefined : prepare.expressions.get(mapping.expression);
    return parsed === undefined ? null : slowPattern(parsed.root);
  }

  /** The place of the mapping that does not end; -1 for the scoping filter; null when each alone ends in time. */
  async function culprit(user: SampleUser): Promise<number | null> {
    for (let mapping = -1; mapping < job.mappings.length; mapping++) {
      if ((await run({ kind: 'probe', user, mapping }, deadline)) === null) return mapping;
    }
    return null;
  }

  return async (user) => {
    const simulated = await together(run, [user], deadline);
    if (simulated !== null) return simulated;
    const place = await culprit(user);
    return { outcomes: [stoppedOutcome(job, user, place, deadline, patternOf(place))], branches: [] };
  };
}

async function together(run: RunPrepared, users: readonly SampleUser[], deadline: number): Promise<SimulatedBatch | null> {
  const answer = await run({ kind: 'simulate', users }, deadline);
  return answer?.kind === 'simulated' ? { outcomes: outcomesFromText(answer.outcomes), branches: [answer.branches] } : null;
}
