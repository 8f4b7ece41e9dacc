import type { ListValue, Scalar, Value } from './value.ts';

/** Whether the value is a multi-valued attribute. */
export function isList(value: Value | undefined): value is ListValue {
  return Array.isArray(value);
}

/** The values that are really there: a null in a list is a value that the directory does not hold. */
export function presentValues(value: Value | undefined): readonly Exclude<Scalar, null>[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value.filter((item) => item !== null) : [value];
}

/** Null, an argument left out, or a list without any value: "a Null is expressed by the absence of the attribute" (FUN, IsNull). */
export function isAbsent(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  return isList(value) && value.every((item) => item === null);
}

/** Absent, or nothing but empty texts (FUN, IsNullOrEmpty). */
export function isAbsentOrEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  return isList(value) && value.every((item) => item === null || item === '');
}

/**
 * The one value of a value: itself, or the only value of a list.
 * Null when there is none, undefined when there are several.
 */
export function singleValue(value: Value | undefined): Scalar | undefined {
  if (!isList(value)) return value ?? null;
  const present = presentValues(value);
  return present.length > 1 ? undefined : (present[0] ?? null);
}
