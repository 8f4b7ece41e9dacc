import { encoded, resourceUrl } from './endpoint.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import type { ScimRequest } from './outcome.ts';

/**
 * The query for accounts with a value: `filter={path} eq "{value}"`, percent-encoded; groups are asked for without their members
 * (spec/provisioning-service.md, 1.5).
 */
export function matchRequest(job: Job, mapping: JobMapping, value: string): ScimRequest {
  const excluded = job.resourceType === 'Group' ? 'excludedAttributes=members&' : '';
  return { method: 'GET', url: `${job.collectionUrl}?${excluded}filter=${mapping.encodedFilter}${encoded(quoted(value))}` };
}

/** The request for an account that the user is linked to; no filter is used then. */
export function linkedRequest(job: Job, id: string): ScimRequest {
  const excluded = job.resourceType === 'Group' ? '?excludedAttributes=members' : '';
  return { method: 'GET', url: resourceUrl(job, id) + excluded };
}

/** Whether a matching value has characters that may make the query fail (known-issues.md gives no exact set). */
export function mayFailInFilter(value: string): boolean {
  return /["\\#&+']|[^\x20-\x7e]/.test(value);
}

/** RFC 7644, 3.4.2.2 writes the values of a filter as JSON; what Entra ID does with quotes is not public. */
function quoted(value: string): string {
  return JSON.stringify(value);
}
