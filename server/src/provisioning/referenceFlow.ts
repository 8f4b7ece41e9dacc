import type { JsonValue } from '../population/rawRecord.ts';
import { resourceUrl, unknownReference } from './endpoint.ts';
import type { FlowNotes, Texts } from './flowValue.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import { memberChanges, memberOperations, type MemberChange } from './memberFlow.ts';
import type { ScimRequest } from './outcome.ts';
import { PATCH_SCHEMA } from './patchDefault.ts';
import { textsAt, type ScimResource } from './scimResource.ts';
import type { Dialect } from './tenantUrl.ts';

/** References of the user or group, such as the manager or the members, that a request of its own carries. */
export type ReferenceChange = SingleReferenceChange | MemberChange;

/** A reference to one account, such as the manager. */
export interface SingleReferenceChange {
  readonly kind: 'single';
  readonly mapping: JobMapping;
  readonly operation: 'Add' | 'Replace';
  /** The referenced user in the directory. */
  readonly new: string;
  /** The referenced account in the app. */
  readonly id: string;
  readonly old: string | null;
}

/** The SCIM id of the account that belongs to an object id, or null when it is not known. */
export type ResolveReference = (objectId: string) => string | null;

/** The references that have to be sent. What is not known here is told, not guessed. */
export function referenceChanges(
  references: readonly { readonly mapping: JobMapping; readonly value: Texts }[],
  resource: ScimResource | null,
  resolve: ResolveReference,
  notes: FlowNotes,
): readonly ReferenceChange[] {
  return references.flatMap(({ mapping, value }): readonly ReferenceChange[] => {
    notes.rests.add('reference-second-pass');
    if (typeof value !== 'string' || mapping.path.attribute.toLowerCase() === 'members') {
      return memberChanges(mapping, typeof value === 'string' ? [value] : value, resource, resolve, notes);
    }
    const held = resource === null ? null : (textsAt(resource, mapping.path)[0] ?? null);
    const id = resolve(value);
    if (id !== null) notes.rests.add('reference-by-object-id');
    if (id === null && held !== null) {
      notes.warnings.push(`Whether ${mapping.target} changes is not known, since the account of ${value} is not known.`);
      return [];
    }
    if (id !== null && held === id) return [];
    if (id === null) notes.warnings.push(`${mapping.target} follows in a request of its own, once the account of ${value} exists.`);
    return [{ kind: 'single', mapping, operation: held === null ? 'Add' : 'Replace', new: value, id: id ?? unknownReference(value), old: held }];
  });
}

/** The PATCH for references; the manager is a list with an address and an id, as in use-scim-to-provision-users-and-groups.md, Example 5. */
export function referenceRequest(job: Job, id: string, changes: readonly ReferenceChange[], dialect: Dialect): ScimRequest {
  const operations = changes.flatMap((change): readonly JsonValue[] => {
    if (change.kind === 'members') return memberOperations(change, dialect);
    const { mapping, operation, id: referenced } = change;
    return [{
      op: dialect === 'default' ? operation : operation.toLowerCase(),
      path: mapping.path.text,
      value: [{ $ref: resourceUrl(job, referenced), value: referenced }],
    }];
  });
  return { method: 'PATCH', url: resourceUrl(job, id), body: { schemas: [PATCH_SCHEMA], Operations: operations } };
}
