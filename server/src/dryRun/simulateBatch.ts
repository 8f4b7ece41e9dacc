import { slowPattern } from '../evaluate/slowPattern.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { UserExplanation } from '../provisioning/explainUser.ts';
import type { Job } from '../provisioning/job.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { stoppedOutcome } from '../provisioning/stoppedOutcome.ts';
import type { UserStory } from '../provisioning/simulateStory.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';
import { outcomesFromText } from '../worker/transfer.ts';
import type { DryRunHost } from './dryRunRequest.ts';

type PrepareTask = Extract<WorkerTask, { readonly kind: 'prepare' }>;

/** What the worker has prepared at the moment: it holds one job, and several simulators take turns. */
export interface PreparedJob {
  current: PrepareTask | null;
  /** Settles when the worker is free for the next. */
  turn: Promise<unknown>;
}

/** Simulates users in the worker, each within the deadline; a second batch may be given while the first is on its way. */
export interface BatchSimulator {
  readonly simulate: (users: readonly SampleUser[]) => Promise<readonly UserOutcome[]>;
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
  async function run(task: WorkerTask): Promise<WorkerAnswer | null> {
    if (isCancelled()) return null;
    if (prepared.current !== prepare) {
      const ready = await worker.run(prepare, PREPARE_MILLISECONDS);
      prepared.current = ready.ok ? prepare : null;
      if (!ready.ok) return null;
    }
    const result = await worker.run(task, deadline);
    if (result.ok) return result.value;
    // The worker was ended, and what it had prepared with it.
    prepared.current = null;
    return null;
  }

  async function together(users: readonly SampleUser[]): Promise<readonly UserOutcome[] | null> {
    const answer = await run({ kind: 'simulate', users });
    return answer?.kind === 'simulated' ? outcomesFromText(answer.outcomes) : null;
  }

  async function oneByOne(users: readonly SampleUser[]): Promise<readonly UserOutcome[]> {
    const outcomes: UserOutcome[] = [];
    for (const user of users) {
      const outcome = await one(user);
      // What was not done looks like what took too long.
      if (isCancelled()) break;
      outcomes.push(outcome);
    }
    return outcomes;
  }

  async function one(user: SampleUser): Promise<UserOutcome> {
    const [outcome] = (await together([user])) ?? [];
    if (outcome !== undefined) return outcome;
    const place = await culprit(user);
    return stoppedOutcome(job, user, place, deadline, patternOf(place));
  }

  function patternOf(place: number | null): string | null {
    const mapping = place === null ? undefined : job.mappings[place];
    const parsed = mapping === undefined ? undefined : prepare.expressions.get(mapping.expression);
    return parsed === undefined ? null : slowPattern(parsed.root);
  }

  /** The place of the mapping that does not end; -1 for the scoping filter; null when each alone ends in time. */
  async function culprit(user: SampleUser): Promise<number | null> {
    for (let mapping = -1; mapping < job.mappings.length; mapping++) {
      if ((await run({ kind: 'probe', user, mapping })) === null) return mapping;
    }
    return null;
  }

  /** One after the other: what a task needs prepared, and what becomes of it when the worker is ended, must not mix with another. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = prepared.turn.then(work);
    prepared.turn = result.catch(() => undefined);
    return result;
  }

  return {
    simulate: (users) => inTurn(async () => (await together(users)) ?? oneByOne(users)),
    story: (user) =>
      inTurn(async () => {
        const answer = await run({ kind: 'story', user });
        return answer?.kind === 'story' ? answer.story : null;
      }),
    explain: (user) =>
      inTurn(async () => {
        const answer = await run({ kind: 'explain', user });
        return answer?.kind === 'explained' ? answer.explanation : null;
      }),
  };
}

// Compiling a large mapping set on a busy machine; no expression runs here.
const PREPARE_MILLISECONDS = 20_000;
