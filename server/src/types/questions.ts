import { truthOf } from '../values/truth.ts';
import { oneOf, type PossibleValue } from './possibleValue.ts';

/** Whether evaluation can give a value at all, null included. */
export function canGive(value: PossibleValue): boolean {
  return isThere(value) || value.absent;
}

/** Whether there can be a value that is not null; the empty text counts. */
export function isThere(value: PossibleValue | undefined): boolean {
  return value !== undefined && (value.single || value.list);
}

/** Whether there can be a value that is neither null nor empty. */
export function canBeFilled(value: PossibleValue | undefined): boolean {
  return value !== undefined && isThere(value) && (value.constants === null || value.constants.some((constant) => constant !== ''));
}

/** Whether there can be nothing, or nothing but empty texts. */
export function canBeMissing({ absent, empty }: PossibleValue): boolean {
  return absent || empty;
}

/** Whether it is a whole number for every user who has a value, so that nothing fails for want of one. */
export function isInteger(value: PossibleValue | undefined): boolean {
  if (value === undefined || value.absent || value.list) return false;
  if (value.constants === null) return value.kinds.every((kind) => kind === 'integer');
  return value.constants.every((constant) => typeof constant === 'number' || typeof constant === 'bigint' || (typeof constant === 'string' && /^\s*[+-]?\d+\s*$/.test(constant)));
}

/** Whether it can be a whole number for some user. */
export function couldBeInteger(value: PossibleValue | undefined): boolean {
  if (value === undefined || !isThere(value)) return false;
  if (value.constants !== null) return value.constants.some((constant) => isInteger(oneOf([constant])));
  return value.kinds.some((kind) => kind !== 'boolean');
}

/** Whether a condition with this value can hold, and whether it can fail to hold (`values/truth.ts`). */
export function truthsOf(value: PossibleValue): { readonly canHold: boolean; readonly canFail: boolean } {
  if (value.constants === null || value.list) return { canHold: isThere(value), canFail: canGive(value) };
  const truths = value.constants.map((constant) => truthOf(constant) === true);
  return { canHold: truths.includes(true), canFail: truths.includes(false) || value.absent };
}
