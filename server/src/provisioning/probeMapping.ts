import type { SampleUser } from '../population/sampleUser.ts';
import { evaluatorFor } from './evaluateMapping.ts';
import { importUser } from './importUser.ts';
import type { Job } from './job.ts';

/** Stands for the scoping filters where a mapping is asked for by its place. */
export const SCOPE_PLACE = -1;

/**
 * Runs one part of a simulation alone, to find the part that never ends: whoever calls it measures the time.
 * @param place the place of the attribute mapping in the mapping set, or SCOPE_PLACE for the scoping filters
 */
export function probeMapping(job: Job, user: SampleUser, place: number): void {
  const { attributes } = importUser(user, job.reads);
  if (place === SCOPE_PLACE) {
    job.scope.judgeInput(attributes);
    job.scope.judge(attributes);
    return;
  }
  const mapping = job.mappings[place];
  if (mapping === undefined) return;
  // IsSoftDeleted follows from the filters, which may be what never ends, so both of its values are tried.
  for (const isSoftDeleted of [false, true]) evaluatorFor(job, user.key, attributes, isSoftDeleted, () => false)(mapping);
}
