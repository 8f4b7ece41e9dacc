import { OPERATOR_TYPES } from '../../rules/scope/filterOperators.ts';
import type { ValueChoice } from './fieldCompletion.ts';

/** What filters can look at, in the order in which they are named (spec/manifest-model.md, Scope). */
const FILTERED: readonly string[] = ['Integer', 'String', 'Binary', 'Boolean'];

/** The operators of scoping filters and what they mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  EQUALS: 'The value is this one; letter case counts.',
  'NOT EQUALS': 'There is a value, and it is another one; letter case counts.',
  'IS TRUE': 'The value is true. Takes no value.',
  'IS FALSE': 'The value is false. Takes no value.',
  'IS NULL': 'There is no value. Takes no value.',
  'IS NOT NULL': 'There is a value. Takes no value.',
  'REGEX MATCH': 'The value fits this .NET regular expression.',
  'NOT REGEX MATCH': 'There is a value, and it does not fit this .NET regular expression.',
  ENDS_WITH: 'The value ends with this text.',
  Includes: 'The value holds this text.',
  Greater_Than: 'The value is larger than this whole number.',
  Greater_Than_OR_EQUALS: 'The value is this whole number or larger.',
  '&': 'A bit test; its page describes it in contradictory ways.',
  '!&': 'The opposite bit test; its page describes it in contradictory ways.',
};

/** The operators that fit an attribute of a type; all of them when its type is not known. */
export function operatorChoices(type: string | null): readonly ValueChoice[] {
  return Object.entries(MEANINGS).flatMap(([text, documentation]): readonly ValueChoice[] => {
    const types = FILTERED.filter((name) => OPERATOR_TYPES[text]?.includes(name) ?? true);
    return type === null || types.includes(type) ? [{ text, detail: types.join(', '), documentation, kind: 'keyword' }] : [];
  });
}
