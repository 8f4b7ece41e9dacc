import { answerComparison, type ComparedAnswers } from '../actual/answerComparison.ts';
import { comparisonSections, comparisonSummary } from '../actual/comparisonSections.ts';
import { readAnswers, type ReadAnswer } from '../actual/readAnswers.ts';
import { failure, success, type Result } from '../base/result.ts';
import { markdownSection } from '../dryRun/markdownSection.ts';
import { escape } from '../dryRun/markdownText.ts';
import type { CommandArguments, CommandOption, ExitCode } from './commandRecord.ts';
import { playDocument, readDocumentSimulation, type DocumentSimulation } from './documentSimulation.ts';
import type { CommandHost } from './host.ts';
import { choice } from './options.ts';
import { coloursFor } from './output/colours.ts';
import { sectionLines } from './output/sectionText.ts';
import { readRecords } from './readPieces.ts';

/** The option that makes `compare` lay real answers beside predicted ones. */
export const actualOption: CommandOption = { type: 'string', value: 'FILE', help: 'Real answers of Provision on demand, laid beside what is predicted for DOC: one, a list or JSON Lines.' };

const FORMATS = ['text', 'json', 'md'] as const;

/**
 * `compare DOC --actual FILE --users U`: the differences between real answers and the prediction.
 * @param given takes the options of `documentSimulationOptions`, `format` and `actual`
 * @returns 0: all as predicted; 1: some differ; 2: nothing, or not everything, could be compared
 */
export async function compareActual(given: CommandArguments, host: CommandHost): Promise<ExitCode> {
  const inputs = await readInputs(given, host);
  if (!inputs.ok) {
    host.writeError(`mapwright compare: ${inputs.error}\n`);
    return 2;
  }
  const { simulation, answers, problems, format } = inputs.value;
  for (const problem of problems) host.writeError(`${given.text('actual') ?? ''}: ${problem}\n`);
  const comparison = answerComparison(answers);
  const end = await playDocument(simulation, host, {
    onOutcome: (outcome, user, job) => comparison.see(job, user, outcome),
    onNotice: (line, message) => host.writeError(`${given.text('users') ?? 'Population'}, line ${line}: ${message}\n`),
  });
  if (!end.ok) {
    host.writeError(`mapwright compare: ${end.message}\n`);
    return 2;
  }
  const result = comparison.result();
  await host.writeOutput(printed(result, simulation.opened.input.name, format, host));
  if (result.compared.some(({ differences }) => differences.length > 0)) return 1;
  return problems.length > 0 || result.unmatched.length > 0 ? 2 : 0;
}

interface Inputs {
  readonly simulation: DocumentSimulation;
  readonly answers: readonly ReadAnswer[];
  /** Parts of the file that are no answers. */
  readonly problems: readonly string[];
  readonly format: (typeof FORMATS)[number];
}

async function readInputs(given: CommandArguments, host: CommandHost): Promise<Result<Inputs, string>> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) return failure('name one document; with --actual, real answers are laid beside what is predicted for it.');
  const format = choice('format', given.text('format'), FORMATS);
  if (!format.ok) return failure(format.message);
  const file = await readRecords('file of answers', given.text('actual') ?? '', host);
  if (!file.ok) return file;
  const { answers, problems } = readAnswers(file.value.format, file.value.text);
  if (answers.length === 0) return failure(`The file of answers ${given.text('actual') ?? ''} holds no answer of provisionOnDemand. ${problems[0] ?? ''}`.trimEnd());
  const simulation = await readDocumentSimulation(name, given, host);
  return simulation.ok ? success({ simulation: simulation.value, answers, problems, format: format.value }) : simulation;
}

function printed(result: ComparedAnswers, document: string, format: Inputs['format'], host: CommandHost): string {
  const sections = comparisonSections(result);
  switch (format) {
    case 'text': {
      const colours = coloursFor(host.colour);
      return `${[colours.bold(comparisonSummary(result)), '', ...sections.flatMap((section) => sectionLines(section, colours))].join('\n').trimEnd()}\n`;
    }
    case 'md': return `${[`# Provision on demand and ${escape(document)}`, '', `**${comparisonSummary(result)}**`, '', ...sections.flatMap(markdownSection)].join('\n').trimEnd()}\n`;
    case 'json': return `${JSON.stringify(asJson(result), null, 2)}\n`;
  }
}

function asJson({ compared, unmatched }: ComparedAnswers) {
  const differing = compared.filter(({ differences }) => differences.length > 0).length;
  return {
    summary: { asPredicted: compared.length - differing, differing, notCompared: unmatched.length },
    answers: compared,
    notCompared: unmatched.map(({ line, answer: { names } }) => ({ line, user: names[0] ?? null })),
  };
}
