import { openDocument } from '../../server/src/analysis/openDocument.ts';
import { createParseCache } from '../../server/src/analysis/parseCache.ts';
import { startWorker } from '../../server/src/cli/startWorker.ts';
import { runDryRun } from '../../server/src/dryRun/runDryRun.ts';
import type { DryRunHost } from '../../server/src/dryRun/dryRunRequest.ts';
import { newMappingFileText } from '../../server/src/features/newMappingFileText.ts';
import { builtInProfiles, defaultProfile } from '../../server/src/profiles/registry.ts';
import { defaultJobSettings } from '../../server/src/provisioning/jobSettings.ts';
import { noSettings } from '../../server/src/settings/settings.ts';

/** The mappings of a new app, played over a population as the command line does it, worker included. */
export async function dryRunOf(population: Iterable<string>, onOutcome: DryRunHost['onOutcome']): Promise<{ readonly users: number; readonly mappings: number }> {
  const analysis = openDocument({
    name: 'bench.entramap', text: newMappingFileText(defaultProfile), settings: noSettings, settingsPath: 'bench.entramap', commandProfile: null, editorProfile: null,
    profiles: builtInProfiles, parse: createParseCache(),
  });
  const worker = startWorker();
  const end = await runDryRun(
    { analysis, settings: { ...defaultJobSettings, scope: 'all' }, population: later(population), format: 'csv', target: null, assignments: null },
    { worker, deadline: 10_000, isCancelled: () => false, onOutcome, onNotice: (_line, message) => { throw new Error(message); }, onProgress: () => undefined },
  );
  worker.dispose();
  if (!end.ok || end.failed > 0) throw new Error(end.ok ? `${end.failed} users failed.` : end.message);
  return { users: end.users, mappings: analysis.expressions.length };
}

async function* later(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces) {
    yield piece;
    await Promise.resolve();
  }
}
