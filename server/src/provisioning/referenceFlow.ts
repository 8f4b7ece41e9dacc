import type { JsonValue } from '../population/rawRecord.ts';
import { resourceUrl, unknownReference } from './endpoint.ts';
import type { FlowNotes, Texts } from './flowValue.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import type { ScimRequest } from './outcome.ts';
import { PATCH_SCHEMA } from './patchDefault.ts';
import { textsAt, type ScimResource } from './scimResource.ts';
import type { Dialect } from './tenantUrl.ts';

/** A reference of the user, such as the manager, that a request of its own carries. */
export interface ReferenceChange {
  readonly mapping: JobMapping;
  readonly operation: 'Add' | 'Replace';
  /** The referenced user in the directory. */
  readonly objectId: string;
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
  return references.flatMap(({ mapping, value }) => {
    if (typeof value !== 'string') {
      notes.warnings.push(`${mapping.target} refers to several objects, which is not simulated.`);
      return [];
    }
    notes.rests.add('reference-second-pass');
    const held = resource === null ? null : (textsAt(resource, mapping.path)[0] ?? null);
    const id = resolve(value);
    if (id === null && held !== null) {
      notes.warnings.push(`Whether ${mapping.target} changes is not known, since the account of ${value} is not known.`);
      return [];
    }
    if (id !== null && held === id) return [];
    notes.warnings.push(`${mapping.target} follows in a request of its own, once the account of ${value} exists.`);
    return [{ mapping, operation: held === null ? 'Add' : 'Replace', objectId: value, id: id ?? unknownReference(value), old: held }];
  });
}

/** The PATCH for references; its value is a list with an address and an id, as in use-scim-to-provision-users-and-groups.md, Example 5. */
export function referenceRequest(job: Job, id: string, changes: readonly ReferenceChange[], dialect: Dialect): ScimRequest {
  const operations = changes.map(({ mapping, operation, id: referenced }): JsonValue => ({
    op: dialect === 'default' ? operation : operation.toLowerCase(),
    path: mapping.path.text,
    value: [{ $ref: resourceUrl(job, referenced), value: referenced }],
  }));
  return { method: 'PATCH', url: resourceUrl(job, id), body: { schemas: [PATCH_SCHEMA], Operations: operations } };
}
