import type { OperationNode } from '../expression/ast.ts';
import { isAbsent, singleValue } from '../values/absence.ts';
import { compareValues } from '../values/compare.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { isStop, unsupported } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import type { Outcome, Value } from '../values/value.ts';

/** What an operator gives for two outcomes. The first end without a value is the result. */
export function operate(operator: OperationNode['operator'], left: Outcome, right: Outcome, environment: EvaluationEnvironment): Outcome {
  if (isStop(left)) return left;
  if (isStop(right)) return right;
  switch (operator) {
    case '=':
    case '<>':
    case '>':
    case '>=':
    case '<':
    case '<=':
      return compareValues(operator, left, right, environment);
    case '&':
      return concatenate(left, right, environment);
    default:
      return unsupported(`The expression language has no operator ${operator}.`);
  }
}

function concatenate(left: Value, right: Value, environment: EvaluationEnvironment): Outcome {
  environment.lessSure('inferred', 'The operator & occurs in one example of the cloud sync reference and in no syntax description; Append and Join are documented.');
  const one = singleValue(left);
  const other = singleValue(right);
  if (one === undefined || other === undefined) return unsupported('What & does with an attribute of several values is not documented; use Join.');
  return isAbsent(one) && isAbsent(other) ? null : renderScalar(one) + renderScalar(other);
}
