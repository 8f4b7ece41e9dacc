import type { ParsedExpression } from '../expression/ast.ts';
import type { ExpressionProblem } from './check.ts';
import type { EvaluationAnswer } from './evaluationRequest.ts';
import { slowPattern } from './slowPattern.ts';

/**
 * The answer for an expression whose evaluation did not come to its end.
 * @param milliseconds the deadline that it passed; null where it broke off otherwise
 */
export function stoppedEvaluation(parsed: ParsedExpression, problems: readonly ExpressionProblem[], milliseconds: number | null): EvaluationAnswer {
  const error = milliseconds === null ? 'The evaluation broke off.' : stopped(parsed, milliseconds);
  return { status: 'error', error, problems, fidelity: 'unknown', doubts: [] };
}

function stopped({ text, root }: ParsedExpression, milliseconds: number): string {
  const pattern = slowPattern(root);
  const blame = pattern === null ? '' : ` The regular expression ${pattern} can take very long for a text that does not match.`;
  return `The evaluation did not end within ${milliseconds} milliseconds and was stopped: ${text}${blame}`;
}
