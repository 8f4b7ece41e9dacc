import type { SampleUser } from '../population/sampleUser.ts';
import type { EvaluateMapping } from './evaluateMapping.ts';
import type { FlowNotes } from './flowValue.ts';
import type { Job } from './job.ts';
import type { MatchResult } from './matchUser.ts';
import type { OutcomeCause } from './outcomeFacts.ts';
import { failedTo, skipped, written, type Decision } from './outcomeParts.ts';
import type { ScimRequest } from './outcome.ts';
import { patchDefault } from './patchDefault.ts';
import { patchFlagged } from './patchFlagged.ts';
import { referenceChanges, referenceRequest, type ReferenceChange, type ResolveReference } from './referenceFlow.ts';
import { textsAt, type ScimResource } from './scimResource.ts';
import type { Dialect } from './tenantUrl.ts';
import { updateFlow, type FlowChange } from './updateFlow.ts';

type Found = Extract<MatchResult, { readonly kind: 'found' }>;

/** A user in scope who has an account: what differs is sent (spec/provisioning-service.md, 1.7). */
export function decideUpdate(job: Job, user: SampleUser, found: Found, evaluate: EvaluateMapping, resolve: ResolveReference, notes: FlowNotes): Decision {
  if (!job.actions.has('Update')) return skipped('updateOff', 'EntrySynchronizationSkipped', 'The user has an account in the app, and the action Update is off.', found.id);
  const flow = updateFlow(job, job.mappings, evaluate, found.resource, notes);
  if (flow.kind === 'failed') return failedTo('Update', flow.cause, flow.code, flow.reason, found.id);
  const references = referenceChanges(flow.references, found.resource, resolve, notes);
  const targets = [...flow.changes, ...references].map(({ mapping }) => mapping.target);
  const reason = `${job.sourceObject} '${user.display}' is updated in ${job.targetSystem}: ${targets.join(', ')}.`;
  return sent(job, 'Update', reason, found, flow.changes, references, notes);
}

/**
 * A user whose account has to be disabled: the mappings that read IsSoftDeleted are sent as an update (1.7, deprovisioning table).
 * @param because why, as one plain sentence
 */
export function decideDisable(job: Job, user: SampleUser, because: string, found: Found, evaluate: EvaluateMapping, notes: FlowNotes): Decision {
  const flow = updateFlow(job, job.stateMappings, evaluate, found.resource, notes);
  if (flow.kind === 'failed') return failedTo('Disable', flow.cause, flow.code, flow.reason, found.id);
  notes.rests.add('disable-sends-only-state');
  const reason = `${job.sourceObject} '${user.display}' is disabled in ${job.targetSystem}. ${because}`;
  return sent(job, 'Disable', reason, found, flow.changes, [], notes);
}

/** Why users who have to be disabled are left as they are, or null. */
export function whyNotDisabled(job: Job, because: string, targetId: string | null): Decision | null {
  const skip = (cause: OutcomeCause, why: string): Decision => skipped(cause, 'EntrySynchronizationSkipped', `${because} ${why}`, targetId);
  if (job.settings.skipOutOfScopeDeletions) return skip('skipOutOfScopeDeletions', 'The account stays as it is, since SkipOutOfScopeDeletions is set.');
  if (job.stateMappings.length === 0) return skip('noStateMapping', 'Nothing is sent, since no attribute mapping uses IsSoftDeleted.');
  return job.actions.has('Update') ? null : skip('updateOff', 'Nothing is sent, since the action Update is off.');
}

function sent(job: Job, action: 'Update' | 'Disable', reason: string, found: Found, changes: readonly FlowChange[], references: readonly ReferenceChange[], notes: FlowNotes): Decision {
  if (changes.length === 0 && references.length === 0) {
    return skipped('unchanged', 'RedundantExport', `The state of the ${job.sourceObject.toLowerCase()} in both the source and target systems already matches, so nothing is sent.`, found.id);
  }
  noteShapes(changes, found.resource, notes);
  if (job.tenantUrl.dialect === 'aadOptscim062020') notes.rests.add('flag-not-sent');
  const told = [
    ...changes.map(({ mapping, old, value }) => ({ target: mapping.target, old, new: value })),
    ...references.map(({ mapping, old, new: value }) => ({ target: mapping.target, old, new: value })),
  ];
  const { id } = found;
  if (id === null) return { ...failedTo(action, 'noAccountId', null, noId(notes.line)), changes: told };
  const requests = (dialect: Dialect): readonly ScimRequest[] => [
    ...(changes.length === 0 ? [] : [dialect === 'default' ? patchDefault(job, id, changes) : patchFlagged(job, id, changes)]),
    ...(references.length === 0 ? [] : [referenceRequest(job, id, references, dialect)]),
  ];
  return written(job, action, reason, told, { default: requests('default'), aadOptscim062020: requests('aadOptscim062020') }, id);
}

function noId(line: number): string {
  return `The target store has the account of the user in line ${line} without its id, and an update is addressed by the id. Add the ids to the target store.`;
}

function noteShapes(changes: readonly FlowChange[], resource: ScimResource | null, notes: FlowNotes): void {
  const plain = changes.filter(({ mapping }) => mapping.path.filter === null && mapping.roles === null);
  if (plain.length === 1 && changes.length > 1) notes.rests.add('single-attribute-path');
  if (plain.some(({ operation }) => operation !== plain[0]?.operation)) notes.rests.add('operations-not-mixed');
  for (const { mapping, operation } of changes) {
    if (mapping.roles !== null) notes.rests.add('role-shape');
    if (mapping.attribute.type === 'Boolean') notes.rests.add('boolean-as-text');
    const entry = { ...mapping.path, sub: mapping.path.filter?.attribute ?? null };
    if (operation === 'Add' && mapping.path.filter !== null && resource !== null && textsAt(resource, entry).length === 0) {
      notes.warnings.push(`The account has no entry for ${mapping.target} yet; strict apps answer noTarget to such an Add.`);
    }
  }
}
