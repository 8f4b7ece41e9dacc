import type { Job } from './job.ts';
import type { OutcomeCause } from './outcomeFacts.ts';
import type { OutcomeAction, OutcomeCode, OutcomeStatus, ScimRequest, ValueChange } from './outcome.ts';

/** What was decided for a user, before it is put into words. */
export interface Decision {
  readonly action: OutcomeAction;
  readonly status: OutcomeStatus;
  readonly cause: OutcomeCause;
  readonly code: OutcomeCode | null;
  readonly reason: string;
  readonly changes: readonly ValueChange[];
  /** The requests that write, in both dialects; those that ask come before them. */
  readonly writes: { readonly default: readonly ScimRequest[]; readonly aadOptscim062020: readonly ScimRequest[] };
  readonly targetId: string | null;
}

/** Requests that are the same in both dialects. */
export function inBothDialects(requests: readonly ScimRequest[]): Decision['writes'] {
  return { default: requests, aadOptscim062020: requests };
}

const NO_WRITES = inBothDialects([]);

/** Nothing is written, and that is no mistake. */
export function skipped(cause: OutcomeCause, code: OutcomeCode | null, reason: string, targetId: string | null = null): Decision {
  return { action: 'None', status: 'Skipped', cause, code, reason, changes: [], writes: NO_WRITES, targetId };
}

/** Nothing is written because something is wrong with this user. */
export function failedTo(action: OutcomeAction, cause: OutcomeCause, code: OutcomeCode | null, reason: string, targetId: string | null = null): Decision {
  return { action, status: 'Failure', cause, code, reason, changes: [], writes: NO_WRITES, targetId };
}

/** Something is written. A job that does not speak SCIM has no requests to show. */
export function written(
  job: Job,
  action: keyof typeof WRITTEN,
  reason: string,
  changes: readonly ValueChange[],
  writes: Decision['writes'],
  targetId: string | null,
): Decision {
  const shown = job.settings.product === 'scim' ? writes : NO_WRITES;
  return { action, status: 'Success', cause: WRITTEN[action], code: null, reason, changes, writes: shown, targetId };
}

const WRITTEN = { Create: 'created', Update: 'updated', Disable: 'disabled', Delete: 'deleted' } as const;
