import { ENTRA_USER } from '../../directory/entraAttributes.ts';
import { argumentProblems } from '../../evaluate/checkArguments.ts';
import type { FunctionRecord } from '../../functions/functionRecord.ts';
import type { ExpressionSlot } from './expressionSlot.ts';

/** The attributes that checks of their place know by name: references. */
const REFERENCES: ReadonlySet<string> = new Set(ENTRA_USER.filter(({ type }) => type === 'Reference').map(({ name }) => name));
/** The functions that checks of their place know by name, beside those that only stand outermost or take roles. */
const KNOWN_BY_NAME: ReadonlySet<string> = new Set(['Switch', 'ToLower', 'ToUpper']);
/** A name without a sign that means something in an expression. */
const PLAIN_NAME = /^[\w.: -]+$/;

/** What checks see of an attribute: most of them are alike. */
export function attributeShape(name: string): string {
  return REFERENCES.has(name) || !PLAIN_NAME.test(name) ? `attribute ${name}` : 'attribute';
}

/** What checks see of a function in a slot: its name where they know it, else whether it takes the arguments that stand there. */
export function functionShape(record: FunctionRecord, { callBehind }: ExpressionSlot): string {
  const isKnown = record.rootOnly === true || KNOWN_BY_NAME.has(record.name) || record.parameters.some(({ type }) => type === 'RoleAssignments');
  if (isKnown) return `function ${record.name}`;
  if (callBehind === null) return 'function';
  return argumentProblems(record, { ...callBehind, name: record.name }).length === 0 ? 'function that fits' : `function ${record.name}`;
}
