import type { Match, MatchResult } from './matchUser.ts';
import type { UserState } from './userState.ts';

/** What decided an outcome: the name of its reason, the same whatever the sentence says. */
export type OutcomeCause =
  /** Something is written. */
  | 'created' | 'updated' | 'disabled' | 'deleted'
  /** This version of the mapping set has no such object mapping. */
  | 'noObjectMapping'
  /** Left out before the scope is judged. */
  | 'inputFilter' | 'inputFilterUnknown' | 'noMatchingAttribute' | 'noMatchingValue' | 'leftOutByExpression'
  /** Out of scope, and there is no account that the service manages; `scope` says why. */
  | 'outOfScope'
  | 'scopeUnknown'
  /** In scope, but blocked and without an account. */
  | 'blocked'
  /** What would be done is switched off. */
  | 'createOff' | 'updateOff' | 'deleteOff' | 'skipOutOfScopeDeletions' | 'noStateMapping'
  /** The account cannot be found beyond doubt. */
  | 'matchingFails' | 'duplicateTarget' | 'linkedAccountGone' | 'noAccountId' | 'conflict'
  /** What would be sent cannot be worked out. */
  | 'mappingFails' | 'tooManyValues' | 'requiredMissing'
  | 'unchanged'
  /** Above the deletion threshold. */
  | 'heldBack'
  /** The simulation of this user had to be ended. */
  | 'stopped';

/** Whether the user is in scope, and what decided that. */
export interface ScopeFacts {
  /** Null: it cannot be simulated. */
  readonly inScope: boolean | null;
  readonly because: 'assigned' | 'everybody' | 'assignmentUnknown' | 'notAssigned' | 'filter' | 'softDeleted' | 'hardDeleted' | 'filterUnknown';
  /** The verdict of each clause of the scoping filters, filter after filter, in the order of the document; null: unknown. */
  readonly clauses: readonly (boolean | null)[];
}

/** How the account was looked for, and what came of it. */
export interface MatchFacts {
  readonly result: MatchResult['kind'];
  /** Whether the service knew the account from an earlier cycle. */
  readonly linked: boolean;
  /** The matching attribute that decided; null when none did. */
  readonly target: string | null;
}

/** @param everybody whether the job takes all users and groups */
export function scopeFacts({ outOfScope, filters, rests }: UserState, everybody: boolean): ScopeFacts {
  const clauses = filters.clauses.map(({ holds }) => holds);
  if (outOfScope !== null) return { inScope: false, because: outOfScope.because, clauses };
  if (filters.holds === null) return { inScope: null, because: 'filterUnknown', clauses };
  const because = everybody ? 'everybody' : rests.includes('assignment-unknown') ? 'assignmentUnknown' : 'assigned';
  return { inScope: true, because, clauses };
}

/** The facts of a match. */
export function matchFacts({ result, queries }: Match): MatchFacts {
  switch (result.kind) {
    case 'found': return { result: 'found', linked: result.by === 'link', target: result.by === 'link' ? null : (queries.at(-1)?.target ?? null) };
    case 'several':
    case 'failed': return { result: result.kind, linked: false, target: result.mapping.target };
    case 'gone': return { result: 'gone', linked: true, target: null };
    case 'notFound':
    case 'noValue': return { result: result.kind, linked: false, target: null };
  }
}
