import type { FilterClause } from '../model/mappingModel.ts';
import { isList } from '../values/absence.ts';
import { renderScalar } from '../values/render.ts';
import type { Value } from '../values/value.ts';
import { compileOperator, type JudgeText } from './clauseOperator.ts';
import type { CompilePattern } from './compilePattern.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';

/** One clause of a scoping filter, made ready for many users. */
export interface CompiledClause {
  readonly attribute: string;
  /** As the portal shows it: title, attribute, operator, value. */
  readonly text: string;
  readonly judge: (value: Value) => ClauseVerdict;
}

/** Whether the clause holds; null when that cannot be simulated, with the reason. */
export interface ClauseVerdict {
  readonly holds: boolean | null;
  readonly why: string | null;
  readonly rests: readonly SimulatedRuleName[];
}

// define-conditional-rules-for-provisioning-user-accounts.md and known-issues.md.
const NOT_FILTERABLE = new Set([
  'appRoleAssignments', 'userType', 'manager', 'members', 'IsMemberOf', 'StatusHireDate', 'startDate', 'accountExpires', 'employeeHireDate',
]);

/** Compiles a clause. Whatever cannot be simulated makes the clause unknown for every user, and says why. */
export function compileClause(clause: FilterClause, title: string, compile: CompilePattern): CompiledClause {
  const { attribute, operator, values } = clause;
  const shown = values === null || values.length === 0 ? '' : ` ${values.join(', ')}`;
  const text = `${title} ${attribute} ${operator}${shown}`;
  if (NOT_FILTERABLE.has(attribute)) return unknownClause(attribute, text, `The service does not support filters on ${attribute}.`);
  if (attribute === 'IsSoftDeleted') return unknownClause(attribute, text, 'IsSoftDeleted follows from the scope, so a filter on it cannot be simulated.');
  const compiled = compileOperator(operator, values ?? [], compile);
  if (!compiled.ok) return unknownClause(attribute, text, compiled.error);
  const { judge, rests } = compiled.value;
  return { attribute, text, judge: (value) => judgeValue(value, attribute, judge, rests) };
}

function judgeValue(value: Value, attribute: string, judge: JudgeText, rests: readonly SimulatedRuleName[]): ClauseVerdict {
  if (isList(value)) return { holds: null, why: `${attribute} has a list of values, and the service does not support filters on those.`, rests: [] };
  // Null and empty are one to a filter: "return false if the value is null / empty".
  const verdict = judge(value === null ? '' : renderScalar(value));
  return verdict.ok ? { holds: verdict.value, why: null, rests } : { holds: null, why: verdict.error, rests };
}

function unknownClause(attribute: string, text: string, why: string): CompiledClause {
  return { attribute, text, judge: () => ({ holds: null, why, rests: [] }) };
}
