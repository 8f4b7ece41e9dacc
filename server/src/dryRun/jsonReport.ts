import type { OutcomeAction, OutcomeStatus, UserOutcome } from '../provisioning/outcome.ts';
import type { DryRunEnd } from './dryRunRequest.ts';

/** The contract of `dry-run --format json` (design 5). */
export function jsonReport(end: Extract<DryRunEnd, { readonly ok: true }>, users: readonly UserOutcome[]) {
  const summary: Partial<Record<OutcomeAction, Partial<Record<OutcomeStatus, number>>>> = {};
  for (const { summary: part } of end.summaries) {
    for (const [action, statuses] of Object.entries(part.summary) as [OutcomeAction, Partial<Record<OutcomeStatus, number>>][]) {
      const row = (summary[action] ??= {});
      for (const [status, count] of Object.entries(statuses) as [OutcomeStatus, number][]) row[status] = (row[status] ?? 0) + count;
    }
  }
  return {
    users,
    summary,
    matching: end.summaries.flatMap((part) => part.summary.matching),
    branches: end.summaries.flatMap((part) => part.summary.branches),
    profile: end.summaries.flatMap((part) => part.summary.profile),
    notes: [...end.notes, ...end.summaries.flatMap((part) => part.summary.notes)],
    cancelled: end.cancelled,
  };
}
