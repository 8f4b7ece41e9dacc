import { createKeyStore } from '../population/keyStore.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { Job } from './job.ts';
import type { UserOutcome } from './outcome.ts';
import { simulateUser, type SimulateOptions } from './simulateUser.ts';
import { summaryBuilder, type PopulationSummary } from './summary.ts';

/** A dry-run over a population: users go in one by one, so that memory does not grow with them. */
export interface PopulationRun {
  readonly next: (user: SampleUser) => UserOutcome;
  readonly result: () => PopulationSummary;
}

/** Starts a dry-run of one job. What users have to do with each other is judged here: shared matching values, the deletion threshold. */
export function simulatePopulation(job: Job, options: SimulateOptions): PopulationRun {
  const keys = createKeyStore();
  const summary = summaryBuilder(job, keys);
  let removals = 0;
  return {
    next: (user) => {
      const simulated = simulateUser(job, user, options);
      const shared = summary.add(keys.add(user.key), simulated);
      const outcome = shared.length === 0 ? simulated : withDuplicates(simulated, shared);
      if (isRemoval(outcome)) removals += 1;
      const { deletionThreshold } = job.settings;
      const held = deletionThreshold !== null && isRemoval(outcome) && removals > deletionThreshold;
      const final = held ? heldBack(outcome, deletionThreshold) : outcome;
      summary.count(final);
      return final;
    },
    result: summary.result,
  };
}

function isRemoval({ action, status }: UserOutcome): boolean {
  return (action === 'Disable' || action === 'Delete') && (status === 'Success' || status === 'Warning');
}

/** Only the later user of a pair can be told, since the earlier one has gone by; the summary names both. */
function withDuplicates(outcome: UserOutcome, shared: readonly { readonly target: string; readonly earlier: string }[]): UserOutcome {
  const warnings = shared.map(({ target, earlier }) => `DuplicateSourceEntries: the user ${earlier} has the same value for the matching attribute ${target}.`);
  const judged = outcome.status === 'Success' ? ({ status: 'Warning', code: 'DuplicateSourceEntries' } as const) : {};
  return { ...outcome, ...judged, warnings: [...outcome.warnings, ...warnings] };
}

function heldBack(outcome: UserOutcome, threshold: number): UserOutcome {
  const reads = outcome.requests.default.filter(({ method }) => method === 'GET');
  return {
    ...outcome,
    action: 'StagedDelete',
    status: 'Skipped',
    code: null,
    reason: `The cycle has more disables and deletes than the threshold of ${threshold}, so the job goes into quarantine and this one is held back.`,
    requests: { default: reads, aadOptscim062020: reads },
    rests: [...outcome.rests, 'deletion-threshold'],
  };
}
