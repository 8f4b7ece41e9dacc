import { failure, success, type Result } from '../../base/result.ts';
import { populationReader } from '../../population/readPopulation.ts';
import type { SampleUser } from '../../population/sampleUser.ts';
import type { Job } from '../../provisioning/job.ts';
import type { UserOutcome } from '../../provisioning/outcome.ts';
import { explainOutcome, type Explanation } from '../../why/explainOutcome.ts';
import { userFinder, type FoundUser } from '../../why/findUser.ts';
import { sharedWith } from '../../why/sharedWith.ts';
import type { CommandArguments, CommandRecord } from '../commandRecord.ts';
import { documentSimulationOptions, playDocument, readDocumentSimulation, type DocumentSimulation } from '../documentSimulation.ts';
import type { CommandHost } from '../host.ts';
import { choice, formatOption } from '../options.ts';
import { coloursFor, type Colours } from '../output/colours.ts';
import { pieces } from '../readPieces.ts';

const FORMATS = ['text', 'json'] as const;

export const why: CommandRecord = {
  name: 'why',
  summary: 'Says why one user is created, updated, skipped, disabled or fails, and what to change.',
  usage: 'USER DOC --users FILE [options]   (USER: object id, user principal name or display name)',
  options: { ...documentSimulationOptions, format: formatOption(FORMATS) },
  run: async (given, host) => {
    const answer = await explain(given, host);
    if (!answer.ok) {
      host.writeError(`mapwright why: ${answer.error}\n`);
      return 2;
    }
    await host.writeOutput(answer.value);
    return 0;
  },
};

async function explain(given: CommandArguments, host: CommandHost): Promise<Result<string, string>> {
  const [asked, name, ...more] = given.positionals;
  if (asked === undefined || asked.trim() === '' || name === undefined || more.length > 0) return failure('name a user and one mapping file or manifest.');
  const format = choice('format', given.text('format'), FORMATS);
  if (!format.ok) return failure(format.message);
  const simulation = await readDocumentSimulation(name, given, host);
  if (!simulation.ok) return simulation;
  const found = await find(asked, simulation.value);
  if (found.kind !== 'one') return failure(notOne(asked, given.text('users') ?? '', found));
  const explanations = await play(found.user, simulation.value, given, host);
  if (!explanations.ok) return explanations;
  return success(format.value === 'json' ? `${JSON.stringify({ explanations: explanations.value }, null, 2)}\n` : asText(explanations.value, coloursFor(host.colour)));
}

async function find(asked: string, { files }: DocumentSimulation): Promise<FoundUser> {
  const finder = userFinder(asked);
  const reader = populationReader(files.users.format);
  const take = (items: ReturnType<typeof reader.end>): void => {
    for (const item of items) if (item.kind === 'user') finder.see(item.user);
  };
  for await (const piece of pieces(files.users.text)) take(reader.push(piece));
  take(reader.end());
  return finder.result();
}

function notOne(asked: string, usersName: string, found: Exclude<FoundUser, { readonly kind: 'one' }>): string {
  if (found.kind === 'several') {
    const rest = found.count - found.users.length;
    return `${found.count} users are called "${asked}"; ask for one of them: ${found.users.map(nameOf).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
  }
  const near = found.near.map((user) => `${user.display} (${nameOf(user)})`);
  return `${usersName} has no user with the object id, user principal name or display name "${asked}".${near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`}`;
}

function nameOf({ key, attributes }: SampleUser): string {
  const name = attributes.get('userPrincipalName');
  return typeof name === 'string' && name !== '' ? name : key;
}

/** All users are played, since some outcomes depend on others: shared matching values, the deletion threshold. */
async function play(user: SampleUser, simulation: DocumentSimulation, given: CommandArguments, host: CommandHost): Promise<Result<readonly Explanation[], string>> {
  const outcomes: { readonly job: Job; readonly outcome: UserOutcome }[] = [];
  const end = await playDocument(simulation, host, {
    onOutcome: (outcome, each, job) => void (each.key === user.key && outcomes.push({ job, outcome })),
    onNotice: (line, message, problem) => {
      if (problem) host.writeError(`${given.text('users') ?? 'Population'}, line ${line}: ${message}\n`);
    },
  });
  if (!end.ok) return failure(end.message);
  if (outcomes.length === 0) return failure(`it was stopped before ${user.display} came.`);
  const { assignments } = simulation.files;
  return success(outcomes.map(({ job, outcome }) => explainOutcome({
    job,
    user,
    outcome,
    onlyNested: assignments?.isNested(user) === true,
    sharing: sharedWith(user.key, outcome, end.summaries.flatMap(({ mapping, summary }) => (mapping === job.mapping ? summary.matching : []))),
  })));
}

function asText(explanations: readonly Explanation[], colours: Colours): string {
  const lines = explanations.flatMap(({ why: sentence, change, warnings, object }) => [
    ...(explanations.length > 1 && object.mapping !== null ? [colours.faint(object.mapping)] : []),
    colours.bold(sentence),
    ...(change === null ? [] : [`  ${change}`]),
    ...warnings.map((warning) => `  ${colours.yellow(warning)}`),
  ]);
  return `${lines.join('\n')}\n`;
}
