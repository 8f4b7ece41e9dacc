import type { SampleUser } from '../population/sampleUser.ts';
import type { ImportedUser } from './importUser.ts';
import type { Job } from './job.ts';
import type { ScopeVerdict } from './compileScope.ts';
import type { OutcomeCode } from './outcome.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';

/** Where the user stands towards the application, before any account is looked for. */
export interface UserState {
  /** Directly assigned, or a direct member of an assigned group; judged as assigned while that is not known. */
  readonly assigned: boolean;
  /** Assigned, or the job takes everybody. */
  readonly entitled: boolean;
  /** Neither blocked nor in the recycle bin. */
  readonly active: boolean;
  readonly filters: ScopeVerdict;
  /** Why the user is out of scope, as one plain sentence; null: in scope. */
  readonly outOfScope: { readonly because: 'notAssigned' | 'filter' | 'softDeleted' | 'hardDeleted'; readonly reason: string; readonly code: OutcomeCode } | null;
  /** Computed by the service: out of scope, deleted, or blocked (customize-application-attributes, "What you should know"). */
  readonly isSoftDeleted: boolean;
  readonly rests: readonly SimulatedRuleName[];
}

/** Judges assignment, scoping filters and the state of the account in the directory (spec/provisioning-service.md, 1.4). */
export function userState(job: Job, user: SampleUser, imported: ImportedUser): UserState {
  const rests: SimulatedRuleName[] = [];
  const enabledText = imported.attributes.get('accountEnabled');
  if (enabledText === undefined && job.resourceType === 'User') rests.push('account-enabled-unknown');
  const enabled = typeof enabledText !== 'string' || enabledText.toLowerCase() !== 'false';
  const syncAll = job.settings.scope === 'all';
  if (user.assigned === null && !syncAll) rests.push('assignment-unknown');
  const assigned = user.assigned ?? !syncAll;
  const entitled = syncAll || assigned;
  const filters = job.scope.judge(imported.attributes);
  rests.push(...filters.rests);
  const outOfScope = whyOutOfScope(user, entitled, filters);
  return {
    assigned,
    entitled,
    active: enabled && !user.softDeleted && !user.hardDeleted,
    filters,
    outOfScope,
    isSoftDeleted: outOfScope !== null || !enabled,
    rests,
  };
}

function whyOutOfScope(user: SampleUser, entitled: boolean, filters: ScopeVerdict): UserState['outOfScope'] {
  if (user.hardDeleted) return { because: 'hardDeleted', reason: 'The user is deleted for good.', code: 'EntrySynchronizationSkipped' };
  if (user.softDeleted) return { because: 'softDeleted', reason: 'The user is in the recycle bin of the directory.', code: 'EntrySynchronizationSkipped' };
  if (!entitled) return { because: 'notAssigned', reason: 'The user is not assigned to the application.', code: 'NotEffectivelyEntitled' };
  if (filters.holds === false) {
    const failed = filters.clauses.filter(({ holds }) => holds === false).map(({ text }) => text);
    return { because: 'filter', reason: `The user passes no scoping filter: ${failed.join('; ')}.`, code: 'EntrySynchronizationSkipped' };
  }
  return null;
}
