import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../population/rawRecord.ts';
import type { ScimPath } from './scimPath.ts';

/** A user or group as the app holds it, or as a request carries it. */
export type ScimResource = JsonObject;

/**
 * The values at a path, as texts: booleans are `True` and `False`, as expressions write them; of complex values, such as the
 * manager, the `value`. Attribute names are compared without letter case (RFC 7643, 2.1).
 */
export function textsAt(resource: ScimResource, path: ScimPath): readonly string[] {
  const home = path.schema === null ? resource : property(resource, path.schema);
  const attribute = isJsonObject(home) ? property(home, path.attribute) : undefined;
  if (attribute === undefined) return [];
  const { filter, sub } = path;
  const entries = isJsonList(attribute) ? attribute : [attribute];
  const chosen = filter === null ? entries : entries.filter((entry) => isJsonObject(entry) && fits(entry, filter));
  return chosen.flatMap((entry) => {
    if (!isJsonObject(entry)) return sub === null && filter === null ? textsOf(entry) : [];
    return textsOf(property(entry, sub ?? 'value'));
  });
}

/** A property of a JSON object by its name, letter case aside; the exact name wins. */
export function property(object: JsonObject, name: string): JsonValue | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const lower = name.toLowerCase();
  const found = Object.keys(object).find((key) => key.toLowerCase() === lower);
  return found === undefined ? undefined : object[found];
}

/** The text that a JSON value stands for in a comparison, or none for null and for complex values. */
export function textOfJson(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? String(value) : null;
}

/** Whether an entry of a multi-valued attribute is the one that a filter means. */
export function fits(entry: JsonObject, filter: { readonly attribute: string; readonly value: string }): boolean {
  return textOfJson(property(entry, filter.attribute))?.toLowerCase() === filter.value.toLowerCase();
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  if (isJsonList(value)) return value.flatMap(textsOf);
  const text = textOfJson(value);
  return text === null ? [] : [text];
}
