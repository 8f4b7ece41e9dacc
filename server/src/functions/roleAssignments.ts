import { presentValues } from '../values/absence.ts';
import { renderScalar } from '../values/render.ts';
import type { Value } from '../values/value.ts';

/** One app role of a user. `id` is the app role's own id, where the population tells it. */
export interface AssignedRole {
  readonly id: string | null;
  readonly value: string;
  readonly displayName: string;
}

/**
 * The roles in an `appRoleAssignments` attribute: its values are role names, or JSON objects as text with `id`, `value` and
 * `displayName` (the three that customize-application-attributes shows in its PATCH examples).
 */
export function assignedRoles(attribute: Value | undefined): readonly AssignedRole[] {
  return presentValues(attribute).map(renderScalar).filter((text) => text !== '').map(readRole);
}

/** The JSON text that a role becomes in the PATCH examples of the page. */
export function roleAsJson({ id, value, displayName }: AssignedRole): string {
  return JSON.stringify(id === null ? { value, displayName } : { id, value, displayName });
}

function readRole(text: string): AssignedRole {
  const fields = text.startsWith('{') ? parseObject(text) : undefined;
  const value = textOf(fields, 'value') ?? textOf(fields, 'displayName') ?? text;
  return { id: textOf(fields, 'id') ?? null, value, displayName: textOf(fields, 'displayName') ?? value };
}

function parseObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    // A role may really be called "{…"; then the text is its name.
    return undefined;
  }
}

function textOf(fields: object | undefined, key: string): string | undefined {
  const found: unknown = fields === undefined ? undefined : Object.entries(fields).find(([name]) => name === key)?.[1];
  return typeof found === 'string' && found !== '' ? found : undefined;
}
