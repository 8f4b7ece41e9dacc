import type { CancellationToken } from 'vscode-languageserver';
import { offsetAt } from '../base/lineIndex.ts';
import { inputCaseProblems } from '../evaluate/attributeCase.ts';
import { checkExpression } from '../evaluate/check.ts';
import type { EvaluationAnswer, EvaluationRequest } from '../evaluate/evaluationRequest.ts';
import { stoppedEvaluation } from '../evaluate/stoppedEvaluation.ts';
import { expressionUnderCursor } from '../features/expressionUnderCursor.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { DryRunExpressionParameters, DryRunExpressionResult, ExpressionOutcome, PopulationUser } from '../protocol.ts';
import { DEFAULT_DEADLINE } from '../settings/settings.ts';
import type { DocumentView } from './documentViewer.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { inputsOf, usersIn } from './liveEvaluation.ts';

const MOST_OUTCOMES = 1_000;
const MOST_EXAMPLES = 3;
const TOGETHER = 100;

/** Evaluates the expression at a cursor for every user of a population, and counts what it gives. */
export async function playExpression({ session, host, readFile }: HandlerContext, { analysis }: DocumentView, parameters: DryRunExpressionParameters, token: CancellationToken): Promise<DryRunExpressionResult> {
  if (!session.options.trusted) return { ok: false, message: 'A dry-run evaluates the expressions of this workspace, so the workspace has to be trusted first.' };
  const found = expressionUnderCursor(analysis, offsetAt(analysis.lines, parameters.position));
  if (!found.ok) return { ok: false, message: found.error };
  const { parsed, mapping } = found.value;
  const problems = checkExpression(parsed);
  const fatal = problems.find(({ severity }) => severity === 'error');
  if (fatal !== undefined) return { ok: false, message: `The expression has a mistake, so nothing can be tried out yet. ${fatal.message}` };
  const users = await usersIn(readFile, parameters.populationUri);
  if (!users.ok) return { ok: false, message: users.error };

  const { readings, deadline = DEFAULT_DEADLINE } = analysis.settings;
  const facts = { now: host.now(), seed: 0 };
  const worker = host.startWorker();
  const listener = token.onCancellationRequested(() => worker.dispose());
  const requestFor = (user: SampleUser): EvaluationRequest => ({ expression: parsed.text, inputs: inputsOf(user), ...(readings === undefined ? {} : { readings }) });

  async function together(some: readonly SampleUser[]): Promise<readonly EvaluationAnswer[] | null> {
    const result = await worker.run({ kind: 'evaluateAll', parsed, problems, requests: some.map(requestFor), host: facts }, deadline);
    return result.ok && result.value.kind === 'evaluatedAll' ? result.value.answers : null;
  }

  /** After a batch that took too long: only the user whose evaluation does not end goes without a value. */
  async function alone(user: SampleUser): Promise<EvaluationAnswer> {
    const own = [...problems, ...inputCaseProblems(parsed, inputsOf(user))];
    return (await together([user]))?.[0] ?? stoppedEvaluation(parsed, own, deadline);
  }

  const tally = createTally();
  try {
    for (let begin = 0; begin < users.value.length && !token.isCancellationRequested; begin += TOGETHER) {
      const some = users.value.slice(begin, begin + TOGETHER);
      const answers = await together(some);
      for (const [at, user] of some.entries()) {
        if (answers === null && token.isCancellationRequested) break;
        const answer = answers?.[at] ?? (await alone(user));
        // What was not done looks like what took too long.
        if (answers === null && token.isCancellationRequested) break;
        tally.add(user, answer);
      }
    }
  } finally {
    listener.dispose();
    worker.dispose();
  }
  const outcomes = tally.outcomes();
  return {
    ok: true,
    expression: parsed.text,
    target: mapping?.target ?? null,
    users: outcomes.reduce((sum, { users: some }) => sum + some, 0),
    cancelled: token.isCancellationRequested,
    outcomes: outcomes.slice(0, MOST_OUTCOMES),
    unlisted: Math.max(0, outcomes.length - MOST_OUTCOMES),
  };
}

/** Counts equal answers, and remembers the first users of each. */
function createTally() {
  const counts = new Map<string, Pick<ExpressionOutcome, 'status' | 'value' | 'error'> & { users: number; readonly examples: PopulationUser[] }>();
  return {
    add: ({ line, key, display }: SampleUser, { status, value, error }: EvaluationAnswer): void => {
      const name = JSON.stringify([status, value, error]);
      const known = counts.get(name) ?? { status, ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }), users: 0, examples: [] };
      known.users += 1;
      if (known.examples.length < MOST_EXAMPLES) known.examples.push({ line, key, display });
      counts.set(name, known);
    },
    outcomes: (): readonly ExpressionOutcome[] => [...counts.values()].sort((one, other) => Number(other.error !== undefined) - Number(one.error !== undefined) || other.users - one.users),
  };
}
