import type { DryRunHost } from '../dryRun/dryRunRequest.ts';
import { jobSettingsFrom } from '../dryRun/jobSettingsFrom.ts';
import { reportBuilder } from '../dryRun/dryRunReport.ts';
import { markdownReport } from '../dryRun/markdownReport.ts';
import { runDryRun } from '../dryRun/runDryRun.ts';
import type { DryRunParameters, DryRunResult } from '../protocol.ts';
import { readTargetStore } from '../provisioning/readTargetStore.ts';
import { DEFAULT_DEADLINE } from '../settings/settings.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { progressTo } from './progress.ts';
import { pieces, recordsOf } from './recordFile.ts';
import { nameOf } from './uri.ts';

const SHOWN_SUCCESSES = 5;

/** Plays a population for the editor; what it cannot do is said in the result. */
export async function playDryRun({ session, connection, host, readFile }: HandlerContext, parameters: DryRunParameters, isCancelled: () => boolean): Promise<DryRunResult> {
  if (!session.options.trusted) return { ok: false, message: 'A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.' };
  const view = await session.view(parameters.uri);
  if (view === null) return { ok: false, message: 'This document is neither a mapping file nor a synchronization schema.' };
  const population = await recordsOf('population', parameters.populationUri, readFile);
  if (typeof population === 'string') return { ok: false, message: population };
  const target = parameters.targetUri === null ? null : await recordsOf('target store', parameters.targetUri, readFile);
  if (typeof target === 'string') return { ok: false, message: target };
  const settings = jobSettingsFrom(view.analysis.settings, { scope: undefined, tenantUrl: undefined, now: undefined, seed: undefined, present: host.now() });
  if (!settings.ok) return { ok: false, message: settings.error };

  const report = reportBuilder(SHOWN_SUCCESSES);
  const worker = host.startWorker();
  const dryRunHost: DryRunHost = {
    worker,
    deadline: view.analysis.settings.deadline ?? DEFAULT_DEADLINE,
    isCancelled,
    onOutcome: (outcome) => report.add(outcome),
    onNotice: (line, message) => report.notice(line, message),
    onProgress: progressTo(connection, parameters.workDoneToken),
  };
  try {
    const end = await runDryRun(
      {
        analysis: view.analysis,
        settings: settings.value,
        population: pieces(population.text),
        format: population.format,
        target: target === null ? null : readTargetStore(target.format, target.text).resources,
        assignments: null,
      },
      dryRunHost,
    );
    if (!end.ok) return { ok: false, message: end.message };
    const title = `Dry-run of ${nameOf(parameters.uri)} with ${nameOf(parameters.populationUri)}`;
    return { ok: true, markdown: markdownReport(report.finish(end), title), users: end.users, failed: end.failed, cancelled: end.cancelled };
  } finally {
    worker.dispose();
  }
}
