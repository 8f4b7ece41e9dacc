import type { JsonValue } from '../population/rawRecord.ts';
import type { Difference } from './judgeCase.ts';

/** A difference as one line: `values.userName: expected "a", but it is "b"`. */
export function differenceText({ path, expected, actual }: Difference): string {
  if (expected === undefined) return `${path}: expected nothing, but it is ${text(actual)}`;
  return `${path}: expected ${text(expected)}, but ${actual === undefined ? 'nothing is there' : `it is ${text(actual)}`}`;
}

function text(value: JsonValue | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
