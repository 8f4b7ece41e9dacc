import { parseJson } from '../population/parseJson.ts';
import { isJsonObject, type JsonObject } from '../population/rawRecord.ts';
import type { RoleFunction } from './jobMapping.ts';
import { ROLE_TYPE } from './scimDocument.ts';

/** The role function's value, one app role, as a SCIM role (customize-application-attributes.md, "Provisioning a role to a SCIM app"). */
export function roleObject(text: string, roles: RoleFunction): JsonObject {
  const { value, display } = partsOf(text);
  // The page calls the name displayName for the one function and display for the other.
  const name = roles === 'AppRoleAssignmentsComplex' ? { displayName: display } : { display };
  return { primary: false, type: ROLE_TYPE, ...name, value };
}

/** What an app that holds the role would show as its value: the role's value, or the whole JSON text where that was sent. */
export function roleIsHeld(text: string, held: readonly string[]): boolean {
  const value = partsOf(text).value.toLowerCase();
  return held.some((one) => partsOf(one).value.toLowerCase() === value);
}

function partsOf(text: string): { readonly value: string; readonly display: string } {
  const parsed = text.startsWith('{') ? parseJson(text) : null;
  if (parsed === null || !parsed.ok || !isJsonObject(parsed.value)) return { value: text, display: text };
  const { value, displayName } = parsed.value;
  const name = typeof value === 'string' ? value : text;
  return { value: name, display: typeof displayName === 'string' ? displayName : name };
}
