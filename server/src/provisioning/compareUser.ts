import type { SampleUser } from '../population/sampleUser.ts';
import { UNKNOWN_ID } from './endpoint.ts';
import type { Job } from './job.ts';
import type { UserOutcome } from './outcome.ts';
import { inBothDialects } from './outcomeParts.ts';
import { withAccount } from './overlaidStore.ts';
import { predictedResource } from './predictedResource.ts';
import { simulateUser } from './simulateUser.ts';
import { idOf, type TargetStore } from './targetStore.ts';

/** What two versions of a mapping set do with one user, once the old one has run. */
export interface UserComparison {
  /** What the old set would do next: nothing, for a user whom it has provisioned. */
  readonly before: UserOutcome;
  readonly after: UserOutcome;
  readonly link: LinkState;
  /** Whether it is doubtful that the app takes what the old set sends; it is judged as if it did. */
  readonly doubtful: boolean;
}

/**
 * How sure it is that the service finds the account by its id. `assumed`: the old set finds it in the app, and nobody says whether
 * it has done so already. `unknown`: what the old set does cannot be told.
 */
export type LinkState = 'linked' | 'assumed' | 'none' | 'unknown';

export interface CompareOptions {
  /** Who exists in the app, each with an id; null: not known, so the app holds what the old set has created. */
  readonly store: TargetStore | null;
  /** `resetScope: "Full"`: every link is broken, and the new set looks for all accounts again. */
  readonly reset: boolean;
}

/**
 * Plays the old set until nothing is left to do for the user, and the new one over what the app holds by then. Links are kept
 * (spec/provisioning-service.md, 1.5). Where a link is only assumed, the new set is played without it too, and if it would lose
 * the account by that, this is what counts: it is what happens to users whom the service has not met yet.
 * @param old null: the old document has no such object mapping; `next` likewise
 */
export function compareUser(old: Job | null, next: Job | null, user: SampleUser, options: CompareOptions): UserComparison {
  const settled = old === null ? { user, store: options.store, link: linkOf(user, null), doubtful: false } : settle(old, user, options.store);
  const before = old === null ? absentOutcome(next, user, 'The old set has no such object mapping.') : simulateUser(old, settled.user, settled);
  const after = next === null ? absentOutcome(old, user, 'The new set has no such object mapping, so nothing is done any more.') : afterwards(next, settled, options.reset);
  return { before: slim(before), after: slim(after), link: settled.link, doubtful: settled.doubtful };
}

/**
 * The outcome of a user for whom there is nothing that could act.
 * @param other the object mapping of the other version, which tells what the missing one is called
 */
export function absentOutcome(other: Job | null, { key, display, line, linkedTo }: SampleUser, reason: string): UserOutcome {
  return {
    user: { key, display, line },
    object: { rule: other?.rule ?? null, mapping: other?.mapping ?? null },
    action: 'None',
    status: 'Skipped',
    cause: 'noObjectMapping',
    code: null,
    reason,
    scope: null,
    match: null,
    steps: [],
    values: [],
    requests: inBothDialects([]),
    warnings: [],
    changes: [],
    targetId: linkedTo,
    rests: [],
  };
}

interface Settled {
  readonly user: SampleUser;
  readonly store: TargetStore | null;
  readonly link: LinkState;
  readonly doubtful: boolean;
}

function settle(old: Job, user: SampleUser, store: TargetStore | null): Settled {
  const first = simulateUser(old, user, { store });
  const id = first.targetId ?? user.linkedTo;
  const account = predictedResource(old, first, id === null ? null : (store?.byId(id) ?? null));
  const link = linkOf(user, first);
  const doubtful = first.status === 'Warning';
  if (account === null) return { user, store, link, doubtful };
  const named = idOf(account) === null ? { ...account, id: UNKNOWN_ID } : account;
  return { user: { ...user, linkedTo: idOf(named) }, store: withAccount(store, named), link, doubtful };
}

function linkOf({ linkedTo }: SampleUser, first: UserOutcome | null): LinkState {
  if (linkedTo !== null || (first?.action === 'Create' && first.status !== 'Failure')) return 'linked';
  return first === null || first.targetId === null ? 'none' : 'assumed';
}

function afterwards(next: Job, { user, store, link }: Settled, reset: boolean): UserOutcome {
  if (reset) return simulateUser(next, { ...user, linkedTo: null }, { store });
  if (link === 'assumed') {
    const unlinked = simulateUser(next, { ...user, linkedTo: null }, { store });
    if (losesAccount(unlinked, user.linkedTo)) return unlinked;
  }
  return simulateUser(next, user, { store });
}

function losesAccount({ action, status, code, targetId }: UserOutcome, id: string | null): boolean {
  return action === 'Create' || status === 'Failure' || code === 'ImportSkipped' || (targetId !== null && targetId !== id);
}

/**
 * A comparison tells neither steps nor requests, and they are most of what would have to be copied between threads.
 * Nor is the app empty for it, if nobody says what it holds.
 */
function slim(outcome: UserOutcome): UserOutcome {
  return { ...outcome, steps: [], requests: inBothDialects([]), rests: outcome.rests.filter((name) => name !== 'empty-app') };
}
