import type { Job } from './job.ts';
import { resolveByObjectId } from './resolveByObjectId.ts';
import type { ScimResource } from './scimResource.ts';
import type { SimulateOptions } from './simulateUser.ts';
import { createTargetStore, resourcesOf } from './targetStore.ts';

/** What a job is simulated against: the accounts of its kind, and the accounts of users for its references. */
export function simulateOptions(job: Job, target: readonly ScimResource[] | null): SimulateOptions {
  if (target === null) return { store: null };
  const users = createTargetStore(resourcesOf('User', target));
  const store = job.resourceType === 'User' ? users : createTargetStore(resourcesOf('Group', target));
  return { store, resolveReference: resolveByObjectId(job, users) };
}
