import { diagnose } from '../../analysis/diagnose.ts';
import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { encodeText } from '../../base/textEncoding.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { attributeReferences } from '../../expression/attributeReferences.ts';
import { populationReader } from '../../population/readPopulation.ts';
import { allRules } from '../../rules/registry.ts';
import { buildRunbook } from '../../runbook/buildRunbook.ts';
import { fittedToProfile } from '../../runbook/fitted.ts';
import { runbookMarkdown } from '../../runbook/runbookMarkdown.ts';
import { trialUserChooser, type Trial } from '../../runbook/trialUsers.ts';
import type { CommandArguments, CommandRecord } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput } from '../openInput.ts';
import { choice, configOption, formatOption, profileOption, stdinPathOption } from '../options.ts';
import { pieces, readRecords } from '../readPieces.ts';

const MOST_TRIALS = 5;

export const runbook: CommandRecord = {
  name: 'runbook',
  summary: "Writes a click list for the portal: from a mapping set to what its profile asks for, or to another mapping set.",
  usage: 'DOC [--profile P | --to OTHER] [options]',
  options: {
    profile: profileOption,
    to: { type: 'string', value: 'OTHER', help: 'The mapping set that is wanted, instead of what the profile asks for.' },
    users: { type: 'string', value: 'FILE', help: 'A population, from which users to try the mappings with are proposed.' },
    output: { type: 'string', value: 'OUT', short: 'o', help: 'Where the Markdown goes instead of standard output.' },
    format: formatOption(['md', 'json']),
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['md', 'json']);
    const made = format.ok ? await make(given, host) : failure(format.message);
    if (!format.ok || !made.ok) {
      host.writeError(`mapwright runbook: ${made.ok ? '' : made.error}\n`);
      return 2;
    }
    const text = format.value === 'json' ? `${JSON.stringify(made.value, null, 2)}\n` : runbookMarkdown(made.value);
    const output = given.text('output');
    if (output === undefined) {
      await host.writeOutput(text);
      return 0;
    }
    const problem = await host.writeFile(host.resolvePath(host.workingDirectory, output), encodeText(text, 'utf-8'));
    if (problem !== null) host.writeError(`mapwright runbook: ${output}: ${problem}\n`);
    return problem === null ? 0 : 2;
  },
};

async function make(given: CommandArguments, host: CommandHost): Promise<Result<ReturnType<typeof buildRunbook>, string>> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) return failure('name one file.');
  const open = (file: string) => openInput(file, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
  const now = await open(name);
  if (!now.ok) return failure(`${name}: ${now.error}`);
  if ((now.value.analysis.model?.rules ?? []).length === 0) return failure(`${name} holds no mappings.`);
  const to = given.text('to');
  const other = to === undefined ? null : await open(to);
  if (other !== null && !other.ok) return failure(`${to ?? ''}: ${other.error}`);
  const wanted = other === null ? fittedToProfile(now.value.analysis, now.value.reopen, (analysis) => diagnose(analysis, allRules).findings) : { analysis: other.value.analysis, left: [] };
  const trial = await trialUsers(given.text('users'), wanted.analysis, host);
  if (!trial.ok) return trial;
  return success(buildRunbook({ now: now.value.analysis, wanted: wanted.analysis, left: wanted.left, trial: trial.value }));
}

async function trialUsers(file: string | undefined, wanted: DocumentAnalysis, host: CommandHost): Promise<Result<Trial | null, string>> {
  if (file === undefined) return success(null);
  const records = await readRecords('population', file, host);
  if (!records.ok) return records;
  const read = new Set(wanted.expressions.filter(({ mapping, objectMapping }) => mapping !== null && (objectMapping?.sourceObjectName ?? 'User') === 'User').flatMap(({ parsed }) => attributeReferences(parsed.root).map(({ name }) => name)));
  const chooser = trialUserChooser([...read].filter((name) => name !== 'IsSoftDeleted'));
  const reader = populationReader(records.value.format, { knownNames: [...read] });
  const take = (items: ReturnType<typeof reader.push>): void => {
    for (const item of items) {
      if (item.kind === 'user') chooser.add(item.user);
      else host.writeError(`${file}, line ${item.line}: ${item.message}\n`);
    }
  };
  for await (const piece of pieces(records.value.text)) take(reader.push(piece));
  take(reader.end());
  return success(chooser.result(MOST_TRIALS));
}
