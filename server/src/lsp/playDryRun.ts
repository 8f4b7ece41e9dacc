import type { CancellationToken } from 'vscode-languageserver';
import { reportBuilder } from '../dryRun/dryRunReport.ts';
import { jobSettingsFrom } from '../dryRun/jobSettingsFrom.ts';
import { overviewOf } from '../dryRun/overview.ts';
import { createPlayedUsers } from '../dryRun/playedUsers.ts';
import { prepareRuns } from '../dryRun/prepareRuns.ts';
import { runDryRun } from '../dryRun/runDryRun.ts';
import { DRY_RUN_ROWS, type DryRunParameters, type DryRunResult, type DryRunRow, type DryRunRows } from '../protocol.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { readTargetStore } from '../provisioning/readTargetStore.ts';
import { DEFAULT_DEADLINE } from '../settings/settings.ts';
import type { PlayedDryRun } from './dryRuns.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { pieces, recordsOf } from './recordFile.ts';

const SHOWN_SUCCESSES = 5;

// Few enough that the first show at once, many enough that the messages do not count.
const ROWS_IN_A_MESSAGE = 100;

/** Plays a population for the editor; what it cannot do is said in the result. The client gets the users as they come. */
export async function playDryRun({ session, connection, host, readFile, dryRuns }: HandlerContext, parameters: DryRunParameters, token: CancellationToken): Promise<DryRunResult> {
  const { run, uri } = parameters;
  if (!session.options.trusted) return { ok: false, message: 'A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.' };
  const view = await session.viewOf(uri);
  if (view === null) return { ok: false, message: 'This document is neither a mapping file nor a synchronization schema.' };
  const population = await recordsOf('population', parameters.populationUri, readFile);
  if (typeof population === 'string') return { ok: false, message: population };
  const records = parameters.targetUri === null ? null : await recordsOf('target store', parameters.targetUri, readFile);
  if (typeof records === 'string') return { ok: false, message: records };
  const settings = jobSettingsFrom(view.analysis.settings, { scope: undefined, tenantUrl: undefined, now: undefined, seed: undefined, present: host.now() });
  if (!settings.ok) return { ok: false, message: settings.error };

  const target = records === null ? null : readTargetStore(records.format, records.text).resources;
  const request = { analysis: view.analysis, settings: settings.value, target };
  const deadline = view.analysis.settings.deadline ?? DEFAULT_DEADLINE;
  const [playing, looking] = [host.startWorker(), host.startWorker()];
  const users = createPlayedUsers();
  // Looking at one user is not cancelled with the dry-run, and has a worker of its own that nothing keeps busy.
  const mappings = prepareRuns(request, { worker: looking, deadline, isCancelled: () => false });
  const played: PlayedDryRun = { uri, worker: looking, mappings, users, report: null };
  dryRuns.keep(run, played);
  const isCancelled = (): boolean => token.isCancellationRequested || dryRuns.get(run) !== played;
  // What takes long is ended in the middle of it.
  const listener = token.onCancellationRequested(() => playing.dispose());
  const report = reportBuilder(SHOWN_SUCCESSES);
  let rows: DryRunRow[] = [];
  const send = async (): Promise<void> => {
    const message: DryRunRows = { run, rows };
    rows = [];
    if (message.rows.length > 0) await connection.sendNotification(DRY_RUN_ROWS, message);
  };
  try {
    const end = await runDryRun(
      { ...request, population: pieces(population.text), format: population.format, assignments: null },
      {
        worker: playing,
        deadline,
        isCancelled,
        onOutcome: async (outcome, user, _job, mapping) => {
          report.add(outcome);
          users.add(user, mapping, outcome);
          rows.push(rowOf(outcome, user.isGroup === true || mappings.filter(({ isForGroups }) => !isForGroups).length > 1));
          if (rows.length >= ROWS_IN_A_MESSAGE) await send();
        },
        onNotice: (line, message) => report.notice(line, message),
        onProgress: () => undefined,
      },
    );
    await send();
    if (!end.ok) {
      dryRuns.close(run);
      return { ok: false, message: end.message };
    }
    played.report = report.finish(end);
    return { ok: true, ...overviewOf(played.report), users: end.users, failed: end.failed, cancelled: end.cancelled };
  } finally {
    listener.dispose();
    playing.dispose();
  }
}

function rowOf({ user, object, action, status, code, reason, warnings }: UserOutcome, namesMapping: boolean): DryRunRow {
  return { ...user, action, status, code, reason, warnings: warnings.length, mapping: namesMapping ? object.mapping : null };
}
