import type { SampleUser } from '../population/sampleUser.ts';
import { populationReader } from '../population/readPopulation.ts';
import { simulatePopulation } from '../provisioning/simulatePopulation.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { DryRunEnd, DryRunHost, DryRunRequest, ObjectSummary } from './dryRunRequest.ts';
import { expressionsOfJob, groupJobSources, jobSources, jobWithTrees, otherObjectMappings } from './jobSources.ts';
import { playBatches } from './playBatches.ts';
import { unprepared } from './preparedRunner.ts';
import { batchSimulator, type SimulatedBatch } from './simulateBatch.ts';

/** Plays a population through a mapping set. Outcomes are handed on as they come; only the audits stay in memory. */
export async function runDryRun(request: DryRunRequest, host: DryRunHost): Promise<DryRunEnd> {
  const { analysis } = request;
  const sources = jobSources(analysis);
  if (sources.length === 0) {
    return { ok: false, message: 'The document has no enabled object mapping that starts from users, so nobody would be provisioned.' };
  }
  const prepared = unprepared();
  const groupSources = groupJobSources(analysis);
  const runs = [...sources, ...groupSources].map((source) => {
    const isForGroups = groupSources.includes(source);
    const expressions = expressionsOfJob(analysis, source);
    const job = jobWithTrees(source, expressions, request.settings);
    const prepare = { kind: 'prepare', source, settings: request.settings, expressions, target: request.target } as const;
    const takes = (user: SampleUser): boolean => (user.isGroup === true) === isForGroups;
    return {
      job, takes, isForGroups, population: simulatePopulation(job, request.target !== null), simulator: batchSimulator(host.worker, prepared, prepare, job, host.deadline),
      count: 0, told: null as SampleUser | null, see: isForGroups ? undefined : host.watch?.(source, job),
    };
  });
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
      for (const [index, run] of runs.entries()) {
        const { taken = [], simulated } = parts[index] ?? {};
        const { outcomes, branches } = (await simulated) ?? NOBODY;
        for (const counts of branches) run.population.countBranches(counts);
        for (const [at, user] of taken.entries()) {
          const found = outcomes[at];
          if (found === undefined) continue;
          run.count++;
          const outcome = run.population.accept(user, found);
          if (outcome.status === 'Failure') failed++;
          if (run.told === null && isProvisioned(outcome)) run.told = user;
          run.see?.(user, outcome);
          await host.onOutcome(outcome, user, run.job);
        }
      }
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
