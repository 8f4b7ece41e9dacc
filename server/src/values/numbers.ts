import { singleValue } from './absence.ts';
import { failed } from './outcome.ts';
import { renderScalar } from './render.ts';
import type { EvaluationFailure, Value } from './value.ts';

const INTEGER = /^\s*[+-]?\d+\s*$/;
const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/;

/** An integer as a `number` while that is exact, else as a `bigint`. */
export function integerOf(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/**
 * The integer that a value stands for: a number, or a text of decimal digits, since a quoted number is the same as a bare one
 * in the stored tree (GRS; spec/expression-language.md, 1). Undefined when it is no integer, or several values.
 */
export function readInteger(value: Value | undefined): number | bigint | undefined {
  const single = singleValue(value);
  if (typeof single === 'number' || typeof single === 'bigint') return single;
  if (typeof single !== 'string' || !INTEGER.test(single)) return undefined;
  return integerOf(BigInt(single.trim().replace(/^\+/, '')));
}

/** The number that a scalar stands for, fractions of source attributes included, for comparisons; undefined when it is none. */
export function readNumber(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  // Most texts begin with a letter; that test is cheaper than the pattern.
  if (typeof value !== 'string' || value > ':' || !DECIMAL.test(value)) return undefined;
  return readInteger(value) ?? Number(value);
}

/**
 * The integer of an argument that counts characters or positions, or the failure that names the argument.
 * Numbers beyond the 53 exact bits are far beyond any text, so their nearest `number` serves.
 */
export function countArgument(functionName: string, parameter: string, value: Value | undefined): number | EvaluationFailure {
  if (typeof value === 'number') return value;
  const integer = readInteger(value);
  if (integer !== undefined) return Number(integer);
  return failed('notAnInteger', `${functionName} needs a whole number for ${parameter}; ${described(value)} is none.`);
}

/** How a message names a value: short, whatever its length. */
export function described(value: Value | undefined): string {
  const single = singleValue(value);
  if (single === undefined) return 'a list of several values';
  if (single === null) return 'a missing value';
  const text = renderScalar(single);
  return text.length > 60 ? `"${text.slice(0, 60)}…"` : `"${text}"`;
}
