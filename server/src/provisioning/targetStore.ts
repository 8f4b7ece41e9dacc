import { isJsonList, isJsonObject } from '../population/rawRecord.ts';
import type { ScimPath } from './scimPath.ts';
import { property, textOfJson, textsAt, type ScimResource } from './scimResource.ts';

/** The accounts that the app already has, found as its endpoint would find them. */
export interface TargetStore {
  readonly size: number;
  readonly byId: (id: string) => ScimResource | null;
  /** The accounts with that value at the path; letter case counts only where the attribute is known to be exact. */
  readonly find: (path: ScimPath, value: string, caseExact: boolean) => readonly ScimResource[];
}

/** A store over accounts in memory. Indexes are made when a path is first asked for, one pass over the accounts each. */
export function createTargetStore(resources: readonly ScimResource[]): TargetStore {
  const indexes = new Map<string, ReadonlyMap<string, readonly ScimResource[]>>();
  const ids = new Map<string, ScimResource>();
  for (const resource of resources) {
    const id = idOf(resource);
    if (id !== null && !ids.has(id)) ids.set(id, resource);
  }
  const indexOf = (path: ScimPath): ReadonlyMap<string, readonly ScimResource[]> => {
    const known = indexes.get(path.text);
    if (known !== undefined) return known;
    const index = new Map<string, ScimResource[]>();
    for (const resource of resources) {
      for (const key of new Set(textsAt(resource, path).map((text) => text.toLowerCase()))) {
        const entry = index.get(key);
        if (entry === undefined) index.set(key, [resource]);
        else entry.push(resource);
      }
    }
    indexes.set(path.text, index);
    return index;
  };
  return {
    size: resources.length,
    byId: (id) => ids.get(id) ?? null,
    find: (path, value, caseExact) => {
      const found = indexOf(path).get(value.toLowerCase()) ?? [];
      return caseExact ? found.filter((resource) => textsAt(resource, path).includes(value)) : found;
    },
  };
}

/** Whether an account is known to be a group. */
export function isGroupResource(resource: ScimResource): boolean {
  const { meta, schemas } = resource;
  const isNamed = isJsonObject(meta) && meta['resourceType'] === 'Group';
  const isTyped = isJsonList(schemas) && schemas.some((schema) => typeof schema === 'string' && schema.toLowerCase().endsWith(':core:2.0:group'));
  return isNamed || isTyped || resource['members'] !== undefined;
}

/** The accounts of one kind: groups are those that say so, and those without a user name where groups are looked for. */
export function resourcesOf(kind: 'User' | 'Group', resources: readonly ScimResource[]): readonly ScimResource[] {
  if (kind === 'User') return resources.filter((resource) => !isGroupResource(resource));
  return resources.filter((resource) => isGroupResource(resource) || property(resource, 'userName') === undefined);
}

/** The SCIM id of an account, if the file tells it. */
export function idOf(resource: ScimResource): string | null {
  return textOfJson(resource['id']);
}
