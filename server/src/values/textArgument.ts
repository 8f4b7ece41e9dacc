import { singleValue } from './absence.ts';
import type { EvaluationEnvironment } from './environment.ts';
import { unsupported } from './outcome.ts';
import { renderScalar } from './render.ts';
import type { Unsupported, Value } from './value.ts';

/**
 * The one text of an argument that is not the source of a function, such as a suffix or a separator; absent is the empty text.
 * Several values are not supported: no page says what they do there.
 */
export function textArgument(
  functionName: string,
  parameter: string,
  value: Value | undefined,
  environment: EvaluationEnvironment,
): string | Unsupported {
  if (typeof value === 'string') return value;
  const single = singleValue(value);
  if (single === null) environment.lessSure('inferred', `What ${functionName} does with an absent ${parameter} is not documented; it is taken as an empty text.`);
  if (single !== undefined) return renderScalar(single);
  return unsupported(`${functionName} takes one text for ${parameter}, but the attribute there has several values; take one with Item, or join them with Join.`);
}
