import { withAssignment } from '../population/assignments.ts';
import type { PopulationItem, SampleUser } from '../population/sampleUser.ts';
import { populationReader } from '../population/readPopulation.ts';
import { compileParsed } from '../provisioning/compileSource.ts';
import { prepareJob } from '../provisioning/job.ts';
import { simulatePopulation } from '../provisioning/simulatePopulation.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { DryRunEnd, DryRunHost, DryRunRequest, ObjectSummary } from './dryRunRequest.ts';
import { expressionsOfJob, groupJobSources, jobSources, otherObjectMappings } from './jobSources.ts';
import { batchSimulator, type PreparedJob } from './simulateBatch.ts';

// Large enough that the copying between threads does not matter, small enough that cancelling is quick.
const BATCH = 100;

/** Plays a population through a mapping set. Outcomes are handed on as they come; only the audits stay in memory. */
export async function runDryRun(request: DryRunRequest, host: DryRunHost): Promise<DryRunEnd> {
  const { analysis } = request;
  const sources = jobSources(analysis);
  if (sources.length === 0) {
    return { ok: false, message: 'The document has no enabled object mapping that starts from users, so nobody would be provisioned.' };
  }
  const prepared: PreparedJob = { current: null, turn: Promise.resolve() };
  const groupSources = groupJobSources(analysis);
  const runs = [...sources, ...groupSources].map((source) => {
    const isForGroups = groupSources.includes(source);
    const expressions = expressionsOfJob(analysis, source);
    const job = prepareJob(source, request.settings, (text, product) => compileParsed(expressions.get(text) ?? missing(), product));
    const prepare = { kind: 'prepare', source, settings: request.settings, expressions, target: request.target } as const;
    const takes = (user: SampleUser): boolean => (user.isGroup === true) === isForGroups;
    return {
      job, takes, isForGroups, population: simulatePopulation(job), simulator: batchSimulator(host.worker, prepared, prepare, job, host.deadline),
      count: 0, told: null as SampleUser | null, see: isForGroups ? undefined : host.watch?.(source, job),
    };
  });
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
    const simulated = runs.map(({ simulator, takes }) => {
      const taken = full.filter(takes);
      return { taken, outcomes: taken.length === 0 ? Promise.resolve([]) : simulator.simulate(taken) };
    });
    await counted;
    counted = count(full.length, simulated);
    // Whoever waits for it next hears of a failure.
    counted.catch(() => undefined);
  };
  const count = async (size: number, simulated: readonly Simulated[]): Promise<void> => {
    for (const [index, run] of runs.entries()) {
      const { taken = [], outcomes } = simulated[index] ?? {};
      for (const [at, found] of ((await outcomes) ?? []).entries()) {
        const user = taken[at];
        if (user === undefined) continue;
        run.count++;
        const outcome = run.population.accept(user, found);
        if (outcome.status === 'Failure') failed++;
        if (run.told === null && isProvisioned(outcome)) run.told = user;
        run.see?.(user, outcome);
        await host.onOutcome(outcome, user, run.job);
      }
    }
    users += size;
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

/** The users of a batch that one object mapping takes, and what becomes of them. */
interface Simulated {
  readonly taken: readonly SampleUser[];
  readonly outcomes: Promise<readonly UserOutcome[]>;
}

/** Whether an account comes of it, so that the user's later runs can be told. */
function isProvisioned({ action, status }: UserOutcome): boolean {
  return (action === 'Create' || action === 'Update') && (status === 'Success' || status === 'Warning');
}

function missing(): never {
  throw new Error('Every expression of a document is parsed when it is opened.');
}
