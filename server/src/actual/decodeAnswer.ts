import { failure, success, type Result } from '../base/result.ts';
import { parseJson } from '../population/parseJson.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../population/rawRecord.ts';

/** An answer to provisionOnDemand, as far as it can be compared. What it does not tell is null. */
export interface DecodedAnswer {
  readonly result: string | null;
  readonly errorCode: string | null;
  readonly action: string | null;
  /** The user: object id and user principal name, as far as they are told. */
  readonly names: readonly string[];
  readonly targetType: string | null;
  /** The id of the account in the app. */
  readonly targetId: string | null;
  readonly properties: readonly DecodedProperty[];
  readonly steps: readonly DecodedStep[];
}

export interface DecodedProperty {
  readonly name: string;
  readonly old: string | null;
  readonly new: string | null;
}

export interface DecodedStep {
  readonly name: string;
  /** In lower case: examples have both `Matching` and `matching`. */
  readonly type: string;
  readonly status: string;
  readonly details: JsonObject;
}

/**
 * Understands one answer. `key` and `value` are texts that hold JSON; where somebody has unpacked them, they may be objects, and
 * the entry of the provisioning logs alone, without a key, will do.
 * @returns one sentence that says why it is no answer
 */
export function decodeAnswer(answer: JsonObject): Result<DecodedAnswer, string> {
  const value = isLogEntry(answer) ? success(answer) : unpacked(answer, 'value');
  if (!value.ok) return value;
  const key = isLogEntry(answer) || answer['key'] === undefined ? success<JsonObject>({}) : unpacked(answer, 'key');
  if (!key.ok) return key;
  if (!isLogEntry(value.value)) return failure('Its value has no provisioningSteps, so there is nothing to compare; answers about groups are like that.');
  const entry = value.value;
  const details = objectOf(key.value['details']);
  const steps = listOf(entry['provisioningSteps']).map(stepOf);
  const imported = steps.find(({ type }) => type === 'import')?.details ?? {};
  const names = [objectOf(entry['sourceIdentity'])['id'], imported['objectId'], entry['reportableIdentifier'], imported['userPrincipalName']];
  return success({
    result: textOf(key.value['result']) ?? textOf(objectOf(entry['statusInfo'])['status']),
    errorCode: textOf(details['errorCode']) ?? textOf(objectOf(entry['statusInfo'])['errorCode']) ?? skipReason(steps),
    action: textOf(entry['action']),
    names: names.map(textOf).filter((name) => name !== null),
    targetType: textOf(objectOf(entry['targetIdentity'])['type']),
    targetId: textOf(objectOf(entry['targetIdentity'])['id']),
    properties: listOf(entry['modifiedProperties']).map(propertyOf),
    steps,
  });
}

function isLogEntry(object: JsonObject): boolean {
  return isJsonList(object['provisioningSteps']);
}

function unpacked(answer: JsonObject, name: 'key' | 'value'): Result<JsonObject, string> {
  const packed = answer[name];
  if (isJsonObject(packed)) return success(packed);
  if (typeof packed !== 'string') return failure(`It has no ${name}; an answer of provisionOnDemand has a key and a value.`);
  const parsed = parseJson(packed);
  if (!parsed.ok) return failure(`Its ${name} does not hold JSON: ${parsed.error}`);
  return isJsonObject(parsed.value) ? success(parsed.value) : failure(`Its ${name} does not hold a JSON object.`);
}

function stepOf(step: JsonObject): DecodedStep {
  return { name: textOf(step['name']) ?? '', type: (textOf(step['type']) ?? '').toLowerCase(), status: textOf(step['status']) ?? '', details: objectOf(step['details']) };
}

function propertyOf(property: JsonObject): DecodedProperty {
  return { name: textOf(property['displayName']) ?? '', old: textOf(property['oldValue']), new: textOf(property['newValue']) };
}

function skipReason(steps: readonly DecodedStep[]): string | null {
  return textOf(steps.find(({ type }) => type === 'export')?.details['SkipReason']);
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return isJsonList(value) ? value.filter(isJsonObject) : [];
}

/** A text as it is, other values as JSON; null for nothing. */
export function textOf(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
