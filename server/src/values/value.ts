import type { DateTime } from '../dotnet/date/dateTime.ts';

/**
 * What an expression works with. `null` is an absent attribute, which is not the empty text (spec 2, rule 2).
 * Integers are `number` while they are safe and `bigint` above (FILETIME); a list is a multi-valued attribute.
 */
export type Value = Scalar | ListValue;

export type Scalar = null | string | boolean | number | bigint | DateTime;

/** The values of a multi-valued attribute, in order; never nested. */
export type ListValue = readonly Scalar[];

/** The attribute is left out of the flow: IgnoreFlowIfNullOrEmpty, IgnoreAttributeFlow. */
export interface Ignored {
  readonly kind: 'ignored';
  /** IgnoreObjectFlow: the whole object is left out of this cycle, not only the attribute. */
  readonly wholeObject?: true;
}

/** Evaluation stopped: the service would report an error for this user. `code` is stable, `message` one plain sentence. */
export interface EvaluationFailure {
  readonly kind: 'failure';
  readonly code: string;
  readonly message: string;
}

/** We do not know how, or do not yet, evaluate this: never a guess. */
export interface Unsupported {
  readonly kind: 'unsupported';
  /** Stable, where a program may care: `regex` for a pattern that .NET takes and that cannot be run here. */
  readonly code?: 'regex';
  readonly message: string;
}

/** What evaluating a node gives. Errors travel as values up to the root. */
export type Outcome = Value | Stop;

/** The ends other than a value. */
export type Stop = Ignored | EvaluationFailure | Unsupported;
