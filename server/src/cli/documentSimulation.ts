import { failure, success, type Result } from '../base/result.ts';
import type { DryRunEnd, DryRunHost } from '../dryRun/dryRunRequest.ts';
import { runDryRun } from '../dryRun/runDryRun.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import type { CommandArguments, CommandOption } from './commandRecord.ts';
import type { CommandHost } from './host.ts';
import { openInput, type OpenedInput } from './openInput.ts';
import { configOption, deadlineChoice, deadlineOption, profileOption, stdinPathOption } from './options.ts';
import { progressOf } from './progress.ts';
import { pieces } from './readPieces.ts';
import { jobOptions, jobSettingsOf, populationOptions, readSimulation, type SimulationFiles } from './readSimulation.ts';
import { startWorker } from './startWorker.ts';

/** The options of every command that plays a population through one document; `--format` is each command's own. */
export const documentSimulationOptions: Readonly<Record<string, CommandOption>> = {
  ...populationOptions,
  profile: profileOption,
  ...jobOptions,
  deadline: deadlineOption,
  config: configOption,
  'stdin-path': stdinPathOption,
};

/** One document and what is played through it. */
export interface DocumentSimulation {
  readonly opened: OpenedInput;
  readonly files: SimulationFiles;
  readonly settings: JobSettings;
  /** In milliseconds. */
  readonly deadline: number;
}

/** Reads a document and everything that `documentSimulationOptions` name; or one sentence that says what cannot be used. */
export async function readDocumentSimulation(name: string, given: CommandArguments, host: CommandHost): Promise<Result<DocumentSimulation, string>> {
  const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
  if (!opened.ok) return failure(`${name}: ${opened.error}`);
  const settings = jobSettingsOf(opened.value.analysis.settings, given, host);
  if (!settings.ok) return settings;
  const files = await readSimulation(given, host);
  if (!files.ok) return files;
  const deadline = deadlineChoice(given.text('deadline'), opened.value.analysis.settings.deadline);
  if (!deadline.ok) return failure(deadline.message);
  return success({ opened: opened.value, files: files.value, settings: settings.value, deadline: deadline.value });
}

/** What hears of a simulation, and may stop it. */
export interface PlayListener extends Pick<DryRunHost, 'onOutcome' | 'onNotice' | 'watch'> {
  /** Whether going on makes no sense. */
  readonly isStopped?: () => boolean;
  /** Called when the user asks to stop. */
  readonly onInterrupt?: () => void;
}

/** Plays it, with progress on a terminal, until it is done or the user asks to stop. */
export async function playDocument(
  { opened, files, settings, deadline }: DocumentSimulation,
  host: CommandHost,
  { isStopped, onInterrupt, ...hears }: PlayListener,
): Promise<DryRunEnd> {
  const worker = startWorker();
  let interrupted = false;
  const stopListening = host.onInterrupt(() => {
    interrupted = true;
    onInterrupt?.();
  });
  const end = await runDryRun(
    { analysis: opened.analysis, settings, population: pieces(files.users.text), format: files.users.format, target: files.target, assignments: files.assignments },
    { ...hears, worker, deadline, isCancelled: () => interrupted || isStopped?.() === true, onProgress: progressOf(host) },
  );
  worker.dispose();
  stopListening();
  return end;
}
