import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../population/rawRecord.ts';
import { property, type ScimResource } from '../provisioning/scimResource.ts';

/** One place where the account in the app is not what was predicted. */
export interface ResourceDifference {
  /** The place as a SCIM path, such as `emails[type eq "work"].value`. */
  readonly path: string;
  readonly kind: 'missing' | 'different' | 'added';
  /** Null: nothing. */
  readonly predicted: JsonValue;
  readonly actual: JsonValue;
}

// What every app decides for itself (RFC 7643, 3.1), and what says how the resource is written.
const NOT_COMPARED = new Set(['id', 'meta', 'schemas']);

/** The differences between a predicted account and the one that the app holds. The order of properties and entries does not count. */
export function resourceDifferences(predicted: ScimResource, actual: ScimResource): readonly ResourceDifference[] {
  const names = namesOf(predicted, actual).filter((name) => !NOT_COMPARED.has(name));
  // The name of an extension is followed by a colon, that of a complex attribute by a dot (RFC 7644, 3.10).
  return names.flatMap((name) => ofValues(property(predicted, name), property(actual, name), name, /^urn:/i.test(name) ? ':' : '.'));
}

function ofValues(predicted: JsonValue | undefined, actual: JsonValue | undefined, path: string, separator: ':' | '.' = '.'): readonly ResourceDifference[] {
  const difference = { path, predicted: predicted ?? null, actual: actual ?? null };
  // An attribute without a value is the same as none (RFC 7643, 2.5).
  if (isNothing(actual)) return isNothing(predicted) ? [] : [{ ...difference, kind: 'missing' }];
  if (isNothing(predicted)) return [{ ...difference, kind: 'added' }];
  if (isJsonList(predicted) && isJsonList(actual)) return ofLists(predicted, actual, path);
  if (isJsonObject(predicted) && isJsonObject(actual)) {
    return namesOf(predicted, actual).flatMap((name) => ofValues(property(predicted, name), property(actual, name), `${path}${separator}${name}`));
  }
  return predicted === actual ? [] : [{ ...difference, kind: 'different' }];
}

function ofLists(predicted: readonly JsonValue[], actual: readonly JsonValue[], path: string): readonly ResourceDifference[] {
  const left = [...actual];
  const differences = predicted.flatMap((entry) => {
    const at = partnerOf(entry, left);
    const [partner] = at < 0 ? [] : left.splice(at, 1);
    return ofValues(entry, partner, entryPath(entry, path));
  });
  return [...differences, ...left.flatMap((entry) => ofValues(undefined, entry, entryPath(entry, path)))];
}

/** The place of the entry that is meant by another one: the one of the same type and value, or of the same value, or type. */
function partnerOf(entry: JsonValue, candidates: readonly JsonValue[]): number {
  if (!isJsonObject(entry)) return candidates.indexOf(entry);
  const agreesIn = (names: readonly string[]): number =>
    candidates.findIndex((candidate) => isJsonObject(candidate) && names.every((name) => property(entry, name) !== undefined && property(candidate, name) === property(entry, name)));
  return [['type', 'value'], ['value'], ['type'], ['primary']].map(agreesIn).find((at) => at >= 0) ?? -1;
}

function entryPath(entry: JsonValue, path: string): string {
  const type = isJsonObject(entry) ? property(entry, 'type') : undefined;
  return typeof type === 'string' ? `${path}[type eq ${JSON.stringify(type)}]` : path;
}

/** The names of both, letter case aside, those of the first in its order. */
function namesOf(one: JsonObject, other: JsonObject): readonly string[] {
  return [...Object.keys(one), ...Object.keys(other).filter((name) => property(one, name) === undefined)];
}

function isNothing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (isJsonList(value) && value.length === 0) || (isJsonObject(value) && Object.keys(value).length === 0);
}
