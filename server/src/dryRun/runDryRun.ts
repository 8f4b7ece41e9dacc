import { withAssignment } from '../population/assignments.ts';
import type { PopulationItem, SampleUser } from '../population/sampleUser.ts';
import { populationReader } from '../population/readPopulation.ts';
import { simulatePopulation } from '../provisioning/simulatePopulation.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { DryRunEnd, DryRunHost, DryRunRequest, ObjectSummary } from './dryRunRequest.ts';
import { otherObjectMappings } from './jobSources.ts';
import { prepareRuns } from './prepareRuns.ts';

// Large enough that the copying between threads does not matter, small enough that cancelling is quick.
const BATCH = 100;

/** Plays a population through a mapping set. Outcomes are handed on as they come; only the audits stay in memory. */
export async function runDryRun(request: DryRunRequest, host: DryRunHost): Promise<DryRunEnd> {
  const { analysis } = request;
  const prepared = prepareRuns(request, host);
  if (prepared.length === 0) {
    return { ok: false, message: 'The document has no enabled object mapping that starts from users, so nobody would be provisioned.' };
  }
  const runs = prepared.map(({ source, job, simulator }) => ({ job, simulator, population: simulatePopulation(job), told: null as SampleUser | null, see: host.watch?.(source, job) }));
  const reader = populationReader(request.format, { knownNames: runs.flatMap(({ job }) => [...job.reads]) });
  let batch: SampleUser[] = [];
  let users = 0;
  let failed = 0;
  let unread = 0;

  // The worker is busy with a batch while the one before it is counted and handed on.
  let counted: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    const simulated = runs.map(({ simulator }) => simulator.simulate(full));
    await counted;
    counted = count(full, simulated);
    // Whoever waits for it next hears of a failure.
    counted.catch(() => undefined);
  };
  const count = async (full: readonly SampleUser[], simulated: readonly Promise<readonly UserOutcome[]>[]): Promise<void> => {
    let done = 0;
    for (const [index, run] of runs.entries()) {
      const outcomes = (await simulated[index]) ?? [];
      done = Math.max(done, outcomes.length);
      for (const [at, user] of full.entries()) {
        const found = outcomes[at];
        if (found === undefined) continue;
        const outcome = run.population.accept(user, found);
        if (outcome.status === 'Failure') failed++;
        if (run.told === null && isProvisioned(outcome)) run.told = user;
        run.see?.(user, outcome);
        await host.onOutcome(outcome, user, index);
      }
    }
    users += done;
    host.onProgress(users);
  };
  const take = async (items: readonly PopulationItem[]): Promise<void> => {
    for (const item of items) {
      if (item.kind === 'user') {
        batch.push(withAssignment(item.user, request.assignments));
        if (batch.length >= BATCH) await flush();
        if (host.isCancelled()) return;
      } else {
        if (item.kind === 'problem') unread++;
        host.onNotice(item.line, item.message, item.kind === 'problem');
      }
    }
  };

  for await (const chunk of request.population) {
    await take(reader.push(chunk));
    if (host.isCancelled()) break;
  }
  if (!host.isCancelled()) {
    await take(reader.end());
    if (batch.length > 0) await flush();
  }
  await counted;
  const summaries: ObjectSummary[] = [];
  for (const { job, population, simulator, told } of runs) {
    summaries.push({ mapping: job.mapping, summary: population.result(), story: told === null ? null : await simulator.story(told) });
  }
  return {
    ok: true,
    users,
    failed,
    unread,
    cancelled: host.isCancelled(),
    summaries,
    notes: otherObjectMappings(analysis).map(({ name, sourceObjectName }) => `The object mapping ${name ?? sourceObjectName ?? 'without a name'} does not start from users and is not played.`),
  };
}

/** Whether an account comes of it, so that the user's later runs can be told. */
function isProvisioned({ action, status }: UserOutcome): boolean {
  return (action === 'Create' || action === 'Update') && (status === 'Success' || status === 'Warning');
}
