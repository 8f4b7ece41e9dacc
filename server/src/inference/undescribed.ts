import type { FunctionRecord, ValueType } from '../functions/functionRecord.ts';
import type { Kind, PossibleValue } from '../types/possibleValue.ts';
import { valueOf } from '../types/possibleValue.ts';

/** What a function without a type rule can give: whatever its documented type allows, or no value. */
export function undescribed({ returns }: FunctionRecord, values: readonly (PossibleValue | undefined)[]): PossibleValue {
  const list = returns === 'List' || returns === 'Any' || values.some((value) => value?.list === true);
  return valueOf(kindOfType(returns), { list, absent: true, empty: true, stops: ['failure', 'unsupported'] });
}

/** The kind of value that a documented type is. */
export function kindOfType(type: ValueType): Kind {
  switch (type) {
    case 'Integer': return 'integer';
    case 'Boolean': return 'boolean';
    case 'DateTime': return 'date';
    case 'Reference': return 'reference';
    case 'Binary': return 'binary';
    case 'String':
    case 'List':
    case 'RoleAssignments':
    case 'Any':
      return 'text';
  }
}
