import { failure, success, type Result } from '../../base/result.ts';
import { caseRecorder, type CaseRecorder } from '../caseRecorder.ts';
import type { CommandArguments, CommandRecord, ExitCode } from '../commandRecord.ts';
import { documentSimulationOptions, playDocument, readDocumentSimulation, type DocumentSimulation } from '../documentSimulation.ts';
import type { CommandHost } from '../host.ts';
import { choice, formatOption } from '../options.ts';
import { coloursFor } from '../output/colours.ts';
import { DRY_RUN_FORMATS, dryRunOutput } from '../output/dryRunOutput.ts';
import { replayDiffers, replayOptions, startReplay, type CommandReplay } from '../replay/startReplay.ts';

export const dryRun: CommandRecord = {
  name: 'dry-run',
  summary: 'Shows what the provisioning service would do and send for your users.',
  usage: 'DOC --users FILE [options]',
  options: {
    ...documentSimulationOptions,
    record: { type: 'string', value: 'FILE', help: 'Makes cases of the result, for "mapwright test"; they hold values of your users.' },
    format: { ...formatOption(DRY_RUN_FORMATS), help: 'How the result is printed (text unless given); graph: one answer of provisionOnDemand a line.' },
    ...replayOptions,
  },
  run: async (given, host) => {
    const inputs = await readInputs(given, host);
    if (!inputs.ok) {
      host.writeError(`mapwright dry-run: ${inputs.error}\n`);
      return 2;
    }
    return play(given, inputs.value, host);
  },
};

interface Inputs {
  readonly simulation: DocumentSimulation;
  /** Null: nothing is recorded. */
  readonly recorder: CaseRecorder | null;
  /** Null: nothing is sent. */
  readonly replay: CommandReplay | null;
  readonly format: (typeof DRY_RUN_FORMATS)[number];
}

async function readInputs(given: CommandArguments, host: CommandHost): Promise<Result<Inputs, string>> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) return failure('name one mapping file or manifest.');
  const format = choice('format', given.text('format'), DRY_RUN_FORMATS);
  if (!format.ok) return failure(format.message);
  const simulation = await readDocumentSimulation(name, given, host);
  if (!simulation.ok) return simulation;
  const record = given.text('record');
  const recorder = record === undefined ? null : await caseRecorder(record, simulation.value.opened, simulation.value.settings, given, host);
  if (recorder?.ok === false) return recorder;
  const { settings } = simulation.value;
  const replay = await startReplay(given, settings.tenantUrl, format.value, host);
  if (!replay.ok) return replay;
  const sent = replay.value === null ? settings : { ...settings, tenantUrl: replay.value.tenantUrl };
  return success({ simulation: { ...simulation.value, settings: sent }, recorder: recorder?.value ?? null, replay: replay.value, format: format.value });
}

async function play(given: CommandArguments, { simulation, recorder, replay, format }: Inputs, host: CommandHost): Promise<ExitCode> {
  const output = dryRunOutput(format, `Dry-run of ${simulation.opened.input.name}`, coloursFor(host.colour));
  const end = await playDocument(simulation, host, {
    onOutcome: async (outcome, user, job) => {
      await replay?.send(job, outcome);
      const text = output.user(outcome, user, job);
      if (text !== '') await host.writeOutput(text);
    },
    onNotice: (line, message, problem) => {
      output.notice(line, message, problem);
      if (problem || format !== 'text') host.writeError(`${given.text('users') ?? 'Population'}, line ${line}: ${message}\n`);
    },
    ...(recorder === null ? {} : { watch: recorder.watch }),
    ...(replay === null ? {} : { isStopped: replay.isStopped, onInterrupt: replay.interrupt }),
  });
  if (!end.ok) {
    host.writeError(`mapwright dry-run: ${end.message}\n`);
    return 2;
  }
  const unwritten = recorder === null || end.cancelled ? null : await recorder.write();
  if (unwritten !== null) {
    host.writeError(`mapwright dry-run: ${unwritten}\n`);
    return 2;
  }
  const replayed = (await replay?.finish()) ?? null;
  await host.writeOutput(output.end(end, replayed));
  if (replayed !== null && replayed.stopped !== null) {
    host.writeError(`mapwright dry-run: ${replayed.stopped}\n`);
    return 2;
  }
  const isAsPredicted = replayed === null || !replayDiffers(replayed);
  return end.failed > 0 || end.unread > 0 || simulation.files.targetProblems > 0 || !isAsPredicted ? 1 : 0;
}
