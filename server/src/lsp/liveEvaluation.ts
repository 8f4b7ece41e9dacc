import { failure, success, type Result } from '../base/result.ts';
import { inputCaseProblems } from '../evaluate/attributeCase.ts';
import { checkExpression } from '../evaluate/check.ts';
import { evaluateParsed } from '../evaluate/evaluateParsed.ts';
import type { EvaluationAnswer, EvaluationRequest } from '../evaluate/evaluationRequest.ts';
import { stoppedEvaluation } from '../evaluate/stoppedEvaluation.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { readAll } from '../population/chunkReader.ts';
import { populationReader } from '../population/readPopulation.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import { importUser } from '../provisioning/importUser.ts';
import { DEFAULT_DEADLINE, type Settings } from '../settings/settings.ts';
import { renderValue } from '../values/render.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { recordsOf } from './recordFile.ts';
import type { ServerHost } from './serverHost.ts';
import { nameOf } from './uri.ts';

/** Evaluates expressions for one user in a worker of its own. */
export interface LiveEvaluation {
  readonly display: string;
  readonly evaluate: (parsed: ParsedExpression, settings: Settings) => Promise<EvaluationAnswer>;
  /** Ends the worker and forgets the user. */
  readonly dispose: () => void;
}


/** The users of a population file, or why there are none. */
export async function usersIn(readFile: HandlerContext['readFile'], populationUri: string): Promise<Result<readonly SampleUser[], string>> {
  const records = await recordsOf('population', populationUri, readFile);
  if (typeof records === 'string') return failure(records);
  const users = readAll(populationReader(records.format, {}), records.text).flatMap((item) => (item.kind === 'user' ? [item.user] : []));
  return users.length === 0 ? failure(`The population ${nameOf(populationUri)} holds no user. It needs records with an objectId or a userPrincipalName.`) : success(users);
}

/** Reads the user that begins in a line of a population file and makes a worker ready. */
export async function startLiveEvaluation(host: ServerHost, readFile: HandlerContext['readFile'], populationUri: string, line: number): Promise<Result<LiveEvaluation, string>> {
  const users = await usersIn(readFile, populationUri);
  if (!users.ok) return users;
  const user = users.value.find((candidate) => candidate.line === line);
  if (user === undefined) return failure(`No user begins in line ${line} of ${nameOf(populationUri)} any more. Pin a user again.`);
  const inputs = inputsOf(user);
  const worker = host.startWorker();
  const known = new WeakMap<ParsedExpression, { readonly key: string; readonly answer: EvaluationAnswer }>();
  const facts = { now: host.now(), seed: 0 };
  return success({
    display: user.display,
    dispose: () => worker.dispose(),
    evaluate: async (parsed, settings) => {
      const key = JSON.stringify(settings.readings ?? {});
      const before = known.get(parsed);
      if (before?.key === key) return before.answer;
      const answer = await evaluated(parsed, settings);
      known.set(parsed, { key, answer });
      return answer;
    },
  });

  async function evaluated(parsed: ParsedExpression, settings: Settings): Promise<EvaluationAnswer> {
    const problems = [...checkExpression(parsed), ...inputCaseProblems(parsed, inputs)];
    const request: EvaluationRequest = { expression: parsed.text, inputs, trace: true, ...(settings.readings === undefined ? {} : { readings: settings.readings }) };
    // What does not pass the check is not evaluated, so the answer needs no worker.
    if (problems.some(({ severity }) => severity === 'error')) return evaluateParsed(parsed, problems, request, facts);
    const deadline = settings.deadline ?? DEFAULT_DEADLINE;
    const result = await worker.run({ kind: 'evaluate', parsed, problems, request, host: facts }, deadline);
    if (result.ok && result.value.kind === 'evaluated') return result.value.answer;
    return stoppedEvaluation(parsed, problems, !result.ok && result.error.kind === 'deadline' ? deadline : null);
  }
}

/** What expressions see of a user, after the import step of the service. */
export function inputsOf(user: SampleUser): NonNullable<EvaluationRequest['inputs']> {
  const { attributes } = importUser(user, new Set(['originalUserPrincipalName']));
  const inputs = Object.fromEntries([...attributes].map(([name, value]) => [name, renderValue(value)]));
  return { ...inputs, IsSoftDeleted: isSoftDeleted(user) };
}

/** As the service computes it, but for scoping filters, which are judged by a dry-run. */
function isSoftDeleted({ softDeleted, hardDeleted, assigned, attributes }: SampleUser): boolean {
  const enabled = attributes.get('accountEnabled');
  return softDeleted || hardDeleted || assigned === false || (typeof enabled === 'string' && enabled.toLowerCase() === 'false');
}
