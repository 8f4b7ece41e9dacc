import type { JsonValue } from '../population/rawRecord.ts';
import type { Texts } from './flowValue.ts';
import type { JobMapping } from './jobMapping.ts';
import { roleObject } from './roleValue.ts';

/** Where a value is sent: the default dialect's PATCH has shapes of its own (spec/provisioning-service.md, 1.8). */
export type Carrier = 'post' | 'patchDefault' | 'patchFlagged';

/** A value as a request carries it: booleans, roles and lists in the shape of that request, all else as text. */
export function sentValue(mapping: JobMapping, value: Texts, carrier: Carrier): JsonValue {
  const { roles } = mapping;
  if (roles !== null) {
    const texts = typeof value === 'string' ? [value] : value;
    // The page shows JSON in a text for AppRoleAssignmentsComplex only.
    const asText = carrier === 'patchDefault' && roles === 'AppRoleAssignmentsComplex';
    return texts.map((text) => (asText ? { value: text } : roleObject(text, roles)));
  }
  if (typeof value !== 'string') return value;
  if (mapping.attribute.type !== 'Boolean' || carrier === 'patchDefault') return value;
  const word = value.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : value;
}
