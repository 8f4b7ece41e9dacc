import type { Job } from './job.ts';
import type { ResolveReference } from './referenceFlow.ts';
import { scimPathOf, type ScimPath } from './scimPath.ts';
import { idOf, type TargetStore } from './targetStore.ts';

// The attribute that holds the object id of users in most apps; a group's own mappings do not tell.
const EXTERNAL_ID = scimPathOf('externalId');

/**
 * Finds the account of a referenced user among those that the app has: the only one that holds the object id in an attribute which
 * the mappings feed from it [inferred: the service knows its links, a file of accounts does not].
 */
export function resolveByObjectId(job: Job, users: TargetStore | null): ResolveReference {
  if (users === null) return () => null;
  const paths: readonly ScimPath[] = job.resourceType === 'Group' ? [EXTERNAL_ID] : job.mappings.filter(({ expression }) => expression === '[objectId]').map(({ path }) => path);
  return (objectId) => {
    for (const path of paths) {
      const [account, ...more] = users.find(path, objectId, false);
      if (account !== undefined && more.length === 0) return idOf(account);
    }
    return null;
  };
}
