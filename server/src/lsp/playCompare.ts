import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { openDocument } from '../analysis/openDocument.ts';
import { createParseCache } from '../analysis/parseCache.ts';
import { compareReportBuilder } from '../compare/compareReport.ts';
import type { CompareHost } from '../compare/compareRequest.ts';
import { markdownComparison } from '../compare/markdownComparison.ts';
import { runCompare } from '../compare/runCompare.ts';
import { jobSettingsFrom } from '../dryRun/jobSettingsFrom.ts';
import { builtInProfiles } from '../profiles/registry.ts';
import type { CompareParameters, CompareResult } from '../protocol.ts';
import { readTargetStore } from '../provisioning/readTargetStore.ts';
import { DEFAULT_DEADLINE } from '../settings/settings.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { progressTo } from './progress.ts';
import { pieces, recordsOf } from './recordFile.ts';
import { nameOf } from './uri.ts';

/** Compares a document with another version for the editor; what it cannot do is said in the result. */
export async function playCompare({ session, connection, host, readFile }: HandlerContext, parameters: CompareParameters, isCancelled: () => boolean): Promise<CompareResult> {
  if (!session.options.trusted) return { ok: false, message: 'A comparison evaluates the expressions of this workspace, so the workspace has to be trusted first.' };
  const view = await session.view(parameters.uri);
  if (view === null) return { ok: false, message: 'This document is neither a mapping file nor a synchronization schema.' };
  const old = oldVersion(view.analysis, parameters.old);
  if (old.model === null) return { ok: false, message: `${parameters.old.name} is neither a mapping file nor a synchronization schema, so there is nothing to compare with.` };
  const population = await recordsOf('population', parameters.populationUri, readFile);
  if (typeof population === 'string') return { ok: false, message: population };
  const target = parameters.targetUri === null ? null : await recordsOf('target store', parameters.targetUri, readFile);
  if (typeof target === 'string') return { ok: false, message: target };
  const settings = jobSettingsFrom(view.analysis.settings, { scope: undefined, tenantUrl: undefined, now: undefined, seed: undefined, present: host.now() });
  if (!settings.ok) return { ok: false, message: settings.error };

  const report = compareReportBuilder();
  const worker = host.startWorker();
  const compareHost: CompareHost = {
    worker,
    deadline: view.analysis.settings.deadline ?? DEFAULT_DEADLINE,
    isCancelled,
    onUser: (user) => report.add(user),
    onNotice: (line, message) => report.notice(line, message),
    onProgress: progressTo(connection, parameters.workDoneToken),
  };
  try {
    const end = await runCompare(
      {
        old,
        next: view.analysis,
        settings: settings.value,
        population: pieces(population.text),
        format: population.format,
        target: target === null ? null : readTargetStore(target.format, target.text).resources,
        assignments: null,
        reset: false,
      },
      compareHost,
    );
    if (!end.ok) return { ok: false, message: end.message };
    const title = `${parameters.old.name} → ${nameOf(parameters.uri)}, with ${nameOf(parameters.populationUri)}`;
    return { ok: true, markdown: markdownComparison(report.finish(end, []), title), users: end.users, cancelled: end.cancelled };
  } finally {
    worker.dispose();
  }
}

/** The old version under the settings of the new one: there is one job, and one app. */
function oldVersion({ settings, profile }: DocumentAnalysis, { name, text }: CompareParameters['old']): DocumentAnalysis {
  return openDocument({ name, text: text.replace(/^\uFEFF/, ''), settings, settingsPath: name, commandProfile: profile.id, editorProfile: null, profiles: builtInProfiles, parse: createParseCache() });
}
