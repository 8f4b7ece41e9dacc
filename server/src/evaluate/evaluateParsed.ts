import { leastSure } from '../base/fidelity.ts';
import type { Fidelity } from '../base/fidelity.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { isStop } from '../values/outcome.ts';
import type { Outcome } from '../values/value.ts';
import { answerOf } from './answerOf.ts';
import type { Doubt } from './callDoubts.ts';
import { problemAt } from './check.ts';
import type { ExpressionProblem } from './check.ts';
import { compileExpression } from './compile.ts';
import type { CompileOptions } from './compile.ts';
import type { EvaluationAnswer, EvaluationRequest } from './evaluationRequest.ts';
import { doubtOfFailure } from './failureDoubt.ts';
import { environmentOf } from './requestEnvironment.ts';
import type { HostFacts } from './requestEnvironment.ts';
import { traceExpression } from './trace.ts';
import { traceLines } from './traceLines.ts';

/**
 * Evaluates a checked expression for one user.
 * @param problems what the check found; one of severity `error` makes the answer invalid
 * @param host what holds where the request does not say: the present time and the seed
 */
export function evaluateParsed(parsed: ParsedExpression, problems: readonly ExpressionProblem[], request: EvaluationRequest, host: HostFacts): EvaluationAnswer {
  const identified = request.id === undefined ? {} : { id: request.id };
  const fatal = problems.find(({ severity }) => severity === 'error');
  if (fatal !== undefined) return { ...identified, status: 'invalid', error: fatal.message, problems, fidelity: fidelityOfInvalid(problems), doubts: [] };
  const doubts: Doubt[] = problems.map(({ message }) => ({ fidelity: 'inferred', why: message }));
  const environment = environmentOf(request, host, (fidelity, why) => {
    if (!doubts.some((known) => known.why === why)) doubts.push({ fidelity, why });
  });
  if (!environment.ok) return { ...identified, status: 'invalid', error: environment.error, problems, fidelity: 'documented', doubts: [] };
  const product = request.product === undefined ? {} : { product: request.product };
  const { outcome, lines } = run(parsed, environment.value, product, request.trace === true);
  const failing = doubtOfFailure(outcome);
  if (failing !== undefined) doubts.push(failing);
  const stated = { ...identified, ...answerOf(outcome), problems, fidelity: fidelityOf(outcome, doubts), doubts, ...lines };
  const refused = refusedPattern(parsed, outcome);
  return refused === undefined ? stated : { ...stated, status: 'invalid', problems: [...problems, refused] };
}

/** A regular expression that cannot be run here does not pass the check: the answer is invalid, as the conformance checks count it. */
function refusedPattern(parsed: ParsedExpression, outcome: Outcome): ExpressionProblem | undefined {
  if (!isStop(outcome) || outcome.kind !== 'unsupported' || outcome.code !== 'regex') return undefined;
  return problemAt(parsed.root.span, 'rx/unsupported', outcome.message);
}

function run(parsed: ParsedExpression, environment: EvaluationEnvironment, options: CompileOptions, traced: boolean): { outcome: Outcome; lines: Pick<EvaluationAnswer, 'trace'> } {
  if (!traced) return { outcome: compileExpression(parsed, options).run(environment), lines: {} };
  const trace = traceExpression(parsed, environment, options);
  return { outcome: trace.outcome, lines: { trace: traceLines(trace) } };
}

function fidelityOf(outcome: Outcome, doubts: readonly Doubt[]): Fidelity {
  const least = doubts.reduce<Fidelity>((sure, { fidelity }) => leastSure(sure, fidelity), 'documented');
  return isStop(outcome) && outcome.kind === 'unsupported' ? 'unknown' : least;
}

/** The parser of the service is not public, so a refused spelling is inferred; names and numbers of arguments are documented. */
function fidelityOfInvalid(problems: readonly ExpressionProblem[]): Fidelity {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code.startsWith('fn/'))) return 'documented';
  return errors.some(({ code }) => code.startsWith('map/')) ? 'observed' : 'inferred';
}
