import type { CreateEntry } from './createFlow.ts';
import type { Job } from './job.ts';
import type { ScimRequest } from './outcome.ts';
import { fillCreatedEntry, ROLE_TYPE, setAtPath, type MutableObject } from './scimDocument.ts';
import { sentValue } from './sendValue.ts';

const CORE_USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE_USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GROUP_SCHEMAS = ['urn:ietf:params:scim:schemas:core:2.0:Group', 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'];

/** The POST that creates an account (spec/provisioning-service.md, 1.8). `entries` are in the order of the job's `createOrder`. */
export function createRequest(job: Job, entries: readonly CreateEntry[]): ScimRequest {
  const document: MutableObject = { schemas: job.schemas };
  let metaPlaced = false;
  const placeMeta = (): void => {
    if (!metaPlaced) document['meta'] = { resourceType: job.resourceType };
    metaPlaced = true;
  };
  for (const { mapping, value } of entries) {
    const { path } = mapping;
    if (path.schema !== null || (path.attribute > 'meta' && path.attribute !== 'userName')) placeMeta();
    const sent = mapping.isRoleType ? ROLE_TYPE : sentValue(mapping, value, 'post');
    setAtPath(document, path, sent, fillCreatedEntry);
  }
  placeMeta();
  return { method: 'POST', url: job.collectionUrl, body: document };
}

/** The schemas of a new account; a custom extension is not listed, even when its attributes are sent (customize-application-attributes.md). */
export function schemasOf(resourceType: 'User' | 'Group', targetObject: string | null): readonly string[] {
  if (resourceType === 'Group') return GROUP_SCHEMAS;
  return targetObject === null || targetObject.toLowerCase() === ENTERPRISE_USER.toLowerCase() ? [CORE_USER, ENTERPRISE_USER] : [CORE_USER];
}
