import { singleValue } from './absence.ts';
import type { EvaluationEnvironment } from './environment.ts';
import { readNumber } from './numbers.ts';
import type { Value } from './value.ts';

/**
 * Whether a condition holds (spec/expression-language.md, 2.5): a boolean, the text True in any case, or a number other than zero.
 * Anything else does not hold; that this is not documented is told through `lessSure`.
 */
export function isTrue(value: Value, environment: EvaluationEnvironment): boolean {
  if (typeof value === 'boolean') return value;
  const known = truthOf(value);
  if (known !== undefined) {
    if (readNumber(value) !== undefined) environment.lessSure('inferred', 'That a number other than zero holds is documented for CBool only.');
    return known;
  }
  environment.lessSure('unknown', 'FUN says that a condition on an empty or absent value fails, and nothing of other texts than True and False; the condition is taken not to hold.');
  return false;
}

/** True and False in any case, and numbers by whether they differ from zero (FUN, CBool); undefined for all else. */
export function truthOf(value: Value): boolean | undefined {
  const single = singleValue(value);
  if (typeof single === 'boolean') return single;
  if (single === null || single === undefined) return undefined;
  if (typeof single === 'string') {
    const word = single.trim().toLowerCase();
    if (word === 'true') return true;
    if (word === 'false') return false;
  }
  const number = readNumber(single);
  return number === undefined ? undefined : Number(number) !== 0;
}
