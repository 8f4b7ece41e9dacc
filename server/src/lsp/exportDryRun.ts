import { httpRequests } from '../dryRun/httpRequests.ts';
import { reportBuilder, type DryRunReport } from '../dryRun/dryRunReport.ts';
import { jsonReport } from '../dryRun/jsonReport.ts';
import { markdownReport } from '../dryRun/markdownReport.ts';
import type { DryRunExportParameters, DryRunExportResult } from '../protocol.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { FORGOTTEN } from './dryRunDetails.ts';
import type { DryRuns, PlayedDryRun } from './dryRuns.ts';

/** An editor writes a file from one text in memory; the command line streams. */
const MOST_ROWS = 20_000;
const TOGETHER = 100;

/** Rows of a dry-run as a text: they are played again, since only what the list shows of them was kept. */
export async function exportDryRun(dryRuns: DryRuns, { run, format, title, rows }: DryRunExportParameters, isCancelled: () => boolean): Promise<DryRunExportResult> {
  const played = dryRuns.get(run);
  if (played === null) return FORGOTTEN;
  const { report } = played;
  if (report === null) return { ok: false, message: 'The dry-run is still going on. Export it when it has ended, or cancel it first.' };
  // Of all users the Markdown tells what the report knows.
  if (format === 'markdown' && rows === null) return { ok: true, text: markdownReport(report, title) };
  const wanted = rows ?? Array.from({ length: played.users.rows() }, (_, row) => row);
  if (wanted.length > MOST_ROWS) {
    return { ok: false, message: `${wanted.length} users are more than an editor can export at once; at most ${MOST_ROWS} are. Filter the list first, or use the command line: mapwright dry-run --format jsonl.` };
  }
  const outcomes = await outcomesOf(played, wanted, isCancelled);
  if (outcomes === null) return { ok: false, message: 'Nothing was exported: it was cancelled.' };
  switch (format) {
    case 'json': return { ok: true, text: `${JSON.stringify({ users: outcomes, ...jsonReport(report.end) }, null, 2)}\n` };
    case 'markdown': return { ok: true, text: markdownReport(reportAbout(report, outcomes), title) };
    case 'http': return { ok: true, text: httpRequests(outcomes, played.mappings[0]?.job.tenantUrl.dialect ?? 'default') };
  }
}

/** Null after a cancellation. */
async function outcomesOf({ users, mappings }: PlayedDryRun, rows: readonly number[], isCancelled: () => boolean): Promise<readonly UserOutcome[] | null> {
  const outcomes: UserOutcome[] = [];
  for (let begin = 0; begin < rows.length; begin += TOGETHER) {
    if (isCancelled()) return null;
    const found = rows.slice(begin, begin + TOGETHER).flatMap((row) => users.at(row) ?? []);
    const simulated = new Map(
      await Promise.all(mappings.map(async ({ simulator }, place) => {
        const mine = found.filter(({ mapping }) => mapping === place);
        const played = mine.length === 0 ? [] : (await simulator.simulate(mine.map(({ user }) => user))).outcomes;
        return [place, new Map(mine.map((row, at) => [row, played[at]]))] as const;
      })),
    );
    for (const row of found) {
      const outcome = simulated.get(row.mapping)?.get(row);
      if (outcome !== undefined) outcomes.push(row.among(outcome));
    }
  }
  return outcomes;
}

/** The report with only these users in it; what is said of the population stays. */
function reportAbout({ end, notices }: DryRunReport, outcomes: readonly UserOutcome[]): DryRunReport {
  const builder = reportBuilder(outcomes.length);
  for (const outcome of outcomes) builder.add(outcome);
  return { ...builder.finish(end), notices };
}
