import type { SampleUser } from '../population/sampleUser.ts';
import { UNKNOWN_ID } from './endpoint.ts';
import type { Job } from './job.ts';
import type { UserOutcome } from './outcome.ts';
import { predictedResource } from './predictedResource.ts';
import type { ScimResource } from './scimResource.ts';
import { simulateUser, type SimulateOptions } from './simulateUser.ts';
import { createTargetStore, idOf } from './targetStore.ts';

/** A user over time. What cannot follow, because there is no account, is null. */
export interface UserStory {
  readonly first: UserOutcome;
  /** The next cycle, when nothing has changed in the directory. */
  readonly next: UserOutcome | null;
  /** The cycle after the user has been unassigned. */
  readonly unassigned: UserOutcome | null;
}

/** Plays the first run, the next one, and the one after the user's assignment is taken away, each on what the app holds by then. */
export function simulateStory(job: Job, user: SampleUser, options: SimulateOptions): UserStory {
  const first = simulateUser(job, user, options);
  const account = accountAfter(job, first, accountBefore(user, first, options));
  if (account === null) return { first, next: null, unassigned: null };
  const linked = { ...user, linkedTo: idOf(account) };
  const next = simulateUser(job, linked, { ...options, store: createTargetStore([account]) });
  const later = accountAfter(job, next, account) ?? account;
  const unassigned = simulateUser(job, { ...linked, assigned: false }, { ...options, store: createTargetStore([later]) });
  return { first, next, unassigned };
}

function accountBefore(user: SampleUser, first: UserOutcome, { store }: SimulateOptions): ScimResource | null {
  const id = first.targetId ?? user.linkedTo;
  return id === null ? null : (store?.byId(id) ?? null);
}

/** The account with an id, which every later request needs. */
function accountAfter(job: Job, outcome: UserOutcome, before: ScimResource | null): ScimResource | null {
  const account = predictedResource(job, outcome, before);
  return account === null || idOf(account) !== null ? account : { ...account, id: UNKNOWN_ID };
}
