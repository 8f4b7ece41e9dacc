import { isJsonList, isJsonObject, type JsonValue } from '../population/rawRecord.ts';
import { encoded, unknownReference } from '../provisioning/endpoint.ts';
import type { ScimRequest, UserOutcome } from '../provisioning/outcome.ts';

/** The SCIM ids that the app has given, by the keys of the users. */
export type KnownIds = ReadonlyMap<string, string>;

/** The referenced objects of an outcome whose accounts are only known by a placeholder. */
export function openReferences({ changes }: UserOutcome, request: ScimRequest): readonly string[] {
  if (request.method !== 'PATCH') return [];
  const text = JSON.stringify(request.body);
  const values = changes.flatMap(({ new: value }) => (value === null ? [] : typeof value === 'string' ? [value] : value));
  return values.filter((value) => text.includes(JSON.stringify(unknownReference(value))));
}

/** The request with the ids that are known in place of their placeholders: as values, and at the end of addresses. */
export function withReferences(request: ScimRequest, objectIds: readonly string[], ids: KnownIds): ScimRequest {
  const names = new Map<string, string>();
  for (const objectId of objectIds) {
    const id = ids.get(objectId);
    if (id === undefined) continue;
    names.set(unknownReference(objectId), id);
    names.set(`/${encoded(unknownReference(objectId))}`, `/${encoded(id)}`);
  }
  return request.body === undefined ? request : { ...request, body: replaced(request.body, names) };
}

/** The request for one account, with the id that the app knows it by. */
export function withAccountId(request: ScimRequest, collectionUrl: string, id: string | null): ScimRequest {
  if (id === null || !request.url.startsWith(`${collectionUrl}/`)) return request;
  const query = request.url.indexOf('?');
  return { ...request, url: `${collectionUrl}/${encoded(id)}${query < 0 ? '' : request.url.slice(query)}` };
}

function replaced(json: JsonValue, names: ReadonlyMap<string, string>): JsonValue {
  if (typeof json === 'string') {
    const end = json.slice(Math.max(0, json.lastIndexOf('/')));
    const id = names.get(end);
    return id === undefined ? json : json.slice(0, json.length - end.length) + id;
  }
  if (isJsonList(json)) return json.map((entry) => replaced(entry, names));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, replaced(value, names)]));
}
