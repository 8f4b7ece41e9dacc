import type { ParsedExpression } from '../expression/ast.ts';
import { parseExpression } from '../expression/parse.ts';
import { inputCaseProblems } from './attributeCase.ts';
import { checkExpression } from './check.ts';
import type { CheckOptions, ExpressionProblem } from './check.ts';
import { evaluateParsed } from './evaluateParsed.ts';
import type { EvaluationAnswer, EvaluationRequest } from './evaluationRequest.ts';
import type { HostFacts } from './requestEnvironment.ts';

/** A request whose expression was parsed and checked; what is left needs no parser, so a worker can do it. */
export interface CheckedRequest {
  readonly parsed: ParsedExpression;
  readonly problems: readonly ExpressionProblem[];
}

/** Parses and checks the expression of a request. */
export function checkRequest(request: EvaluationRequest, options: CheckOptions = {}): CheckedRequest {
  const parsed = parseExpression(request.expression);
  return { parsed, problems: [...checkExpression(parsed, options), ...inputCaseProblems(parsed, request.inputs ?? {})] };
}

/**
 * Answers one line of `eval --batch` (design 5): parses, checks and evaluates an expression for one user.
 * @param request the line; an ISO text in `now` that is no time gives an invalid answer
 * @param host what holds where the request does not say: the present time and the seed
 */
export function evaluateRequest(request: EvaluationRequest, host: HostFacts, options: CheckOptions = {}): EvaluationAnswer {
  const { parsed, problems } = checkRequest(request, options);
  return evaluateParsed(parsed, problems, request, host);
}
