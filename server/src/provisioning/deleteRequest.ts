import { resourceUrl } from './endpoint.ts';
import type { Job } from './job.ts';
import type { ScimRequest } from './outcome.ts';

/** Deletes an account. */
export function deleteRequest(job: Job, id: string): ScimRequest {
  return { method: 'DELETE', url: resourceUrl(job, id) };
}
