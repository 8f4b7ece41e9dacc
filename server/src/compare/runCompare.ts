import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { jobWithTrees, otherObjectMappings } from '../dryRun/jobSources.ts';
import { playBatches } from '../dryRun/playBatches.ts';
import { unprepared } from '../dryRun/preparedRunner.ts';
import { populationReader } from '../population/readPopulation.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { LinkState, UserComparison } from '../provisioning/compareUser.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import { withIds } from '../provisioning/overlaidStore.ts';
import { simulatePopulation, type PopulationRun } from '../provisioning/simulatePopulation.ts';
import type { ComparedSide } from '../worker/task.ts';
import type { CompareEnd, CompareHost, CompareRequest } from './compareRequest.ts';
import { compareCounter } from './compareSummary.ts';
import { comparisonSimulator, type PreparedSide } from './comparisonSimulator.ts';
import { effectOf } from './effect.ts';
import { mappingDifferences } from './mappingDifferences.ts';
import { objectDifferences } from './objectDifferences.ts';
import { pairVersions } from './pairVersions.ts';

/** Plays a population through two versions of a mapping set. Users are handed on as they come; only counts and indexes stay in memory. */
export async function runCompare(request: CompareRequest, host: CompareHost): Promise<CompareEnd> {
  const pairs = pairVersions(request.old, request.next);
  if (pairs.length === 0) return { ok: false, message: 'Neither document has an enabled object mapping that starts from users, so nobody would be provisioned.' };
  const prepared = unprepared();
  const target = request.target === null ? null : withIds(request.target);
  const runs = pairs.map((pair) => {
    const old = preparedSide(pair.old, request.settings);
    const next = preparedSide(pair.next, request.settings);
    return {
      old: populationOf(old),
      next: populationOf(next),
      jobs: [old, next].flatMap((side) => (side === null ? [] : [side.job])),
      compare: comparisonSimulator(host.worker, prepared, { old, next, settings: request.settings, target, reset: request.reset }, host.deadline),
    };
  });
  const reader = populationReader(request.format, { knownNames: runs.flatMap(({ jobs }) => jobs.flatMap(({ reads }) => [...reads])) });
  const counter = compareCounter();
  const links = new Set<LinkState>();
  let doubtful = 0;
  const played = await playBatches(
    { pieces: request.population, reader, assignments: request.assignments },
    host,
    (batch) => runs.map(({ compare }) => compare(batch)),
    async (batch, simulated) => {
      for (const [index, run] of runs.entries()) {
        const comparisons = (await simulated[index]) ?? [];
        for (const [at, user] of batch.entries()) {
          const found = comparisons[at];
          if (found === undefined) continue;
          const comparison = amongOthers(run.old, run.next, user, found);
          const judged = effectOf(comparison);
          links.add(comparison.link);
          if (comparison.doubtful) doubtful += 1;
          counter.add(judged, judged.effect === 'unchanged' && comparison.after.status === 'Failure');
          if (judged.effect !== 'unchanged') await host.onUser({ ...judged, ...comparison });
        }
      }
      return batch.length;
    },
  );
  const results = runs.map(({ old, next }) => ({ old: old?.result() ?? null, next: next?.result() ?? null }));
  return {
    ok: true,
    ...played,
    cancelled: host.isCancelled(),
    reset: request.reset,
    summary: counter.result(),
    mappings: pairs.flatMap(({ old, next }) => mappingDifferences(old, next)),
    objects: pairs.flatMap((pair) => objectDifferences(pair, request.old, request.next)),
    matching: { old: results.flatMap(({ old }) => old?.matching ?? []), new: results.flatMap(({ next }) => next?.matching ?? []) },
    notes: [...notesOf(request, links, doubtful), ...new Set(results.flatMap(({ old, next }) => [...(old?.notes ?? []), ...(next?.notes ?? [])]))],
  };
}

function preparedSide(side: ComparedSide | null, settings: JobSettings): PreparedSide | null {
  return side === null ? null : { ...side, job: jobWithTrees(side.source, side.expressions, settings) };
}

function populationOf(side: PreparedSide | null): PopulationRun | null {
  return side === null ? null : simulatePopulation(side.job);
}

/** The outcomes as they are among the users before: shared matching values, the deletion threshold. */
function amongOthers(old: PopulationRun | null, next: PopulationRun | null, user: SampleUser, comparison: UserComparison): UserComparison {
  const { before, after } = comparison;
  return { ...comparison, before: old?.accept(user, before) ?? before, after: next?.accept(user, after) ?? after };
}

function notesOf({ old, next, target, reset }: CompareRequest, links: ReadonlySet<LinkState>, doubtful: number): readonly string[] {
  return [
    target === null
      ? 'No target store was given, so the app is taken to hold what the old set creates. Users whom it creates are linked to their accounts.'
      : 'The app is taken to hold the target store, and on top of it what the old set writes.',
    ...(reset ? ['Every link is broken by resetScope Full. Without a target store, only the account of the same user is looked for.'] : []),
    ...(doubtful > 0
      ? [`For ${doubtful} ${doubtful === 1 ? 'user' : 'users'} a dry-run of the old set warns that the app may not take what is sent. They count as provisioned by it all the same.`]
      : []),
    ...(links.has('assumed') && !reset
      ? ['For users without $linkedTo whom the old set finds in the target store, nobody knows whether they are linked already. They count as linked, unless the new set would lose their account without the link.']
      : []),
    ...[...new Set([old, next].flatMap(unplayed))],
  ];
}

function unplayed(analysis: DocumentAnalysis): readonly string[] {
  return otherObjectMappings(analysis).map(({ name, sourceObjectName }) => `The object mapping ${name ?? sourceObjectName ?? 'without a name'} does not start from users and is not played.`);
}
