import type { DryRunEnd, DryRunHost } from '../../dryRun/dryRunRequest.ts';
import { jobSettingsFrom } from '../../dryRun/jobSettingsFrom.ts';
import { reportBuilder } from '../../dryRun/dryRunReport.ts';
import { jsonReport } from '../../dryRun/jsonReport.ts';
import { markdownReport } from '../../dryRun/markdownReport.ts';
import { runDryRun } from '../../dryRun/runDryRun.ts';
import { readAssignments } from '../../population/assignments.ts';
import type { UserOutcome } from '../../provisioning/outcome.ts';
import { readTargetStore } from '../../provisioning/readTargetStore.ts';
import type { CommandArguments, CommandRecord, ExitCode } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { choice, configOption, deadlineChoice, deadlineOption, formatOption, profileOption, stdinPathOption } from '../options.ts';
import { coloursFor } from '../output/colours.ts';
import { dryRunAsText } from '../output/dryRunText.ts';
import { pieces, readRecords, type RecordFile } from '../readPieces.ts';
import { startWorker } from '../startWorker.ts';

const SHOWN_SUCCESSES = 3;

export const dryRun: CommandRecord = {
  name: 'dry-run',
  summary: 'Shows what the provisioning service would do and send for your users.',
  usage: 'DOC --users FILE [options]',
  options: {
    users: { type: 'string', value: 'FILE', help: 'The population: JSON, JSON Lines or CSV.' },
    target: { type: 'string', value: 'FILE', help: 'Who already exists in the app: SCIM resources in the same three forms.' },
    assignments: { type: 'string', value: 'FILE', help: "The portal's member download, which says who is assigned." },
    profile: profileOption,
    'tenant-url': { type: 'string', value: 'URL', help: 'The tenant URL of the app, with its query string.' },
    scope: { type: 'string', value: 'assigned|all', help: 'Sync only assigned users and groups, or all.' },
    now: { type: 'string', value: 'ISO', help: 'The instant that Now() gives.' },
    seed: { type: 'string', value: 'N', help: 'Makes Guid() and RandomString() repeatable (0 unless given).' },
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
  readonly users: RecordFile;
  readonly target: RecordFile | null;
  readonly assignments: RecordFile | null;
  readonly settings: Extract<ReturnType<typeof jobSettingsFrom>, { readonly ok: true }>['value'];
  /** In milliseconds. */
  readonly deadline: number;
  readonly format: 'text' | 'json' | 'jsonl' | 'md';
}

async function readInputs(given: CommandArguments, host: CommandHost): Promise<Inputs | string> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) return 'name one mapping file or manifest.';
  const usersName = given.text('users');
  if (usersName === undefined) return 'name the population with --users FILE.';
  const format = choice('format', given.text('format'), ['text', 'json', 'jsonl', 'md']);
  if (!format.ok) return format.message;
  const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
  if (!opened.ok) return `${name}: ${opened.error}`;
  const settings = jobSettingsFrom(opened.value.analysis.settings, {
    scope: given.text('scope'),
    tenantUrl: given.text('tenant-url'),
    now: given.text('now'),
    seed: given.text('seed'),
    present: host.now(),
  });
  if (!settings.ok) return settings.error;
  const users = await readRecords('population', usersName, host);
  if (!users.ok) return users.error;
  const optional = async (what: string, option: string): Promise<RecordFile | string | null> => {
    const file = given.text(option);
    if (file === undefined) return null;
    const read = await readRecords(what, file, host);
    return read.ok ? read.value : read.error;
  };
  const target = await optional('target store', 'target');
  if (typeof target === 'string') return target;
  const assignments = await optional('assignments file', 'assignments');
  if (typeof assignments === 'string') return assignments;
  const deadline = deadlineChoice(given.text('deadline'), opened.value.analysis.settings.deadline);
  if (!deadline.ok) return deadline.message;
  return { deadline: deadline.value, opened: opened.value, users: users.value, target, assignments, settings: settings.value, format: format.value };
}

async function play(given: CommandArguments, inputs: Inputs, host: CommandHost): Promise<ExitCode> {
  const target = inputs.target === null ? null : readTargetStore(inputs.target.format, inputs.target.text);
  for (const problem of target?.problems ?? []) host.writeError(`Target store: ${problem}\n`);
  const worker = startWorker();
  let interrupted = false;
  const stopListening = host.onInterrupt(() => {
    interrupted = true;
  });
  const report = reportBuilder(SHOWN_SUCCESSES);
  const kept: UserOutcome[] = [];
  const started = host.now();
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
    onProgress: (users) => {
      const seconds = (host.now() - started) / 1000;
      if (host.errorIsTerminal && seconds > 1) host.writeError(`\r${users} users, ${Math.round(users / seconds)} a second`);
    },
  };
  const end = await runDryRun(
    {
      analysis: inputs.opened.analysis,
      settings: inputs.settings,
      population: pieces(inputs.users.text),
      format: inputs.users.format,
      target: target?.resources ?? null,
      assignments: inputs.assignments === null ? null : readAssignments(inputs.assignments.text),
    },
    dryRunHost,
  );
  worker.dispose();
  stopListening();
  if (!end.ok) {
    host.writeError(`mapwright dry-run: ${end.message}\n`);
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
      return `${JSON.stringify(jsonReport(end, kept), null, 2)}\n`;
    case 'md':
      return markdownReport(report.finish(end), `Dry-run of ${inputs.opened.input.name}`);
    case 'text':
      return dryRunAsText(report.finish(end), coloursFor(host.colour));
  }
}
