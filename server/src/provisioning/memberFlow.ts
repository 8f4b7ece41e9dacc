import type { JsonValue } from '../population/rawRecord.ts';
import { unknownReference } from './endpoint.ts';
import type { FlowNotes } from './flowValue.ts';
import type { JobMapping } from './jobMapping.ts';
import type { ResolveReference } from './referenceFlow.ts';
import { textsAt, type ScimResource } from './scimResource.ts';
import type { Dialect } from './tenantUrl.ts';

/** The members of a group, or another list of references, that come and go. */
export interface MemberChange {
  readonly kind: 'members';
  readonly mapping: JobMapping;
  /** The ids of the accounts that come, placeholders for those that are not known. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The object ids in the directory. */
  readonly new: readonly string[];
  /** The ids that the app holds. */
  readonly old: readonly string[] | null;
}

/** Which members come and go. Nobody is removed while the account of a member is not known: it may be the one that is held. */
export function memberChanges(mapping: JobMapping, objectIds: readonly string[], resource: ScimResource | null, resolve: ResolveReference, notes: FlowNotes): readonly MemberChange[] {
  const held = resource === null ? [] : textsAt(resource, mapping.path);
  const resolved = objectIds.map((objectId) => ({ objectId, id: resolve(objectId) }));
  if (resolved.some(({ id }) => id !== null)) notes.rests.add('reference-by-object-id');
  const unknown = resolved.filter(({ id }) => id === null).map(({ objectId }) => objectId);
  const surplus = held.filter((member) => !resolved.some(({ id }) => id === member));
  const removes = mapping.flowType === 'Always' && unknown.length === 0;
  if (unknown.length > 0) notes.warnings.push(`${mapping.target} follow in a request of their own, once these accounts exist: ${firstOf(unknown)}.`);
  if (surplus.length > 0 && unknown.length > 0) {
    notes.warnings.push(`Whether ${surplus.length === 1 ? 'a member is' : `${surplus.length} members are`} removed is not known, since not all accounts are known.`);
  }
  const added = resolved.filter(({ id }) => id === null || !held.includes(id)).map(({ objectId, id }) => id ?? unknownReference(objectId));
  const removed = removes ? surplus : [];
  if (added.length === 0 && removed.length === 0) return [];
  return [{ kind: 'members', mapping, added, removed, new: objectIds, old: held.length === 0 ? null : held }];
}

/**
 * The operations: members are added as in use-scim-to-provision-users-and-groups.md, and removed in the shape of the dialect
 * (application-provisioning-config-problem-scim-compatibility.md).
 */
export function memberOperations({ mapping, added, removed }: MemberChange, dialect: Dialect): readonly JsonValue[] {
  const path = mapping.path.text;
  const op = (name: string): string => (dialect === 'default' ? name : name.toLowerCase());
  const additions = added.length === 0 ? [] : [{ op: op('Add'), path, value: added.map((id) => ({ $ref: null, value: id })) }];
  if (dialect === 'default') return removed.length === 0 ? additions : [...additions, { op: 'Remove', path, value: removed.map((id) => ({ value: id })) }];
  return [...additions, ...removed.map((id) => ({ op: 'remove', path: `${path}[value eq ${JSON.stringify(id)}]` }))];
}

const MOST_NAMED = 5;

function firstOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
