import { foldOnce } from '../evaluate/fold.ts';
import { exactly } from '../types/exactly.ts';
import { either, lessSure } from '../types/combine.ts';
import type { PossibleValue } from '../types/possibleValue.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import type { Outcome, Value } from '../values/value.ts';

/** The most calls that are evaluated to learn what one call can give. */
const MOST_CASES = 24;

/**
 * What a call can give whose arguments are few known values: each case is evaluated. Undefined where an argument is not known,
 * where there are too many cases, or where the result depends on the user or the moment.
 */
export function foldCases(values: readonly (PossibleValue | undefined)[], run: (values: readonly (Value | undefined)[], environment: EvaluationEnvironment) => Outcome): PossibleValue | undefined {
  let cases: readonly (readonly (Value | undefined)[])[] = [[]];
  for (const value of values) {
    const choices = choicesOf(value);
    if (choices === undefined || choices.length * cases.length > MOST_CASES) return undefined;
    cases = cases.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  const outcomes: PossibleValue[] = [];
  for (const each of cases) {
    const known = foldOnce((environment) => run(each, environment));
    if (known === undefined) return undefined;
    outcomes.push(known.doubts.reduce((sure, { fidelity }) => lessSure(sure, fidelity), exactly(known.outcome)));
  }
  return either(...outcomes);
}

function choicesOf(value: PossibleValue | undefined): readonly (Value | undefined)[] | undefined {
  if (value === undefined) return [undefined];
  if (value.list || value.constants === null) return undefined;
  return value.absent ? [...value.constants, null] : value.constants;
}
