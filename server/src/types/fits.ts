import type { Constant, Kind, PossibleValue } from './possibleValue.ts';
import { isThere } from './questions.ts';

/** Whether a value is of a type: for every user, for some or nobody knows, for none. */
export type Fit = 'always' | 'maybe' | 'never';

/** The types that can be asked for: of the schema (spec/manifest-model.md), and a condition, for which a number will do (FUN, CBool). */
export type WantedType = 'String' | 'Integer' | 'Boolean' | 'DateTime' | 'Reference' | 'Binary' | 'Condition';

/** Whether what can come out is of a type. Nothing and the empty text are of every type. */
export function fits(value: PossibleValue, wanted: WantedType): Fit {
  if (!isThere(value)) return 'always';
  const parts = value.constants?.filter((constant) => constant !== '').map((constant) => constantFits(constant, wanted)) ?? value.kinds.map((kind) => KIND_FITS[wanted][kind]);
  if (parts.every((fit) => fit === 'always')) return 'always';
  return parts.every((fit) => fit === 'never') ? 'never' : 'maybe';
}

function constantFits(constant: Constant, wanted: WantedType): Fit {
  if (typeof constant !== 'string') return KIND_FITS[wanted][typeof constant === 'boolean' ? 'boolean' : typeof constant === 'object' ? 'date' : 'integer'];
  const isNumber = /^\s*[+-]?\d+\s*$/.test(constant);
  const isTruth = /^\s*(?:true|false)\s*$/i.test(constant);
  switch (wanted) {
    case 'Integer': return isNumber ? 'always' : 'never';
    case 'Boolean': return isTruth ? 'always' : 'never';
    case 'Condition': return isTruth || isNumber ? 'always' : 'never';
    case 'String': return 'always';
    case 'DateTime':
    case 'Reference':
    case 'Binary':
      return isTruth ? 'never' : 'maybe';
  }
}

/** A text may hold anything; a number may be a date of Active Directory (FUN, DateFromNum). */
const KIND_FITS: Readonly<Record<WantedType, Readonly<Record<Kind, Fit>>>> = {
  String: { text: 'always', integer: 'always', boolean: 'always', date: 'always', reference: 'always', binary: 'always' },
  Integer: { text: 'maybe', integer: 'always', boolean: 'never', date: 'never', reference: 'never', binary: 'never' },
  Boolean: { text: 'maybe', integer: 'never', boolean: 'always', date: 'never', reference: 'never', binary: 'never' },
  Condition: { text: 'maybe', integer: 'maybe', boolean: 'always', date: 'never', reference: 'never', binary: 'never' },
  DateTime: { text: 'maybe', integer: 'maybe', boolean: 'never', date: 'always', reference: 'never', binary: 'never' },
  Reference: { text: 'maybe', integer: 'never', boolean: 'never', date: 'never', reference: 'always', binary: 'never' },
  Binary: { text: 'maybe', integer: 'never', boolean: 'never', date: 'never', reference: 'never', binary: 'always' },
};
