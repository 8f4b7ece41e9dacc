import { failure, success, type Result } from '../base/result.ts';
import type { Value } from '../values/value.ts';
import { parseJson } from './parseJson.ts';
import { isJsonList, isJsonObject, type JsonValue } from './rawRecord.ts';

// The types that spec/directory-attributes.md shows; a CSV file has no types of its own, and spreadsheets write TRUE.
const BOOLEAN_ATTRIBUTES: ReadonlySet<string> = new Set(['accountEnabled', 'dirSyncEnabled']);

/**
 * The value of a JSON property (design 2): null and an empty list are null, booleans become `True` and `False`, numbers text.
 * An object inside a list, such as an app role assignment, becomes its JSON text; so does an object on its own.
 */
export function valueOfJson(name: string, json: JsonValue): Value {
  if (json === null) return null;
  if (!isJsonList(json)) return scalarOf(name, json);
  const values = json.filter((item) => item !== null).map((item) => scalarOf(name, item));
  return values.length === 0 ? null : values;
}

/** The value of a CSV cell: empty is null, a cell that begins with `[` is a JSON list, all else is text. */
export function valueOfCell(name: string, cell: string): Result<Value, string> {
  if (cell === '') return success(null);
  if (!cell.startsWith('[')) return success(BOOLEAN_ATTRIBUTES.has(name) ? booleanText(cell) : cell);
  const parsed = parseJson(cell);
  if (parsed.ok && isJsonList(parsed.value)) return success(valueOfJson(name, parsed.value));
  return failure(`${name} begins with "[" but is not a JSON list`);
}

/** True or false as files write it, or null for an empty value; undefined when it is neither. */
export function booleanOf(json: JsonValue): boolean | null | undefined {
  if (json === null || typeof json === 'boolean') return json;
  const word = typeof json === 'string' ? json.trim().toLowerCase() : '';
  if (json === '') return null;
  if (word === 'true') return true;
  return word === 'false' ? false : undefined;
}

function scalarOf(name: string, json: JsonValue): string {
  if (typeof json === 'string') return BOOLEAN_ATTRIBUTES.has(name) ? booleanText(json) : json;
  if (typeof json === 'boolean') return json ? 'True' : 'False';
  if (typeof json === 'number') return String(json);
  if ((name === 'manager' || name === 'members') && isJsonObject(json)) return idOf(json) ?? JSON.stringify(json);
  return JSON.stringify(json);
}

/** Graph gives the manager and the members as whole objects when asked to expand them. */
function idOf(json: { readonly [name: string]: JsonValue }): string | null {
  const id = json['objectId'] ?? json['id'];
  return typeof id === 'string' ? id : null;
}

function booleanText(text: string): string {
  const known = booleanOf(text);
  return known === null || known === undefined ? text : known ? 'True' : 'False';
}
