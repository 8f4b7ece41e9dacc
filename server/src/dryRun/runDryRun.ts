import type { SampleUser } from '../population/sampleUser.ts';
import { populationReader } from '../population/readPopulation.ts';
import { simulatePopulation } from '../provisioning/simulatePopulation.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { DryRunEnd, DryRunHost, DryRunRequest, ObjectSummary } from './dryRunRequest.ts';
import { otherObjectMappings } from './jobSources.ts';
import { playBatches } from './playBatches.ts';
import { prepareRuns } from './prepareRuns.ts';
import type { SimulatedBatch } from './simulateBatch.ts';

/** Plays a population through a mapping set. Outcomes are handed on as they come; only the audits stay in memory. */
export async function runDryRun(request: DryRunRequest, host: DryRunHost): Promise<DryRunEnd> {
  const { analysis } = request;
  const prepared = prepareRuns(request, host);
  if (prepared.every(({ isForGroups }) => isForGroups)) {
    return { ok: false, message: 'The document has no enabled object mapping that starts from users, so nobody would be provisioned.' };
  }
  const runs = prepared.map(({ source, job, isForGroups, simulator }) => ({
    job, isForGroups, simulator, takes: (user: SampleUser): boolean => (user.isGroup === true) === isForGroups, population: simulatePopulation(job, request.target !== null),
    count: 0, told: null as SampleUser | null, see: isForGroups ? undefined : host.watch?.(source, job),
  }));
  const reader = populationReader(request.format, { knownNames: runs.flatMap(({ job }) => [...job.reads]) });
  let failed = 0;
  const { users, unread } = await playBatches(
    { pieces: request.population, reader, assignments: request.assignments },
    host,
    (batch) => runs.map(({ simulator, takes }) => {
      const taken = batch.filter(takes);
      return { taken, simulated: taken.length === 0 ? Promise.resolve(NOBODY) : simulator.simulate(taken) };
    }),
    async (_batch, parts) => {
      const done = { users: 0, groups: 0 };
      for (const [index, run] of runs.entries()) {
        const { taken = [], simulated } = parts[index] ?? {};
        const { outcomes, branches } = (await simulated) ?? NOBODY;
        const kind = run.isForGroups ? 'groups' : 'users';
        done[kind] = Math.max(done[kind], outcomes.length);
        for (const counts of branches) run.population.countBranches(counts);
        for (const [at, user] of taken.entries()) {
          const found = outcomes[at];
          if (found === undefined) continue;
          run.count++;
          const outcome = run.population.accept(user, found);
          if (outcome.status === 'Failure') failed++;
          if (run.told === null && isProvisioned(outcome)) run.told = user;
          run.see?.(user, outcome);
          await host.onOutcome(outcome, user, run.job, index);
        }
      }
      return done.users + done.groups;
    },
  );
  const summaries: ObjectSummary[] = [];
  for (const { job, population, simulator, told, count: taken, isForGroups } of runs) {
    if (isForGroups && taken === 0) continue;
    summaries.push({ mapping: job.mapping, count: taken, kind: isForGroups ? 'group' : 'user', summary: population.result(), story: told === null ? null : await simulator.story(told) });
  }
  return {
    ok: true,
    users,
    failed,
    unread,
    cancelled: host.isCancelled(),
    summaries,
    notes: [
      ...runs.filter(({ isForGroups, count: taken }) => isForGroups && taken === 0).map(({ job }) => `The population has no groups, so the object mapping ${job.mapping ?? job.sourceObject} is not played.`),
      ...otherObjectMappings(analysis).map(({ name, sourceObjectName }) => `The object mapping ${name ?? sourceObjectName ?? 'without a name'} starts from neither users nor groups and is not played.`),
    ],
  };
}

const NOBODY: SimulatedBatch = { outcomes: [], branches: [] };

/** Whether an account comes of it, so that the user's later runs can be told. */
function isProvisioned({ action, status }: UserOutcome): boolean {
  return (action === 'Create' || action === 'Update') && (status === 'Success' || status === 'Warning');
}
