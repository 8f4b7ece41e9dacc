import { withStops } from './combine.ts';
import { stopping, type PossibleValue } from './possibleValue.ts';
import { canBeFilled } from './questions.ts';

/** What a function that reads a date can give: it fails without one, and where the text cannot be read (`functions/dateArgument.ts`). */
export function readDateType(source: PossibleValue | undefined, result: PossibleValue): PossibleValue {
  const several = source?.list === true ? (['unsupported'] as const) : [];
  return source === undefined || !canBeFilled(source) ? stopping('failure', ...several) : withStops(result, 'failure', ...several);
}
