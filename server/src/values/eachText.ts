import type { EvaluationEnvironment } from './environment.ts';
import { isList } from './absence.ts';
import { isStop } from './outcome.ts';
import { renderScalar } from './render.ts';
import type { Outcome, Scalar, Value } from './value.ts';

const NULL_IS_OPEN = 'What a text function gives for an absent attribute is not documented; it is taken to stay absent.';
const LIST_IS_OPEN = 'Only Trim is documented to work on every value of a multi-valued attribute; the other text functions are taken to do the same.';

/**
 * Applies a text function to a value: to the text itself, or to every text of a list (spec/expression-language.md, 2.6).
 * An absent value stays absent. A list in the result is flattened, since lists do not nest; the first end without a value ends all.
 */
export function eachText(
  source: Value | undefined,
  environment: EvaluationEnvironment,
  transform: (text: string) => Outcome,
): Outcome {
  if (typeof source === 'string') return transform(source);
  if (source === null || source === undefined) {
    environment.lessSure('inferred', NULL_IS_OPEN);
    return null;
  }
  if (!isList(source)) return transform(renderScalar(source));
  environment.lessSure('inferred', LIST_IS_OPEN);
  return everyText(source, transform);
}

/** Applies `transform` to every value of a list, as Trim is documented to do. */
export function everyText(list: readonly Scalar[], transform: (text: string) => Outcome): Outcome {
  const results: Scalar[] = [];
  for (const item of list) {
    if (item === null) continue;
    const outcome = transform(renderScalar(item));
    if (isStop(outcome)) return outcome;
    for (const result of isList(outcome) ? outcome : [outcome]) results.push(result);
  }
  return results;
}
