import type { OutcomeStatus, UserOutcome } from '../provisioning/outcome.ts';
import type { DryRunEnd } from './dryRunRequest.ts';

/** What a dry-run says to people: everything that went wrong or was skipped, and a few successes in full. */
export interface DryRunReport {
  readonly end: Extract<DryRunEnd, { readonly ok: true }>;
  /** Failures first, then warnings, then skips; at most MOST_LISTED of each. */
  readonly listed: readonly UserOutcome[];
  /** How many of a status are not listed. */
  readonly unlisted: ReadonlyMap<OutcomeStatus, number>;
  /** The first successes, with their requests. */
  readonly shown: readonly UserOutcome[];
  readonly successes: number;
  readonly notices: readonly string[];
}

/** Collects a report while outcomes come; memory is bounded by what can be read. */
export interface ReportBuilder {
  readonly add: (outcome: UserOutcome) => void;
  readonly notice: (line: number, message: string) => void;
  readonly finish: (end: Extract<DryRunEnd, { readonly ok: true }>) => DryRunReport;
}

const MOST_LISTED = 200;
const ORDER: readonly OutcomeStatus[] = ['Failure', 'Warning', 'Skipped'];

/** @param shownSuccesses how many successes are kept with their requests */
export function reportBuilder(shownSuccesses: number): ReportBuilder {
  const byStatus = new Map<OutcomeStatus, UserOutcome[]>(ORDER.map((status) => [status, []]));
  const unlisted = new Map<OutcomeStatus, number>();
  const shown: UserOutcome[] = [];
  const notices: string[] = [];
  let successes = 0;
  return {
    add: (outcome) => {
      // A success with a warning is listed for the warning and shown for what is sent.
      if (outcome.status === 'Success' || outcome.status === 'Warning') {
        if (outcome.status === 'Success') successes++;
        if (shown.length < shownSuccesses && outcome.action !== 'None') shown.push(outcome);
      }
      const list = byStatus.get(outcome.status) ?? (outcome.warnings.length > 0 ? byStatus.get('Warning') : undefined);
      if (list === undefined) return;
      if (list.length < MOST_LISTED) list.push(outcome);
      else unlisted.set(outcome.status, (unlisted.get(outcome.status) ?? 0) + 1);
    },
    notice: (line, message) => {
      if (notices.length < MOST_LISTED) notices.push(`Line ${line}: ${message}`);
    },
    finish: (end) => ({ end, listed: ORDER.flatMap((status) => byStatus.get(status) ?? []), unlisted, shown, successes, notices }),
  };
}
