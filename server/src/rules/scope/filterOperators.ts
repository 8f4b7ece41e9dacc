/** The operators without a value. */
export const UNARY: ReadonlySet<string> = new Set(['IS TRUE', 'IS FALSE', 'IS NULL', 'IS NOT NULL']);

/** Every operator of scoping filters that Graph lists or that the portal writes, in the service's spelling (spec/manifest-model.md, Scope). */
export const OPERATORS: readonly string[] = [
  'EQUALS', 'NOT EQUALS', ...UNARY, 'REGEX MATCH', 'NOT REGEX MATCH', '&', '!&', 'ENDS_WITH', 'Includes', 'Greater_Than', 'Greater_Than_OR_EQUALS',
];

/** The types of attribute that an operator takes; operators that take all are left out. */
export const OPERATOR_TYPES: Readonly<Record<string, readonly string[]>> = {
  'IS TRUE': ['Boolean'],
  'IS FALSE': ['Boolean'],
  EQUALS: ['String', 'Integer'],
  'NOT EQUALS': ['String', 'Integer'],
  'REGEX MATCH': ['String', 'Integer'],
  'NOT REGEX MATCH': ['String', 'Integer'],
  ENDS_WITH: ['String'],
  Includes: ['String'],
  Greater_Than: ['Integer'],
  Greater_Than_OR_EQUALS: ['Integer'],
  '&': ['Integer'],
  '!&': ['Integer'],
};

/** Whether the service knows an operator, in this very spelling. */
export function isOperator(operator: string): boolean {
  return OPERATORS.includes(operator);
}

/** The operator that would look at groups, in any spelling: a rule of its own speaks of it. */
export function isMembershipOperator(operator: string): boolean {
  return /^is[ _]?member[ _]?of$/i.test(operator);
}
