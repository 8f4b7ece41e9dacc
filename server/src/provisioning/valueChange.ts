import type { FlowNotes, Texts } from './flowValue.ts';
import type { JobMapping } from './jobMapping.ts';
import { roleIsHeld } from './roleValue.ts';
import type { FlowChange } from './updateFlow.ts';

/**
 * Whether a value has to be sent, and how. A change of letter case does not count unless the target attribute is exact
 * (spec/provisioning-service.md, 1.6). The flow type may hold it back.
 * @param held the values that the app has; null when they are not known
 */
export function changeOf(mapping: JobMapping, value: Texts, held: readonly string[] | null, notes: FlowNotes): FlowChange | null {
  const known = held ?? [];
  const isEmpty = known.every((text) => text === '');
  if (mapping.flowType === 'AttributeAddOnly' && (held === null || !isEmpty)) return null;
  if (typeof value === 'string') return singleChange(mapping, value, known, held === null, notes);
  return listChange(mapping, value, known, notes);
}

function singleChange(mapping: JobMapping, value: string, held: readonly string[], unknown: boolean, notes: FlowNotes): FlowChange | null {
  if (mapping.flowType === 'MultiValueAddOnly' || mapping.flowType === 'ValueAddOnly') notes.rests.add('flow-type-on-single-value');
  if (mapping.flowType === 'MultiValueAddOnly') return null;
  const old = held.find((text) => text !== '') ?? null;
  const change: FlowChange = { mapping, operation: old === null && !unknown ? 'Add' : 'Replace', value, old };
  if (held.includes(value)) return unchanged(mapping, change, notes);
  if (!mapping.attribute.caseExact && held.some((text) => text.toLowerCase() === value.toLowerCase())) {
    // "True" and "true" are one boolean, and no difference worth a word.
    if (mapping.attribute.type !== 'Boolean') {
      notes.rests.add('case-only-change');
      notes.warnings.push(`The value of ${mapping.target} differs from the app's in letter case only, so it is not sent.`);
    }
    return unchanged(mapping, change, notes);
  }
  return change;
}

function listChange(mapping: JobMapping, values: readonly string[], held: readonly string[], notes: FlowNotes): FlowChange | null {
  const missing = values.filter((value) => !isHeld(mapping, value, held));
  const old = held.length === 0 ? null : held;
  if (mapping.roles === 'AppRoleAssignmentsComplex') {
    // "AppRoleAssignmentsComplex … does PATCH add only": roles that were taken away stay.
    return missing.length === 0 ? unchanged(mapping, { mapping, operation: 'Add', value: values, old }, notes) : { mapping, operation: 'Add', value: values, old };
  }
  if (mapping.flowType === 'MultiValueAddOnly' || mapping.flowType === 'ValueAddOnly') {
    return missing.length === 0 ? null : { mapping, operation: 'Add', value: missing, old };
  }
  const change: FlowChange = { mapping, operation: old === null && mapping.roles === null ? 'Add' : 'Replace', value: values, old };
  if (missing.length === 0 && held.length === values.length) return unchanged(mapping, change, notes);
  if (old !== null && mapping.roles === null) notes.rests.add('list-update');
  return change;
}

function isHeld(mapping: JobMapping, value: string, held: readonly string[]): boolean {
  if (mapping.roles !== null) return roleIsHeld(value, held);
  return mapping.attribute.caseExact ? held.includes(value) : held.some((text) => text.toLowerCase() === value.toLowerCase());
}

function unchanged(mapping: JobMapping, change: FlowChange, notes: FlowNotes): FlowChange | null {
  if (!mapping.always) return null;
  notes.rests.add('flow-always');
  return { ...change, operation: 'Replace' };
}
