import { remembered } from '../../base/remembered.ts';
import type { FunctionRecord, ParameterRecord } from '../../functions/functionRecord.ts';

// A function with more optional slots than this at its end (Replace) is called with all of them, as the service prints it.
const MOST_TRAILING_OPTIONS = 2;

/** A call with a placeholder for each argument that has to be given; optional ones in between are empty slots. */
export const functionSnippet = remembered((record: FunctionRecord): string => {
  const slots = shownParameters(record.parameters).map((parameter, index) => slotOf(parameter, record.suggested?.includes(parameter.name) === true, index + 1));
  return `${record.name}(${slots.join(', ')})$0`;
});

function slotOf({ name, type, optional }: ParameterRecord, isSuggested: boolean, stop: number): string {
  // Role functions take this attribute and no other.
  if (type === 'RoleAssignments') return '[appRoleAssignments]';
  if (isSuggested) return `\${${stop}:"${name}"}`;
  return optional === true ? `\${${stop}}` : `\${${stop}:${name}}`;
}

function shownParameters(parameters: readonly ParameterRecord[]): readonly ParameterRecord[] {
  let lastRequired = -1;
  parameters.forEach((parameter, index) => {
    if (parameter.optional !== true) lastRequired = index;
  });
  return parameters.length - 1 - lastRequired > MOST_TRAILING_OPTIONS ? parameters : parameters.slice(0, lastRequired + 1);
}
