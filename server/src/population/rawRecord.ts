/** JSON, as JSON.parse gives it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** A JSON object. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** One record of a file, before anybody knows whether it is a user or a SCIM resource. `line` counts from 1. */
export type RawRecord =
  | { readonly kind: 'object'; readonly line: number; readonly object: JsonObject }
  /** A row of a CSV file; `cells` has as many entries as `columns`. */
  | { readonly kind: 'row'; readonly line: number; readonly columns: readonly string[]; readonly cells: readonly string[] }
  | { readonly kind: 'problem'; readonly line: number; readonly message: string };

/** Whether a JSON value is an object, and not a list. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is a list. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
