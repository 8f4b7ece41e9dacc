import type { SampleUser } from '../population/sampleUser.ts';
import { decideCreate } from './decideCreate.ts';
import { decideDisable, decideUpdate, whyNotDisabled } from './decideUpdate.ts';
import { deleteRequest } from './deleteRequest.ts';
import type { EvaluateMapping } from './evaluateMapping.ts';
import type { FlowNotes } from './flowValue.ts';
import type { Job } from './job.ts';
import { matchUser, type Match } from './matchUser.ts';
import { failedTo, inBothDialects, skipped, written, type Decision } from './outcomeParts.ts';
import type { ResolveReference } from './referenceFlow.ts';
import type { TargetStore } from './targetStore.ts';
import type { UserState } from './userState.ts';

/** What the decision of one user needs besides the job. */
export interface DecisionContext {
  readonly user: SampleUser;
  readonly state: UserState;
  readonly evaluate: EvaluateMapping;
  readonly store: TargetStore | null;
  readonly resolve: ResolveReference;
  readonly notes: FlowNotes;
}

/** Which action the service takes (spec/provisioning-service.md, 1.7), and how it looked for the account, if it did. */
export function decide(job: Job, context: DecisionContext): { readonly decision: Decision; readonly match: Match | null } {
  const { user, state, evaluate, store } = context;
  if (user.hardDeleted) return { decision: decideDelete(job, context), match: null };
  if (state.filters.holds === null && state.outOfScope === null) {
    return { decision: failedTo('None', 'scopeUnknown', null, `Whether the user is in scope cannot be simulated. ${state.filters.why ?? ''}`), match: null };
  }
  const { outOfScope } = state;
  if (outOfScope !== null && user.linkedTo === null) {
    return { decision: skipped('outOfScope', outOfScope.code, `${outOfScope.reason} The user has no account that the service manages, so nothing is sent.`), match: null };
  }
  const because = outOfScope?.reason ?? (state.isSoftDeleted ? 'The user is blocked.' : null);
  if (outOfScope !== null) {
    const refusal = whyNotDisabled(job, outOfScope.reason, user.linkedTo);
    if (refusal !== null) return { decision: refusal, match: null };
  }
  const match = matchUser(job, user.linkedTo, evaluate, store);
  return { decision: decideMatched(job, context, match, because), match };
}

/** @param because why the account has to be disabled; null: it does not */
function decideMatched(job: Job, { user, state, evaluate, store, resolve, notes }: DecisionContext, { result }: Match, because: string | null): Decision {
  switch (result.kind) {
    case 'noValue': return withoutMatchingValue(job);
    case 'failed': return failedTo('None', 'matchingFails', null, `The mapping to ${result.mapping.target}, a matching attribute, fails for the user in line ${user.line}: ${result.reason}`);
    case 'several': return failedTo('None', 'duplicateTarget', 'DuplicateTargetEntries', `${result.count} accounts in the app have the matching value of ${result.mapping.target}, so nothing is written.`);
    case 'gone': return failedTo('None', 'linkedAccountGone', 'InvalidAnchor', `The account ${result.id} that the user is linked to is not in the app any more; only a restart with resetScope Full looks for another one.`, result.id);
    case 'notFound': return decideCreate(job, user, state.isSoftDeleted, { evaluate, store, resolve, notes });
    case 'found':
      if (because === null) return decideUpdate(job, user, result, evaluate, resolve, notes);
      return whyNotDisabled(job, because, result.id) ?? decideDisable(job, user, because, result, evaluate, notes);
  }
}

function decideDelete(job: Job, { user, notes }: DecisionContext): Decision {
  const id = user.linkedTo;
  if (id === null) return skipped('outOfScope', 'EntrySynchronizationSkipped', 'The user is deleted for good and has no account that the service manages.');
  if (!job.actions.has('Delete')) return skipped('deleteOff', 'EntrySynchronizationSkipped', 'The user is deleted for good, and the action Delete is off.', id);
  if (user.assigned === false && job.settings.scope === 'assigned') {
    notes.rests.add('delete-after-unassign');
    notes.warnings.push('The user was unassigned before; pages contradict each other about whether the app is told of the deletion then.');
  }
  return written(job, 'Delete', `${job.sourceObject} '${user.display}' is deleted in ${job.targetSystem}.`, [], inBothDialects([deleteRequest(job, id)]), id);
}

/** The import of a user is skipped who has no value to be found by. */
export function withoutMatchingValue(job: Job): Decision {
  if (job.matching.length === 0) return skipped('noMatchingAttribute', 'ImportSkipped', 'No attribute mapping has a matching precedence, so the service cannot look for the account.');
  return skipped('noMatchingValue', 'ImportSkipped', `The user has no value for ${job.matching.map(({ target }) => target).join(' or ')}, the matching attributes, so the import is skipped.`);
}
