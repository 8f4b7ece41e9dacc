import type { DryRunEnd, DryRunHost } from '../../dryRun/dryRunRequest.ts';
import { reportBuilder } from '../../dryRun/dryRunReport.ts';
import { markdownReport } from '../../dryRun/markdownReport.ts';
import { runDryRun } from '../../dryRun/runDryRun.ts';
import type { UserOutcome } from '../../provisioning/outcome.ts';
import type { JobSettings } from '../../provisioning/jobSettings.ts';
import { caseRecorder, type CaseRecorder } from '../caseRecorder.ts';
import type { CommandArguments, CommandRecord, ExitCode } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { choice, configOption, deadlineChoice, deadlineOption, formatOption, profileOption, stdinPathOption } from '../options.ts';
import { coloursFor } from '../output/colours.ts';
import { dryRunAsText } from '../output/dryRunText.ts';
import { progressOf } from '../progress.ts';
import { pieces } from '../readPieces.ts';
import { jobOptions, jobSettingsOf, populationOptions, readSimulation, type SimulationFiles } from '../readSimulation.ts';
import { startWorker } from '../startWorker.ts';

const SHOWN_SUCCESSES = 3;

export const dryRun: CommandRecord = {
  name: 'dry-run',
  summary: 'Shows what the provisioning service would do and send for your users.',
  usage: 'DOC --users FILE [options]',
  options: {
    ...populationOptions,
    profile: profileOption,
    ...jobOptions,
    record: { type: 'string', value: 'FILE', help: 'Makes cases of the result, for "mapwright test"; they hold values of your users.' },
    deadline: deadlineOption,
    format: formatOption(['text', 'json', 'jsonl', 'md']),
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const inputs = await readInputs(given, host);
    if (typeof inputs === 'string') {
      host.writeError(`mapwright dry-run: ${inputs}\n`);
      return 2;
    }
    return play(given, inputs, host);
  },
};

interface Inputs {
  readonly opened: OpenedInput;
  readonly files: SimulationFiles;
  readonly settings: JobSettings;
  /** Null: nothing is recorded. */
  readonly recorder: CaseRecorder | null;
  /** In milliseconds. */
  readonly deadline: number;
  readonly format: 'text' | 'json' | 'jsonl' | 'md';
}

async function readInputs(given: CommandArguments, host: CommandHost): Promise<Inputs | string> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) return 'name one mapping file or manifest.';
  const format = choice('format', given.text('format'), ['text', 'json', 'jsonl', 'md']);
  if (!format.ok) return format.message;
  const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
  if (!opened.ok) return `${name}: ${opened.error}`;
  const settings = jobSettingsOf(opened.value.analysis.settings, given, host);
  if (!settings.ok) return settings.error;
  const files = await readSimulation(given, host);
  if (!files.ok) return files.error;
  const record = given.text('record');
  const recorder = record === undefined ? null : await caseRecorder(record, opened.value, settings.value, given, host);
  if (recorder?.ok === false) return recorder.error;
  const deadline = deadlineChoice(given.text('deadline'), opened.value.analysis.settings.deadline);
  if (!deadline.ok) return deadline.message;
  return { deadline: deadline.value, recorder: recorder?.value ?? null, opened: opened.value, files: files.value, settings: settings.value, format: format.value };
}

async function play(given: CommandArguments, inputs: Inputs, host: CommandHost): Promise<ExitCode> {
  const worker = startWorker();
  let interrupted = false;
  const stopListening = host.onInterrupt(() => {
    interrupted = true;
  });
  const report = reportBuilder(SHOWN_SUCCESSES);
  const kept: UserOutcome[] = [];
  const dryRunHost: DryRunHost = {
    worker,
    deadline: inputs.deadline,
    isCancelled: () => interrupted,
    onOutcome: async (outcome) => {
      if (inputs.format === 'jsonl') await host.writeOutput(`${JSON.stringify(outcome)}\n`);
      else if (inputs.format === 'json') kept.push(outcome);
      else report.add(outcome);
    },
    onNotice: (line, message, problem) => {
      report.notice(line, message);
      if (problem || inputs.format !== 'text') host.writeError(`${given.text('users') ?? 'Population'}, line ${line}: ${message}\n`);
    },
    onProgress: progressOf(host),
    ...(inputs.recorder === null ? {} : { watch: inputs.recorder.watch }),
  };
  const end = await runDryRun(
    {
      analysis: inputs.opened.analysis,
      settings: inputs.settings,
      population: pieces(inputs.files.users.text),
      format: inputs.files.users.format,
      target: inputs.files.target,
      assignments: inputs.files.assignments,
    },
    dryRunHost,
  );
  worker.dispose();
  stopListening();
  if (!end.ok) {
    host.writeError(`mapwright dry-run: ${end.message}\n`);
    return 2;
  }
  const unwritten = inputs.recorder === null || end.cancelled ? null : await inputs.recorder.write();
  if (unwritten !== null) {
    host.writeError(`mapwright dry-run: ${unwritten}\n`);
    return 2;
  }
  await host.writeOutput(printed(end, inputs, kept, report, host));
  return end.failed > 0 || end.unread > 0 ? 1 : 0;
}

function printed(end: Extract<DryRunEnd, { readonly ok: true }>, inputs: Inputs, kept: readonly UserOutcome[], report: ReturnType<typeof reportBuilder>, host: CommandHost): string {
  switch (inputs.format) {
    case 'jsonl':
      return '';
    case 'json':
      return `${JSON.stringify(asJson(end, kept), null, 2)}\n`;
    case 'md':
      return markdownReport(report.finish(end), `Dry-run of ${inputs.opened.input.name}`);
    case 'text':
      return dryRunAsText(report.finish(end), coloursFor(host.colour));
  }
}

/** The contract of `dry-run --format json` (design 5). */
function asJson(end: Extract<DryRunEnd, { readonly ok: true }>, users: readonly UserOutcome[]) {
  const summary: Record<string, Record<string, number>> = {};
  for (const { summary: part } of end.summaries) {
    for (const [action, statuses] of Object.entries(part.summary)) {
      const row = (summary[action] ??= {});
      for (const [status, count] of Object.entries(statuses)) row[status] = (row[status] ?? 0) + count;
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
