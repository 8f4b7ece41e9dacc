import type { SampleUser } from '../population/sampleUser.ts';
import { createFlow, type CreateEntry } from './createFlow.ts';
import { createRequest } from './createRequest.ts';
import { UNKNOWN_ID } from './endpoint.ts';
import type { FlowNotes } from './flowValue.ts';
import type { Job } from './job.ts';
import { failedTo, inBothDialects, skipped, written, type Decision } from './outcomeParts.ts';
import type { ScimRequest } from './outcome.ts';
import type { DecisionContext } from './decide.ts';
import { referenceChanges, referenceRequest } from './referenceFlow.ts';
import type { TargetStore } from './targetStore.ts';
import type { Dialect } from './tenantUrl.ts';

/** A user in scope without an account (spec/provisioning-service.md, 1.7). */
export function decideCreate(job: Job, user: SampleUser, isSoftDeleted: boolean, { evaluate, store, resolve, notes }: Pick<DecisionContext, 'evaluate' | 'store' | 'resolve' | 'notes'>): Decision {
  if (isSoftDeleted) return skipped('blocked', 'EntrySynchronizationSkipped', 'The user is blocked and has no account in the app yet; blocked users are not provisioned.');
  if (!job.actions.has('Add')) return skipped('createOff', 'EntrySynchronizationSkipped', 'The user has no account in the app, and the action Create is off.');
  const flow = createFlow(job, evaluate, notes);
  if (flow.kind === 'failed') return failedTo('Create', flow.cause, flow.code, flow.reason);
  noteShapes(job, flow.entries, notes);
  const create = createRequest(job, flow.entries);
  const references = referenceChanges(flow.references, null, resolve, notes);
  const requests = (dialect: Dialect): readonly ScimRequest[] => [create, referenceRequest(job, UNKNOWN_ID, references, dialect)];
  const changes = [
    ...flow.entries.map(({ mapping, value }) => ({ target: mapping.target, old: null, new: value })),
    ...references.map(({ mapping, new: value }) => ({ target: mapping.target, old: null, new: value })),
  ];
  const writes = references.length === 0 ? inBothDialects([create]) : { default: requests('default'), aadOptscim062020: requests('aadOptscim062020') };
  const created = written(job, 'Create', `${job.sourceObject} '${user.display}' is created in ${job.targetSystem}.`, changes, writes, null);
  return hasConflict(flow.entries, store, notes) ? { ...created, status: 'Warning', cause: 'conflict', code: 'EntryConflict' } : created;
}

/** Matching did not find the account, but the app has one with the same user name (spec/provisioning-service.md, 1.5: 409). */
function hasConflict(entries: readonly CreateEntry[], store: TargetStore | null, notes: FlowNotes): boolean {
  const named = entries.find(({ mapping: { path } }) => path.schema === null && path.attribute.toLowerCase() === 'username');
  if (store === null || named === undefined || typeof named.value !== 'string' || store.find(named.mapping.path, named.value, named.mapping.attribute.caseExact).length === 0) return false;
  notes.rests.add('unique-user-name');
  notes.warnings.push(`EntryConflict: the app has an account with this ${named.mapping.target} that no matching attribute finds, so it refuses a second one. Match on ${named.mapping.target}, or correct the matching value.`);
  return true;
}

function noteShapes(job: Job, entries: readonly CreateEntry[], notes: FlowNotes): void {
  if (job.resourceType === 'User' && job.schemas.length === 1) notes.rests.add('core-schema-only');
  for (const { mapping } of entries) {
    for (const name of mapping.createRests) notes.rests.add(name);
    if (mapping.isRoleType) notes.warnings.push(`The service overwrites ${mapping.target} with a constant of its own.`);
  }
}
