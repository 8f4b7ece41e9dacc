import { compareReportBuilder } from '../../compare/compareReport.ts';
import type { CompareHost } from '../../compare/compareRequest.ts';
import { markdownComparison } from '../../compare/markdownComparison.ts';
import { runCompare } from '../../compare/runCompare.ts';
import { judgeThresholds, LIMITED, thresholdOf, thresholdSentence, type Threshold } from '../../compare/thresholds.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { JobSettings } from '../../provisioning/jobSettings.ts';
import type { CommandArguments, CommandOption, CommandRecord, ExitCode } from '../commandRecord.ts';
import { actualOption, compareActual } from '../compareActual.ts';
import type { CommandHost } from '../host.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { choice, configOption, deadlineChoice, deadlineOption, formatOption, profileOption, stdinPathOption } from '../options.ts';
import { coloursFor } from '../output/colours.ts';
import { compareAsText } from '../output/compareText.ts';
import { compareJson } from '../output/compareJson.ts';
import { progressOf } from '../progress.ts';
import { pieces } from '../readPieces.ts';
import { jobOptions, jobSettingsOf, populationOptions, readSimulation, type SimulationFiles } from '../readSimulation.ts';
import { startWorker } from '../startWorker.ts';

export const compare: CommandRecord = {
  name: 'compare',
  summary: 'Shows what a new version of a mapping set changes for your users.',
  usage: 'OLD NEW --users FILE [options] | DOC --actual FILE --users FILE',
  options: {
    ...populationOptions,
    reset: { type: 'string', value: 'full', help: 'As after a restart with resetScope Full: links are broken, and accounts are looked for again.' },
    ...Object.fromEntries(LIMITED.map((name): [string, CommandOption] => [`max-${name}`, { type: 'string', value: 'N', help: `Exit with 1 if more than N users would be ${name}.` }])),
    profile: profileOption,
    ...jobOptions,
    deadline: deadlineOption,
    format: formatOption(['text', 'json', 'md']),
    config: configOption,
    'stdin-path': stdinPathOption,
    actual: actualOption,
  },
  run: async (given, host) => {
    if (given.text('actual') !== undefined) {
      const needless = ['reset', ...LIMITED.map((name) => `max-${name}`)].find((name) => given.text(name) !== undefined);
      if (needless === undefined) return compareActual(given, host);
      host.writeError(`mapwright compare: --${needless} is about two versions, and --actual about one document.\n`);
      return 2;
    }
    const inputs = await readInputs(given, host);
    if (inputs.ok) return play(inputs.value, given, host);
    host.writeError(`mapwright compare: ${inputs.error}\n`);
    return 2;
  },
};

interface Inputs {
  readonly old: OpenedInput;
  readonly next: OpenedInput;
  readonly files: SimulationFiles;
  readonly settings: JobSettings;
  readonly thresholds: readonly Threshold[];
  readonly reset: boolean;
  /** In milliseconds. */
  readonly deadline: number;
  readonly format: 'text' | 'json' | 'md';
}

async function readInputs(given: CommandArguments, host: CommandHost): Promise<Result<Inputs, string>> {
  const [oldName, newName, ...more] = given.positionals;
  if (oldName === undefined || newName === undefined || more.length > 0) return failure('name two documents, the old one and the new one.');
  if ([oldName, newName, given.text('users')].filter((name) => name === '-').length > 1) return failure('standard input can stand for one file only.');
  const format = choice('format', given.text('format'), ['text', 'json', 'md']);
  if (!format.ok) return failure(format.message);
  const reset = given.text('reset');
  if (reset !== undefined && reset !== 'full') return failure(`--reset takes full; "${reset}" is not that.`);
  const thresholds = thresholdsOf(given);
  if (!thresholds.ok) return thresholds;
  const options = { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') };
  const old = await openInput(oldName, options, host);
  if (!old.ok) return failure(`${oldName}: ${old.error}`);
  const next = await openInput(newName, options, host);
  if (!next.ok) return failure(`${newName}: ${next.error}`);
  // There is one job, and the new set is to run in it.
  const settings = jobSettingsOf(next.value.analysis.settings, given, host);
  if (!settings.ok) return settings;
  const files = await readSimulation(given, host);
  if (!files.ok) return files;
  const deadline = deadlineChoice(given.text('deadline'), next.value.analysis.settings.deadline);
  if (!deadline.ok) return failure(deadline.message);
  return success({ old: old.value, next: next.value, files: files.value, settings: settings.value, thresholds: thresholds.value, reset: reset === 'full', deadline: deadline.value, format: format.value });
}

function thresholdsOf(given: CommandArguments): Result<readonly Threshold[], string> {
  const thresholds: Threshold[] = [];
  for (const name of LIMITED) {
    const text = given.text(`max-${name}`);
    if (text === undefined) continue;
    const threshold = thresholdOf(name, text);
    if (!threshold.ok) return threshold;
    thresholds.push(threshold.value);
  }
  return success(thresholds);
}

async function play(inputs: Inputs, given: CommandArguments, host: CommandHost): Promise<ExitCode> {
  const { old, next, files, settings, reset, format } = inputs;
  const worker = startWorker();
  let interrupted = false;
  const stopListening = host.onInterrupt(() => {
    interrupted = true;
  });
  const report = compareReportBuilder();
  const json = compareJson();
  const compareHost: CompareHost = {
    worker,
    deadline: inputs.deadline,
    isCancelled: () => interrupted,
    onUser: async (user) => {
      if (format === 'json') await host.writeOutput(json.user(user));
      else report.add(user);
    },
    onNotice: (line, message, problem) => {
      report.notice(line, message);
      if (problem || format !== 'text') host.writeError(`${given.text('users') ?? 'Population'}, line ${line}: ${message}\n`);
    },
    onProgress: progressOf(host),
  };
  const request = { old: old.analysis, next: next.analysis, settings, population: pieces(files.users.text), format: files.users.format, target: files.target, assignments: files.assignments, reset };
  const end = await runCompare(request, compareHost);
  worker.dispose();
  stopListening();
  if (!end.ok) {
    host.writeError(`mapwright compare: ${end.message}\n`);
    return 2;
  }
  const thresholds = judgeThresholds(inputs.thresholds, end.summary);
  const passed = thresholds.filter((threshold) => threshold.passed);
  if (format === 'json') await host.writeOutput(json.end(end, thresholds));
  else if (format === 'md') await host.writeOutput(markdownComparison(report.finish(end, thresholds), `${old.input.name} → ${next.input.name}`));
  else await host.writeOutput(compareAsText(report.finish(end, thresholds), coloursFor(host.colour)));
  for (const threshold of passed) host.writeError(`mapwright compare: ${thresholdSentence(threshold)}\n`);
  if (passed.length > 0) return 1;
  // Half a population says nothing about the thresholds.
  return end.cancelled ? 2 : 0;
}
