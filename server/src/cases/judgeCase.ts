import { isJsonList, isJsonObject, type JsonValue } from '../population/rawRecord.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { Dialect } from '../provisioning/tenantUrl.ts';
import type { Expectation } from '../caseFile/caseFile.ts';

/** What was expected and what came, each in the shape of the expectation; equal when the case passes. */
export interface JudgedCase {
  readonly passed: boolean;
  readonly expected: JsonValue;
  readonly actual: JsonValue;
  /** Each difference as a path and two values; undefined: nothing is there. */
  readonly differences: readonly Difference[];
  /** Why the user came out so, in one sentence. */
  readonly reason: string;
}

export interface Difference {
  readonly path: string;
  readonly expected: JsonValue | undefined;
  readonly actual: JsonValue | undefined;
}

/** Holds an outcome against an expectation. Only what the expectation names is looked at; of the reason, a part is enough. */
export function judgeCase(expect: Expectation, outcome: UserOutcome, dialect: Dialect): JudgedCase {
  const actual = shapedLike(expect, outcome, dialect);
  const expected = toJson(expect);
  const differences = differencesOf('', expected, actual);
  return { passed: differences.length === 0, expected, actual, differences, reason: outcome.reason };
}

function shapedLike(expect: Expectation, outcome: UserOutcome, dialect: Dialect): JsonValue {
  const shaped: Record<string, JsonValue> = {};
  for (const name of Object.keys(expect) as (keyof Expectation)[]) {
    switch (name) {
      case 'action':
      case 'status':
      case 'code':
        shaped[name] = outcome[name];
        break;
      case 'reason':
        shaped[name] = expect.reason !== undefined && outcome.reason.includes(expect.reason) ? expect.reason : outcome.reason;
        break;
      case 'values':
        shaped[name] = Object.fromEntries(Object.keys(expect.values ?? {}).flatMap((target) => valueRow(outcome, target)));
        break;
      case 'requests':
        shaped[name] = toJson(outcome.requests[dialect]);
        break;
    }
  }
  return shaped;
}

/** The value of a target attribute as expectations write it; no row where nothing is mapped to it. */
function valueRow(outcome: UserOutcome, target: string): readonly (readonly [string, JsonValue])[] {
  const row = outcome.values.find((candidate) => candidate.target.toLowerCase() === target.toLowerCase());
  if (row === undefined) return [];
  const isStopped = row.status === 'ignored' || row.status === 'error';
  return [[target, isStopped ? { status: row.status } : typeof row.value === 'string' || row.value === null ? row.value : [...row.value]]];
}

function differencesOf(path: string, expected: JsonValue | undefined, actual: JsonValue | undefined): readonly Difference[] {
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return names.flatMap((name) => differencesOf(path === '' ? name : `${path}.${name}`, own(expected, name), own(actual, name)));
  }
  if (isJsonList(expected) && isJsonList(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, index) => differencesOf(`${path}[${index}]`, expected[index], actual[index])).flat();
  }
  return expected === actual ? [] : [{ path, expected, actual }];
}

function own(object: { readonly [name: string]: JsonValue }, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A plain copy; what comes in is plain data already. */
function toJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}
