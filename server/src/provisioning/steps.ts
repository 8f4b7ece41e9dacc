import type { Fidelity } from '../base/fidelity.ts';
import type { JsonObject } from '../population/rawRecord.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import { renderValue } from '../values/render.ts';
import type { ImportedUser } from './importUser.ts';
import type { Job } from './job.ts';
import type { Match } from './matchUser.ts';
import type { OutcomeAction, OutcomeCode, OutcomeStatus, OutcomeStep, ValueChange } from './outcome.ts';
import type { ScopeVerdict } from './compileScope.ts';
import { assign, type MutableObject } from './scimDocument.ts';
import { textsAt, type ScimResource } from './scimResource.ts';
import { fidelityOf } from './simulatedRule.ts';
import { idOf } from './targetStore.ts';
import type { UserState } from './userState.ts';

// The words are those of Provision on demand (spec/provisioning-service.md, 1.2), so that a real answer can be laid beside this one.

/** The import step: every attribute that the job reads and the user has. */
export function importStep(job: Job, user: SampleUser, imported: ImportedUser, isSoftDeleted: boolean): OutcomeStep {
  const details: MutableObject = {};
  for (const [name, value] of imported.attributes) {
    if (job.shown.has(name)) assign(details, name, renderValue(value));
  }
  if (job.reads.has('IsSoftDeleted')) details['IsSoftDeleted'] = truthText(isSoftDeleted);
  return {
    name: 'EntryImport',
    type: 'Import',
    status: 'Success',
    description: `Retrieved ${job.sourceObject} '${user.display}' from ${job.sourceSystem}.`,
    details,
    fidelity: imported.renamed ? fidelityOf(['guest-name']) : 'documented',
  };
}

/** The import step of a user whom the service leaves out before anything else. */
export function skippedImportStep(job: Job, user: SampleUser, imported: ImportedUser, status: 'Skipped' | 'Failure', reason: string): OutcomeStep {
  return { ...importStep(job, user, imported, false), status, description: reason };
}

/** The scoping step: the four conditions of the portal, and each clause with its verdict. */
export function scopeStep(job: Job, state: UserState): OutcomeStep {
  const { filters, outOfScope } = state;
  return {
    name: 'EntrySynchronizationScoping',
    type: 'Scoping',
    status: filters.holds === null ? 'Failure' : outOfScope === null ? 'Success' : 'Skipped',
    description:
      `Determine if ${job.sourceObject} in scope by evaluating against each scoping filter.` +
      (state.rests.includes('assignment-unknown') ? ' Whether the user is assigned is not known; judged as assigned.' : ''),
    details: {
      IsActive: truthText(state.active),
      Assigned: truthText(state.assigned),
      IsEffectivelyEntitledForProvisioning: truthText(state.entitled),
      IsInProvisioningScopeDisplayName: truthText(outOfScope === null),
      ScopeEvaluationResult: clausesText(filters),
    },
    fidelity: filters.holds === null ? 'unknown' : fidelityOf(state.rests),
  };
}

/** The matching step: nothing, the account found, or all of them; with several matching attributes, each one's result. */
export function matchStep(job: Job, user: SampleUser, match: Match): OutcomeStep {
  const { result } = match;
  const shape = { details: matchDetails(job, match), fidelity: fidelityOf(match.rests) };
  switch (result.kind) {
    case 'found': return { name: 'EntryImport', type: 'Matching', status: 'Success', description: `Retrieved ${job.sourceObject} '${user.display}' from ${job.targetSystem}.`, ...shape };
    case 'notFound': return { name: 'EntrySynchronizationAdd', type: 'matching', status: 'Success', description: `No ${job.sourceObject} that matches '${user.display}' was found in ${job.targetSystem}.`, ...shape };
    case 'several': return { name: 'EntryImport', type: 'Matching', status: 'Failure', description: `${result.count} objects in ${job.targetSystem} have the matching value of ${result.mapping.target}.`, ...shape };
    case 'gone': return { name: 'EntryImport', type: 'Matching', status: 'Failure', description: `The linked object ${result.id} is not in ${job.targetSystem} any more.`, ...shape };
    case 'noValue': return { name: 'EntryImport', type: 'Matching', status: 'Skipped', description: 'No matching attribute has a value.', ...shape };
    case 'failed': return { name: 'EntryImport', type: 'Matching', status: 'Failure', description: `The matching value of ${result.mapping.target} cannot be worked out. ${result.reason}`, ...shape };
  }
}

/** The last step: what is exported, or why nothing is. */
export function actionStep(action: OutcomeAction, status: OutcomeStatus, code: OutcomeCode | null, reason: string, changes: readonly ValueChange[], fidelity: Fidelity): OutcomeStep {
  if (status === 'Skipped') {
    const details: JsonObject = code === null ? {} : { SkipReason: code };
    return { name: 'EntrySynchronizationSkip', type: 'Export', status, description: reason, details, fidelity };
  }
  const details: MutableObject = {};
  for (const { target, old, new: value } of changes) assign(details, target, { oldValue: old, newValue: value });
  return { name: `EntryExport${EXPORT_NAMES[action]}`, type: 'Export', status, description: reason, details, fidelity };
}

const EXPORT_NAMES: Readonly<Record<OutcomeAction, string>> = {
  Create: 'Add', Update: 'Update', Disable: 'Update', Delete: 'Delete', StagedDelete: 'Delete', Other: 'Update', None: 'Update',
};

function matchDetails(job: Job, { result, queries }: Match): JsonObject {
  if (result.kind === 'found' && queries.length <= 1) return result.resource === null ? {} : shown(job, result.resource);
  const details: MutableObject = {};
  for (const { target, found } of queries) assign(details, target, found.map((resource) => shown(job, resource)));
  return details;
}

function shown(job: Job, resource: ScimResource): JsonObject {
  const id = idOf(resource);
  const details: MutableObject = id === null ? {} : { id };
  for (const { target, path } of job.mappings) {
    const texts = textsAt(resource, path);
    if (texts.length > 0) assign(details, target, texts.length === 1 ? (texts[0] ?? null) : texts);
  }
  return details;
}

/** The portal holds the verdicts as JSON in a text. */
function clausesText({ clauses }: ScopeVerdict): string {
  if (clauses.length === 0) return '{}';
  return JSON.stringify(Object.fromEntries(clauses.map(({ text, holds }) => [text, holds === null ? 'Unknown' : truthText(holds)])));
}

function truthText(value: boolean): string {
  return value ? 'True' : 'False';
}
