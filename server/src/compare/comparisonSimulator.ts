import { inTurn, preparedRunner, type PreparedJob } from '../dryRun/preparedRunner.ts';
import { userSimulator } from '../dryRun/simulateBatch.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import { absentOutcome, type UserComparison } from '../provisioning/compareUser.ts';
import type { Job } from '../provisioning/job.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { ComparedSide, WorkerAnswer, WorkerTask } from '../worker/task.ts';
import { comparisonsFromText } from '../worker/transfer.ts';

/** One version of an object mapping, ready for both sides of the worker. */
export interface PreparedSide extends ComparedSide {
  readonly job: Job;
}

/** What is compared over which app. */
export interface ComparisonPlan {
  readonly old: PreparedSide | null;
  readonly next: PreparedSide | null;
  readonly settings: JobSettings;
  readonly target: readonly ScimResource[] | null;
  readonly reset: boolean;
}

/** Compares a batch of users in the worker. */
export type CompareBatch = (users: readonly SampleUser[]) => Promise<readonly UserComparison[]>;

// Each version is played twice for a user, and the new one once more where a link is only assumed.
const RUNS_OF_A_USER = 5;

/**
 * Compares users in the worker, each within the deadline for every run of a version. A user who takes longer is played with each
 * version alone, so that the one who fails is told which expression does not end.
 */
export function comparisonSimulator(worker: Supervisor<WorkerTask, WorkerAnswer>, prepared: PreparedJob, plan: ComparisonPlan, deadline: number): CompareBatch {
  const { old, next, settings, target, reset } = plan;
  const run = preparedRunner(worker, prepared, { kind: 'prepareComparison', old: sideOf(old), next: sideOf(next), settings, target, reset });

  async function together(users: readonly SampleUser[]): Promise<readonly UserComparison[] | null> {
    const answer = await run({ kind: 'compare', users }, deadline * RUNS_OF_A_USER);
    return answer?.kind === 'compared' ? comparisonsFromText(answer.comparisons) : null;
  }

  async function alone(side: PreparedSide | null, other: PreparedSide | null, user: SampleUser): Promise<UserOutcome> {
    if (side === null) return absentOutcome(other?.job ?? null, user, 'There is no such object mapping.');
    const prepare = { kind: 'prepare', ...sideData(side), settings, target } as const;
    const { outcomes: [outcome] } = await userSimulator(preparedRunner(worker, prepared, prepare), prepare, side.job, deadline)(user);
    return outcome ?? absentOutcome(other?.job ?? null, user, 'The simulation broke off.');
  }

  async function one(user: SampleUser): Promise<UserComparison> {
    const [comparison] = (await together([user])) ?? [];
    if (comparison !== undefined) return comparison;
    return { before: await alone(old, next, user), after: await alone(next, old, user), link: 'unknown', doubtful: false };
  }

  async function oneByOne(users: readonly SampleUser[]): Promise<readonly UserComparison[]> {
    const comparisons: UserComparison[] = [];
    for (const user of users) comparisons.push(await one(user));
    return comparisons;
  }

  return (users) => inTurn(prepared, async () => (await together(users)) ?? oneByOne(users));
}

function sideOf(side: PreparedSide | null): ComparedSide | null {
  return side === null ? null : sideData(side);
}

/** Without the job, whose functions cannot be copied to another thread. */
function sideData({ source, expressions }: PreparedSide): ComparedSide {
  return { source, expressions };
}
