import type { ValueChoice } from './fieldCompletion.ts';

interface Operator {
  readonly name: string;
  readonly types: readonly string[];
  readonly meaning: string;
}

const ANY = ['Integer', 'String', 'Binary', 'Boolean'];

/** The operators of scoping filters with the types that they take (spec/manifest-model.md, Scope). */
const OPERATORS: readonly Operator[] = [
  { name: 'EQUALS', types: ['Integer', 'String'], meaning: 'The value is this one; letter case counts.' },
  { name: 'NOT EQUALS', types: ['Integer', 'String'], meaning: 'There is a value, and it is another one; letter case counts.' },
  { name: 'IS TRUE', types: ['Boolean'], meaning: 'The value is true. Takes no value.' },
  { name: 'IS FALSE', types: ['Boolean'], meaning: 'The value is false. Takes no value.' },
  { name: 'IS NULL', types: ANY, meaning: 'There is no value. Takes no value.' },
  { name: 'IS NOT NULL', types: ANY, meaning: 'There is a value. Takes no value.' },
  { name: 'REGEX MATCH', types: ['Integer', 'String'], meaning: 'The value fits this .NET regular expression.' },
  { name: 'NOT REGEX MATCH', types: ['Integer', 'String'], meaning: 'There is a value, and it does not fit this .NET regular expression.' },
  { name: 'ENDS_WITH', types: ['String'], meaning: 'The value ends with this text.' },
  { name: 'Includes', types: ['String'], meaning: 'The value holds this text.' },
  { name: 'Greater_Than', types: ['Integer'], meaning: 'The value is larger than this whole number.' },
  { name: 'Greater_Than_OR_EQUALS', types: ['Integer'], meaning: 'The value is this whole number or larger.' },
  { name: '&', types: ['Integer'], meaning: 'A bit test; its page describes it in contradictory ways.' },
  { name: '!&', types: ['Integer'], meaning: 'The opposite bit test; its page describes it in contradictory ways.' },
];

/** The operators that fit an attribute of a type; all of them when its type is not known. */
export function operatorChoices(type: string | null): readonly ValueChoice[] {
  return OPERATORS.filter(({ types }) => type === null || types.includes(type)).map(({ name, types, meaning }) => ({
    text: name,
    detail: types.join(', '),
    documentation: meaning,
    kind: 'keyword',
  }));
}
