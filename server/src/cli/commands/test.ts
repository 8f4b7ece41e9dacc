import { readCases, type ReadCases } from '../../caseFile/readCases.ts';
import { loadMaterial } from '../../cases/loadMaterial.ts';
import { runCases, type CaseResult } from '../../cases/runCases.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { DEFAULT_DEADLINE } from '../../settings/settings.ts';
import type { CommandArguments, CommandRecord } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput } from '../openInput.ts';
import { choice, configOption, deadlineChoice, deadlineOption, formatOption } from '../options.ts';
import { casesAsJson, casesAsJunit, casesAsText, type TestedFile } from '../output/casesOutput.ts';
import { coloursFor } from '../output/colours.ts';
import { readRecords } from '../readPieces.ts';
import { startWorker } from '../startWorker.ts';

const FORMATS = ['text', 'json', 'junit'] as const;

export const test: CommandRecord = {
  name: 'test',
  summary: 'Runs cases: users, and what a mapping set is to do for them.',
  usage: 'FILES [options]',
  options: {
    seed: { type: 'string', value: 'N', help: 'Makes Guid() and RandomString() repeatable, instead of the seed of the file.' },
    deadline: deadlineOption,
    format: formatOption(FORMATS),
    config: configOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), [...FORMATS]);
    const deadline = deadlineChoice(given.text('deadline'), DEFAULT_DEADLINE);
    const wrong = !format.ok ? format.message : !deadline.ok ? deadline.message : given.positionals.length === 0 ? 'name at least one file; "mapwright dry-run --record FILE" makes one.' : null;
    if (wrong !== null || !format.ok || !deadline.ok) {
      host.writeError(`mapwright test: ${wrong ?? ''}\n`);
      return 2;
    }
    let interrupted = false;
    const stopListening = host.onInterrupt(() => {
      interrupted = true;
    });
    const tested: TestedFile[] = [];
    for (const name of given.positionals) {
      if (!interrupted) tested.push(await testFile(name, given, deadline.value, host, () => interrupted));
    }
    stopListening();
    for (const { name, error } of tested) if (error !== null) host.writeError(`${name}: ${error}\n`);
    await host.writeOutput(format.value === 'json' ? casesAsJson(tested) : format.value === 'junit' ? casesAsJunit(tested) : casesAsText(tested, coloursFor(host.colour)));
    if (interrupted || tested.some(({ error }) => error !== null)) return 2;
    return tested.every(({ results }) => results.every(({ result }) => result.ok && result.value.passed)) ? 0 : 1;
  },
};

async function testFile(name: string, given: CommandArguments, deadline: number, host: CommandHost, isCancelled: () => boolean): Promise<TestedFile> {
  const results: CaseResult[] = [];
  const read = await readCaseFile(name, given, host);
  if (!read.ok) return { name, error: read.error, results };
  const { cases, folder } = read.value;
  const beside = (file: string): string => host.resolvePath(folder, file);
  const material = await loadMaterial(cases.file, {
    openDocument: async (file, profile) => {
      const opened = await openInput(beside(file), { profile, config: given.text('config'), stdinPath: undefined }, host);
      if (!opened.ok) return failure(`The document ${file} cannot be tested. ${opened.error}`);
      return opened.value.analysis.model === null ? failure(`The document ${file} cannot be tested. It holds no mappings.`) : success(opened.value.analysis);
    },
    readRecords: (what, file) => readRecords(what, beside(file), host),
    now: host.now(),
    seed: given.text('seed'),
  });
  if (!material.ok) return { name, error: material.error, results };
  const worker = startWorker();
  await runCases(cases.placed, material.value, { worker, deadline, isCancelled, onResult: (result) => void results.push(result) });
  worker.dispose();
  return { name, error: null, results };
}

async function readCaseFile(name: string, given: CommandArguments, host: CommandHost): Promise<Result<{ readonly cases: ReadCases; readonly folder: string }, string>> {
  const opened = await openInput(name, { profile: undefined, config: given.text('config'), stdinPath: name === '-' ? 'standard-input.entracases.json' : undefined }, host);
  if (!opened.ok) return opened;
  const { analysis, input } = opened.value;
  if (analysis.kind !== 'cases' || analysis.source.kind !== 'json') return failure('It is no cases document: those have the ending .entracases.json.');
  const cases = readCases(analysis.source.document, analysis.lines);
  if (!cases.ok) return cases;
  return success({ cases: cases.value, folder: input.path === null ? host.workingDirectory : host.parentFolder(input.path) });
}
