import { isJsonList, isJsonObject, type JsonValue } from '../population/rawRecord.ts';
import { UNKNOWN_ID } from './endpoint.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import type { ScimRequest, UserOutcome } from './outcome.ts';
import { copyForChange, setAtPath, type MutableObject } from './scimDocument.ts';
import { scimPathOf } from './scimPath.ts';
import { fits, property, textOfJson, type ScimResource } from './scimResource.ts';

/**
 * The account that an app would hold after the requests of an outcome, in the dialect that the tenant URL implies.
 * The app is taken as a lenient one: a filtered path without an entry makes one, and booleans sent as texts become booleans.
 * @param before the account as it is; null: there is none, or it is not known
 * @returns null when there is no account afterwards
 */
export function predictedResource(job: Job, outcome: UserOutcome, before: ScimResource | null): ScimResource | null {
  let account = before;
  for (const request of outcome.requests[job.tenantUrl.dialect]) account = resourceAfter(job, request, account, outcome.targetId ?? UNKNOWN_ID);
  return account;
}

/**
 * The account that an app would hold after one request.
 * @param id of an account of which nothing else is known
 */
export function resourceAfter(job: Job, request: ScimRequest, before: ScimResource | null, id: string): ScimResource | null {
  switch (request.method) {
    case 'GET': return before;
    case 'DELETE': return null;
    case 'POST': return isJsonObject(request.body) ? { id: UNKNOWN_ID, ...copyForChange(request.body) } : before;
    case 'PATCH': return patched(job, before === null ? { id } : copyForChange(before), request);
  }
}

function patched(job: Job, account: MutableObject, { body }: ScimRequest): MutableObject {
  const operations = isJsonObject(body) ? body['Operations'] : undefined;
  for (const operation of isJsonList(operations) ? operations : []) {
    if (!isJsonObject(operation)) continue;
    const { path, value, op } = operation;
    if (typeof path === 'string' && typeof op === 'string' && op.toLowerCase() === 'remove') {
      removeEntries(account, path, value);
      continue;
    }
    if (typeof path === 'string' && value !== undefined) write(job, account, path, value, op);
    if (path === undefined && isJsonObject(value)) {
      for (const [name, part] of Object.entries(value)) write(job, account, name, part, op);
    }
  }
  return account;
}

function write(job: Job, account: MutableObject, target: string, value: JsonValue, operation: JsonValue | undefined): void {
  const path = scimPathOf(target);
  const mapping = job.mappings.find((candidate) => candidate.target === target);
  const held = property(account, path.attribute);
  const isAddition = typeof operation === 'string' && operation.toLowerCase() === 'add';
  const appends = isAddition && isJsonList(value) && isJsonList(held) && path.schema === null && path.filter === null && path.sub === null;
  setAtPath(account, path, appends ? [...held, ...value] : stored(mapping, value));
}

/** Takes entries out of a list: those that a filter on their value names, or those that the operation lists. */
function removeEntries(account: MutableObject, target: string, value: JsonValue | undefined): void {
  const path = scimPathOf(target);
  const held = property(account, path.attribute);
  if (!isJsonList(held)) return;
  const listed = (isJsonList(value) ? value : []).flatMap((entry) => (isJsonObject(entry) ? [textOfJson(entry['value'])] : []));
  const goes = (entry: JsonValue): boolean => isJsonObject(entry) && (path.filter === null ? listed.includes(textOfJson(property(entry, 'value'))) : fits(entry, path.filter));
  setAtPath(account, { ...path, filter: null, sub: null }, held.filter((entry) => !goes(entry)));
}

function stored(mapping: JobMapping | undefined, value: JsonValue): JsonValue {
  if (mapping?.attribute.type === 'Reference' && isJsonList(value) && mapping.path.attribute.toLowerCase() !== 'members') {
    const first = value[0];
    return isJsonObject(first) && first['value'] !== undefined ? { value: first['value'] } : value;
  }
  if (mapping?.attribute.type !== 'Boolean' || typeof value !== 'string') return value;
  return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
}
