import { ENTRA_USER } from '../../directory/entraAttributes.ts';
import type { FunctionRecord } from '../../functions/functionRecord.ts';
import type { ExpressionSlot } from './expressionSlot.ts';

/** References: checks know them by name, as arguments of Switch and of the functions that take roles. */
const REFERENCES: ReadonlySet<string> = new Set(ENTRA_USER.filter(({ type }) => type === 'Reference').map(({ name }) => name));
/** A name without a sign that means something in an expression. */
const PLAIN_NAME = /^[\w.: -]+$/;

/** What checks see of an attribute in a slot: most of them are alike. */
export function attributeShape(name: string, { argument }: ExpressionSlot): string {
  const isJudged = argument !== null && (argument.record.name === 'Switch' || takesRoles(argument.record)) && REFERENCES.has(name);
  return isJudged || !PLAIN_NAME.test(name) ? `attribute ${name}` : 'attribute';
}

/**
 * What checks see of a function in a slot: its name where arguments stand there already, or where they know it. A call that
 * an entry writes whole is right by itself.
 */
export function functionShape(record: FunctionRecord, { argument, parenthesisFollows, operandBehind }: ExpressionSlot): string {
  const isJudged = parenthesisFollows
    || record.rootOnly === true
    // The keys of Switch have to be in the case that these give.
    || (argument?.record.name === 'Switch' && (record.name === 'ToLower' || record.name === 'ToUpper'))
    || (operandBehind !== null && takesRoles(record));
  return isJudged ? `function ${record.name}` : 'function';
}

function takesRoles({ parameters }: FunctionRecord): boolean {
  return parameters.some(({ type }) => type === 'RoleAssignments');
}
