import { OPERATORS, OPERATOR_TYPES, UNARY } from '../../rules/scope/filterOperators.ts';
import type { ValueChoice } from './fieldCompletion.ts';

/** What the operators of scoping filters mean (spec/manifest-model.md, Scope). */
const MEANINGS: Readonly<Record<string, string>> = {
  EQUALS: 'The value is this one; letter case counts.',
  'NOT EQUALS': 'There is a value, and it is another one; letter case counts.',
  'IS TRUE': 'The value is true.',
  'IS FALSE': 'The value is false.',
  'IS NULL': 'There is no value.',
  'IS NOT NULL': 'There is a value.',
  'REGEX MATCH': 'The value fits this .NET regular expression.',
  'NOT REGEX MATCH': 'There is a value, and it does not fit this .NET regular expression.',
  ENDS_WITH: 'The value ends with this text.',
  Includes: 'The value holds this text.',
  Greater_Than: 'The value is larger than this whole number.',
  Greater_Than_OR_EQUALS: 'The value is this whole number or larger.',
  '&': 'A bit test; its page describes it in contradictory ways.',
  '!&': 'The opposite bit test; its page describes it in contradictory ways.',
};

/** Whether an operator of scoping filters takes no value. */
export function takesNoValue(operator: string): boolean {
  return UNARY.has(operator);
}

/** What an operator of scoping filters does and which types it takes, as Markdown; null for one that is not known. */
export function operatorHelp(operator: string): string | null {
  const meaning = MEANINGS[operator];
  if (meaning === undefined) return null;
  return [meaning, `For attributes of ${typesOf(operator)}.`, ...(UNARY.has(operator) ? ['Takes no value.'] : [])].join(' ');
}

/** The operators that fit an attribute of a type; all of them when its type is not known. */
export function operatorChoices(type: string | null): readonly ValueChoice[] {
  return OPERATORS.filter((operator) => type === null || (OPERATOR_TYPES[operator]?.includes(type) ?? true)).map((text) => ({
    text,
    detail: typesOf(text),
    documentation: operatorHelp(text) ?? '',
    kind: 'keyword',
  }));
}

function typesOf(operator: string): string {
  return OPERATOR_TYPES[operator]?.join(' or ') ?? 'every type';
}
