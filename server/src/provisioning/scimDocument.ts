import { isJsonList, isJsonObject, type JsonValue } from '../population/rawRecord.ts';
import type { ScimPath } from './scimPath.ts';
import { fits, type ScimResource } from './scimResource.ts';

/** A JSON object that is being put together; what is in it has been made by `setAtPath` or `copyForChange`. */
export type MutableObject = { [name: string]: JsonValue };

/** The type that Entra ID gives every app role, whatever a mapping to `.type` says (customize-application-attributes, roles). */
export const ROLE_TYPE = 'WindowsAzureActiveDirectoryRole';

/**
 * Writes a value at a path, making what is missing on the way: the extension's object, the parent of `a.b`, the entry that a
 * filter means. Sub-attributes with the same filter go to the same entry (spec/provisioning-service.md, 1.8, rules 2 and 3).
 * @param prepareEntry completes an entry that had to be made, before the value is written
 */
export function setAtPath(
  document: MutableObject,
  path: ScimPath,
  value: JsonValue,
  prepareEntry: (entry: MutableObject, path: ScimPath) => void = fillFilter,
): void {
  const home = path.schema === null ? document : childObject(document, path.schema);
  if (path.filter !== null) {
    put(entryOf(home, path, prepareEntry), path.sub ?? 'value', value);
  } else if (path.sub !== null) {
    put(childObject(home, path.attribute), path.sub, value);
  } else {
    put(home, path.attribute, value);
  }
}

/** What a filter says about the entry that it means: `[type eq "work"]` gives it the type `work`. */
export function fillFilter(entry: MutableObject, path: ScimPath): void {
  if (path.filter !== null) assign(entry, path.filter.attribute, literalOf(path.filter));
}

/** What Entra ID adds to the entries of a POST besides what the filter says (1.8, rule 4). */
export function fillCreatedEntry(entry: MutableObject, path: ScimPath): void {
  if (isWorkMail(path)) entry['primary'] = true;
  fillFilter(entry, path);
  if (path.attribute.toLowerCase() === 'roles' && path.filter?.attribute.toLowerCase() === 'primary') entry['type'] = ROLE_TYPE;
}

/** A copy that `setAtPath` may change: it goes as deep as a path reaches (extension, attribute, entry, sub-attribute). */
export function copyForChange(resource: ScimResource): MutableObject {
  const copy: MutableObject = {};
  for (const [name, value] of Object.entries(resource)) assign(copy, name, copied(value, 3));
  return copy;
}

function copied(json: JsonValue, levels: number): JsonValue {
  if (levels === 0 || typeof json !== 'object' || json === null) return json;
  if (isJsonList(json)) return json.map((entry) => copied(entry, levels - 1));
  const copy: MutableObject = {};
  for (const [name, value] of Object.entries(json)) assign(copy, name, copied(value, levels - 1));
  return copy;
}

/** Whether a path goes to the work e-mail. */
export function isWorkMail(path: ScimPath): boolean {
  return path.attribute.toLowerCase() === 'emails' && path.filter?.value.toLowerCase() === 'work';
}

function literalOf({ attribute, value }: { readonly attribute: string; readonly value: string }): JsonValue {
  if (attribute.toLowerCase() !== 'primary') return value;
  return value.toLowerCase() === 'true';
}

function childObject(parent: MutableObject, name: string): MutableObject {
  const child = own(parent, name);
  if (isOwnObject(child)) return child;
  const made: MutableObject = {};
  put(parent, name, made);
  return made;
}

function entryOf(home: MutableObject, path: ScimPath, prepareEntry: (entry: MutableObject, path: ScimPath) => void): MutableObject {
  const present = own(home, path.attribute);
  const entries = isJsonList(present) ? present : [];
  const found = entries.find((entry) => isOwnObject(entry) && path.filter !== null && fits(entry, path.filter));
  if (isOwnObject(found)) return found;
  const made: MutableObject = {};
  prepareEntry(made, path);
  put(home, path.attribute, [...entries, made]);
  return made;
}

function own(object: MutableObject, name: string): JsonValue | undefined {
  const key = keyOf(object, name);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function put(object: MutableObject, name: string, value: JsonValue): void {
  assign(object, keyOf(object, name), value);
}

/** Gives an object a property of its own, whatever its name. */
export function assign(object: MutableObject, key: string, value: JsonValue): void {
  // A plain assignment to this name would set the prototype instead.
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}

/** The spelling that the object already uses for a name, letter case aside (RFC 7643, 2.1). */
function keyOf(object: MutableObject, name: string): string {
  if (Object.hasOwn(object, name)) return name;
  for (const key in object) {
    if (key.length === name.length && key.toLowerCase() === name.toLowerCase()) return key;
  }
  return name;
}

/** An object inside a document that is being put together was made for it, so it may be changed. */
function isOwnObject(value: JsonValue | undefined): value is MutableObject {
  return isJsonObject(value);
}
