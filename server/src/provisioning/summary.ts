import type { KeyStore } from '../population/keyStore.ts';
import { accountAudit, type AccountReport } from './accountAudit.ts';
import { branchAudit, type BranchCounts, type BranchReport } from './branchAudit.ts';
import type { Job } from './job.ts';
import { mappingAudit, type MappingReport } from './mappingAudit.ts';
import { matchingAudit, type MatchingReport } from './matchingAudit.ts';
import type { OutcomeAction, OutcomeStatus, UserOutcome } from './outcome.ts';
import { scopeAudit, type ScopeReport } from './scopeAudit.ts';
import { SIMULATED_RULES, type SimulatedRuleName } from './simulatedRule.ts';

/** What a dry-run says of a whole population (design 5, `dry-run --format json`). */
export interface PopulationSummary {
  /** How many users have each action with each status. */
  readonly summary: Partial<Record<OutcomeAction, Partial<Record<OutcomeStatus, number>>>>;
  readonly mappings: readonly MappingReport[];
  readonly matching: readonly MatchingReport[];
  /** Null when nobody knows who exists in the app. */
  readonly accounts: AccountReport | null;
  readonly scope: ScopeReport;
  /** How often each arm of each Switch and IIF was taken, mapping by mapping. */
  readonly branches: readonly BranchReport[];
  /** Target attributes that a closed profile does not list, and how many users carry a value in them. */
  readonly profile: readonly { readonly target: string; readonly users: number }[];
  /** What the outcomes rest on, as plain sentences. */
  readonly notes: readonly string[];
}

/** Gathers the outcomes of one job. Memory grows by the indexes of the matching audit only. */
export interface SummaryBuilder {
  /** Notes an outcome; gives the earlier users with the same matching value. */
  readonly add: (userNumber: number, outcome: UserOutcome) => readonly { readonly target: string; readonly earlier: string }[];
  /** Counts an outcome under its final action and status. */
  readonly count: (outcome: UserOutcome) => void;
  /** Adds what the evaluations of some users took. */
  readonly countBranches: (counts: BranchCounts) => void;
  readonly result: () => PopulationSummary;
}

/**
 * @param keys the keys of the users by their numbers
 * @param knowsTarget whether there is a target store
 */
export function summaryBuilder(job: Job, keys: KeyStore, knowsTarget: boolean): SummaryBuilder {
  const matching = matchingAudit(job, keys, knowsTarget);
  const mappings = mappingAudit(job);
  const accounts = accountAudit();
  const scope = scopeAudit(job);
  const branches = branchAudit(job);
  const counts = new Map<OutcomeAction, Map<OutcomeStatus, number>>();
  const carried = new Map<string, number>([...job.extraTargets].map((target) => [target, 0]));
  const rests = new Set<SimulatedRuleName>();
  return {
    add: (userNumber, outcome) => {
      if (carried.size > 0) for (const row of outcome.values) {
        const users = carried.get(row.target);
        if (users !== undefined && (row.status === 'value' || row.status === 'default') && row.value !== '') carried.set(row.target, users + 1);
      }
      mappings.add(outcome);
      accounts.add(outcome);
      scope.add(outcome);
      return matching.add(userNumber, outcome);
    },
    count: ({ action, status, rests: outcomeRests }) => {
      const statuses = counts.get(action) ?? new Map<OutcomeStatus, number>();
      counts.set(action, statuses.set(status, (statuses.get(status) ?? 0) + 1));
      for (const name of outcomeRests) rests.add(name);
    },
    countBranches: branches.add,
    result: () => ({
      summary: Object.fromEntries([...counts].map(([action, statuses]) => [action, Object.fromEntries(statuses)])),
      mappings: mappings.report(),
      matching: matching.report(),
      accounts: knowsTarget ? accounts.report() : null,
      scope: scope.report(),
      branches: branches.report(),
      profile: [...carried].map(([target, users]) => ({ target, users })),
      notes: notesOf(job, rests),
    }),
  };
}

function notesOf(job: Job, rests: ReadonlySet<SimulatedRuleName>): readonly string[] {
  const address = job.tenantUrl.given || job.settings.product !== 'scim' ? [] : [`No tenant URL was given, so ${job.tenantUrl.base} stands for it.`];
  const flag = job.tenantUrl.dialect === 'aadOptscim062020' ? ['Provision on demand ignores aadOptscim062020 and sends the default requests.'] : [];
  return [...job.notes, ...address, ...flag, ...[...rests].map(sentenceOf)];
}

function sentenceOf(name: SimulatedRuleName): string {
  const { text, fidelity, source } = SIMULATED_RULES[name];
  return `${text} (${fidelity}: ${source})`;
}
