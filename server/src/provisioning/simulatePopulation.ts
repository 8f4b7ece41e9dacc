import { createKeyStore } from '../population/keyStore.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { BranchCounts } from './branchAudit.ts';
import type { Job } from './job.ts';
import type { UserOutcome } from './outcome.ts';
import { summaryBuilder, type PopulationSummary } from './summary.ts';

/** What the users of a population have to do with each other. Users go by one by one, so that memory does not grow with them. */
export interface PopulationRun {
  /** Takes the outcome of a user, and gives it back as it is among the users before: shared matching values, the deletion threshold. */
  readonly accept: (user: SampleUser, simulated: UserOutcome) => UserOutcome;
  /** Takes what the evaluations of some of these users took at each Switch and IIF. */
  readonly countBranches: (counts: BranchCounts) => void;
  readonly result: () => PopulationSummary;
}

/**
 * Starts the account of a dry-run of one job; the outcomes themselves come from `simulateUser`, wherever that runs.
 * @param knowsTarget whether a target store says who exists in the app
 */
export function simulatePopulation(job: Job, knowsTarget = false): PopulationRun {
  const keys = createKeyStore();
  const summary = summaryBuilder(job, keys, knowsTarget);
  const { deletionThreshold } = job.settings;
  let removals = 0;
  return {
    accept: (user, simulated) => {
      const shared = summary.add(keys.add(user.key), simulated);
      const outcome = shared.length === 0 ? simulated : withDuplicates(simulated, shared);
      if (isRemoval(outcome)) removals += 1;
      const held = deletionThreshold !== null && isRemoval(outcome) && removals > deletionThreshold;
      const final = held ? heldBack(outcome, deletionThreshold) : outcome;
      summary.count(final);
      return final;
    },
    countBranches: summary.countBranches,
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
    cause: 'heldBack',
    code: null,
    reason: `The cycle has more disables and deletes than the threshold of ${threshold}, so the job goes into quarantine and this one is held back.`,
    requests: { default: reads, aadOptscim062020: reads },
    rests: [...outcome.rests, 'deletion-threshold'],
  };
}
