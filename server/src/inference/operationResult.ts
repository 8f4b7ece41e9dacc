import { operate } from '../evaluate/operation.ts';
import type { OperationNode } from '../expression/ast.ts';
import { lessSure, withStops } from '../types/combine.ts';
import { stopping, truth, valueOf, type PossibleValue } from '../types/possibleValue.ts';
import { canBeFilled, canBeMissing, canGive } from '../types/questions.ts';
import { foldCases } from './foldCases.ts';

/** What an operator can give for two operands (`evaluate/operation.ts`). */
export function operationResult(operator: OperationNode['operator'], left: PossibleValue, right: PossibleValue): PossibleValue {
  const stops = [...left.stops, ...right.stops];
  if (!canGive(right)) return stopping(...new Set(stops));
  const folded = foldCases([left, right], ([one, other], environment) => operate(operator, one ?? null, other ?? null, environment));
  const value = folded ?? unfolded(operator, left, right);
  return withStops(lessSure(lessSure(value, left.fidelity), right.fidelity), ...stops);
}

function unfolded(operator: OperationNode['operator'], left: PossibleValue, right: PossibleValue): PossibleValue {
  const several = left.list || right.list ? (['unsupported'] as const) : [];
  switch (operator) {
    case '=':
    case '<>':
    case '>':
    case '>=':
    case '<':
    case '<=':
      return withStops(comparison(operator, left, right), ...several);
    case '&':
      return withStops(valueOf('text', { absent: left.absent && right.absent, empty: canBeMissing(left) && canBeMissing(right), fidelity: 'inferred' }), ...several);
    default:
      return stopping('unsupported');
  }
}

/** Nothing equals a value that is there, and an absent value is smaller than none (`values/compare.ts`). */
function comparison(operator: string, left: PossibleValue, right: PossibleValue): PossibleValue {
  const neverEqual = (!canBeFilled(left) && !canBeMissing(right)) || (!canBeFilled(right) && !canBeMissing(left));
  if (neverEqual && operator === '=') return truth(false, true);
  if (neverEqual && operator === '<>') return truth(true, false);
  if (isOnlyAbsent(left) !== isOnlyAbsent(right) && neverEqual) return truth(false, true);
  return { ...valueOf('boolean'), constants: [true, false] };
}

function isOnlyAbsent({ single, list }: PossibleValue): boolean {
  return !single && !list;
}
