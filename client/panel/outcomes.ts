import type { DryRunRow } from '../../server/src/protocol.ts';

/** What became of a user, as people tell it. */
export type OutcomeKind = 'created' | 'updated' | 'disabled' | 'deleted' | 'changed' | 'skipped' | 'failed';

/** Every kind in the order of the list's filter. */
export const OUTCOME_KINDS: readonly OutcomeKind[] = ['created', 'updated', 'disabled', 'deleted', 'changed', 'skipped', 'failed'];

const DONE = { Create: 'created', Update: 'updated', Disable: 'disabled', Delete: 'deleted', StagedDelete: 'skipped', Other: 'changed', None: 'skipped' } as const;

/** The kind of an outcome: a failure whatever was tried, a skip whatever for. */
export function kindOf({ action, status }: Pick<DryRunRow, 'action' | 'status'>): OutcomeKind {
  if (status === 'Failure') return 'failed';
  return status === 'Skipped' ? 'skipped' : DONE[action];
}

/** Whether something about an outcome needs a look although it is none of a failure. */
export function hasWarning({ status, warnings }: Pick<DryRunRow, 'status' | 'warnings'>): boolean {
  return status === 'Warning' || warnings > 0;
}
