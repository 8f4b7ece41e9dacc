import { leastSure } from '../base/fidelity.ts';
import type { Fidelity } from '../base/fidelity.ts';
import { MOST_CONSTANTS, NOTHING, type Constant, type PossibleValue, type StopKind } from './possibleValue.ts';

/** What can come out where any of some outcomes can. */
export function either(...values: readonly PossibleValue[]): PossibleValue {
  return values.reduce(eitherOf, NOTHING);
}

/** The same, with more ends without a value. */
export function withStops(value: PossibleValue, ...stops: readonly StopKind[]): PossibleValue {
  return stops.length === 0 ? value : { ...value, stops: union(value.stops, stops) };
}

/** The same, at most as sure. */
export function lessSure(value: PossibleValue, fidelity: Fidelity): PossibleValue {
  const least = leastSure(value.fidelity, fidelity);
  return least === value.fidelity ? value : { ...value, fidelity: least };
}

/** What is left where a value is known to be there and not empty. A list may still hold an empty text. */
export function presentPart(value: PossibleValue): PossibleValue {
  const constants = value.constants?.filter((constant) => constant !== '') ?? null;
  const single = value.single && (constants === null || constants.length > 0);
  return { ...value, single, kinds: single || value.list ? value.kinds : [], absent: false, empty: value.list && value.empty, constants, stops: [] };
}

/** What is left where a value is known to be absent or empty. */
export function missingPart(value: PossibleValue): PossibleValue {
  return { ...value, kinds: value.empty ? ['text'] : [], single: value.single && value.empty, list: value.list && value.empty, constants: value.empty ? [''] : [], stops: [] };
}

/** What is left where a single value is known to be one of some texts; the value itself where it may be a list. */
export function constantPart(value: PossibleValue, keep: (constant: Constant) => boolean): PossibleValue {
  if (value.list || value.constants === null) return value;
  const constants = value.constants.filter(keep);
  return { ...value, constants, single: constants.length > 0, empty: constants.includes(''), kinds: constants.length > 0 ? value.kinds : [] };
}

function eitherOf(a: PossibleValue, b: PossibleValue): PossibleValue {
  if (a === NOTHING) return b;
  const constants = a.constants === null || b.constants === null ? null : union(a.constants, b.constants);
  return {
    kinds: union(a.kinds, b.kinds),
    single: a.single || b.single,
    list: a.list || b.list,
    absent: a.absent || b.absent,
    empty: a.empty || b.empty,
    constants: constants !== null && constants.length > MOST_CONSTANTS ? null : constants,
    stops: union(a.stops, b.stops),
    fidelity: leastSure(a.fidelity, b.fidelity),
  };
}

function union<Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  return b.every((item) => a.includes(item)) ? a : [...new Set([...a, ...b])];
}
