import type { DryRunEnd } from './dryRunRequest.ts';

/** What `dry-run --format json` says beside its users (the contract of design 5). */
export function jsonReport({ summaries, notes, cancelled }: Extract<DryRunEnd, { readonly ok: true }>) {
  const summary: Record<string, Record<string, number>> = {};
  for (const { summary: part } of summaries) {
    for (const [action, statuses] of Object.entries(part.summary)) {
      const row = (summary[action] ??= {});
      for (const [status, count] of Object.entries(statuses)) row[status] = (row[status] ?? 0) + count;
    }
  }
  return {
    summary,
    mappings: summaries.flatMap((part) => part.summary.mappings),
    matching: summaries.flatMap((part) => part.summary.matching),
    accounts: summaries.flatMap(({ mapping, summary: { accounts } }) => (accounts === null ? [] : [{ mapping, ...accounts }])),
    scope: summaries.map(({ mapping, summary: { scope } }) => ({ mapping, ...scope })),
    branches: summaries.flatMap((part) => part.summary.branches),
    profile: summaries.flatMap((part) => part.summary.profile),
    notes: [...notes, ...summaries.flatMap((part) => part.summary.notes)],
    cancelled,
  };
}
