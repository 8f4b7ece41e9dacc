import type { PossibleValue } from './possibleValue.ts';

/**
 * What a strict function can give, from what its arguments can be; undefined: left out. The arguments are values alone:
 * their failures and the like end the call before the function is asked. It may promise only what `run` keeps.
 */
export type StrictTypeRule = (values: readonly (PossibleValue | undefined)[]) => PossibleValue;

/** The same for a function that evaluates only what it needs. An argument that is never asked for is never evaluated. */
export type LazyTypeRule = (values: readonly (PossibleArgument | undefined)[]) => PossibleValue;

/** What is taken to hold of the source attributes. */
export interface Assumption {
  readonly attribute: (name: string) => PossibleValue;
}

/** An argument that is looked at only when asked for, under what is known by then. */
export interface PossibleArgument {
  readonly value: (assumption?: Assumption) => PossibleValue;
  /** What holds where this argument, as a condition, holds or does not. */
  readonly whenTrue: () => Assumption;
  readonly whenFalse: () => Assumption;
  /** What holds where this argument, as a text, is one of these; absent counts as empty. */
  readonly whenText: (texts: readonly string[]) => Assumption;
  /** What holds where it is none of these. */
  readonly whenOther: (texts: readonly string[]) => Assumption;
}
