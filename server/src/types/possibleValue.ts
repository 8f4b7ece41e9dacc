import type { Fidelity } from '../base/fidelity.ts';
import type { Scalar } from '../values/value.ts';

/**
 * What one value is. The engine passes nearly everything as text (spec/expression-language.md, 2.1), so each kind but `text`
 * stands for its text, too: `integer` for digits, `boolean` for True and False in any case, `date` for a date text,
 * `reference` and `binary` for the text that such an attribute has.
 */
export type Kind = 'text' | 'integer' | 'boolean' | 'date' | 'reference' | 'binary';

/** A value that is written out or computed from such. */
export type Constant = Exclude<Scalar, null>;

/** The ends of an evaluation without a value. */
export type StopKind = 'ignored' | 'failure' | 'unsupported';

/**
 * Every outcome that an evaluation may have, for all users at once. It promises that nothing else can come out;
 * it does not promise that all of it does.
 */
export interface PossibleValue {
  /** What a value can be, or each value of a list; empty when there never is one. */
  readonly kinds: readonly Kind[];
  /** There can be a value that is no list. */
  readonly single: boolean;
  /** There can be a list that holds a value. */
  readonly list: boolean;
  /** There can be nothing: null, or, where `list` holds, a list without values. */
  readonly absent: boolean;
  /** The value, or one of a list, can be the empty text. */
  readonly empty: boolean;
  /** All values that it can be, the empty text included, where they are few and known. */
  readonly constants: readonly Constant[] | null;
  readonly stops: readonly StopKind[];
  /** How sure this is. */
  readonly fidelity: Fidelity;
}

/** The most values that are told apart; a Switch with more keys than that gives "some text". */
export const MOST_CONSTANTS = 12;

/** No outcome at all: where evaluation never comes. */
export const NOTHING: PossibleValue = { kinds: [], single: false, list: false, absent: false, empty: false, constants: [], stops: [], fidelity: 'documented' };

/** Null and nothing else. */
export const ABSENT: PossibleValue = { ...NOTHING, absent: true };

/** A value of one kind that is always there and never empty, changed by what `but` says. */
export function valueOf(kind: Kind, but: Partial<PossibleValue> = {}): PossibleValue {
  return { ...NOTHING, kinds: [kind], single: true, constants: null, ...but };
}

/** One of some values. */
export function oneOf(constants: readonly Constant[]): PossibleValue {
  // Nearly always one.
  const distinct = constants.length === 1 ? constants : [...new Set(constants)];
  const kinds = distinct.length === 1 ? distinct.map(kindOf) : [...new Set(distinct.map(kindOf))];
  return { ...NOTHING, kinds, single: distinct.length > 0, empty: distinct.includes(''), constants: distinct.length > MOST_CONSTANTS ? null : distinct };
}

/** Only these ends. */
export function stopping(...stops: readonly StopKind[]): PossibleValue {
  return { ...NOTHING, stops };
}

/** True, False, or either. */
export function truth(canHold: boolean, canFail: boolean): PossibleValue {
  return oneOf([...(canHold ? [true] : []), ...(canFail ? [false] : [])]);
}

function kindOf(constant: Constant): Kind {
  if (typeof constant === 'string') return 'text';
  if (typeof constant === 'boolean') return 'boolean';
  return typeof constant === 'object' ? 'date' : 'integer';
}
