import type { UserComparison } from '../provisioning/compareUser.ts';
import type { UserOutcome, ValueChange } from '../provisioning/outcome.ts';

/**
 * What the new set means for one user, in one word. `duplicated`: an account is created for somebody who has one. `rematched`: the
 * user is tied to another account. `leftOut`: the account stays, but is not looked after any more. `fixed`: the user does not fail
 * any more, and nothing else is known to happen.
 */
export type Effect = 'unchanged' | 'created' | 'updated' | 'disabled' | 'deleted' | 'duplicated' | 'rematched' | 'leftOut' | 'failing' | 'fixed';

/** The effect on one user, and the values that the new set sends and the old one does not. */
export interface JudgedComparison {
  readonly effect: Effect;
  readonly changes: readonly ValueChange[];
}

/** Judges what the new set does that the old one, which has run, would not do too. */
export function effectOf({ before, after, link }: UserComparison): JudgedComparison {
  const changes = after.changes.filter((change) => !before.changes.some((known) => isSameChange(known, change)));
  const effect = link === 'unknown' && after.status !== 'Failure' ? 'fixed' : wordFor(before, after, changes);
  return { effect, changes: effect === 'unchanged' ? [] : changes };
}

function wordFor(before: UserOutcome, after: UserOutcome, changes: readonly ValueChange[]): Effect {
  if (after.status === 'Failure') return before.status === 'Failure' ? 'unchanged' : 'failing';
  const isSameAction = before.action === after.action && before.status !== 'Failure';
  const fixedOr = (effect: Effect): Effect => (before.status === 'Failure' ? 'fixed' : effect);
  switch (after.action) {
    case 'Create':
      if (before.targetId !== null) return 'duplicated';
      return isSameAction && changes.length === 0 ? 'unchanged' : 'created';
    case 'Disable':
    case 'StagedDelete': return isSameAction || before.action === 'StagedDelete' ? 'unchanged' : 'disabled';
    case 'Delete': return isSameAction ? 'unchanged' : 'deleted';
    case 'Update':
    case 'Other':
      if (isOtherAccount(before, after)) return 'rematched';
      return changes.length === 0 ? fixedOr('unchanged') : 'updated';
    case 'None':
      if (isOtherAccount(before, after)) return 'rematched';
      return isLookedAfter(before) && !isLookedAfter(after) ? 'leftOut' : fixedOr('unchanged');
  }
}

function isOtherAccount(before: UserOutcome, after: UserOutcome): boolean {
  return before.targetId !== null && after.targetId !== null && before.targetId !== after.targetId;
}

/** Whether the service keeps the account as the user is; one that it has just disabled, it does not. */
function isLookedAfter({ action, status, code }: UserOutcome): boolean {
  if (status === 'Failure') return false;
  return action === 'Create' || action === 'Update' || code === 'RedundantExport';
}

function isSameChange(one: ValueChange, other: ValueChange): boolean {
  return one.target === other.target && JSON.stringify(one.new) === JSON.stringify(other.new);
}
