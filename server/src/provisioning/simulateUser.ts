import type { SampleUser } from '../population/sampleUser.ts';
import { decide, withoutMatchingValue } from './decide.ts';
import { evaluatorFor, type EvaluatedValue, type EvaluateMapping } from './evaluateMapping.ts';
import type { FlowNotes } from './flowValue.ts';
import { importUser, type ImportedUser } from './importUser.ts';
import type { Job } from './job.ts';
import { matchValue, type Match } from './matchUser.ts';
import { matchFacts, scopeFacts, type ScopeFacts } from './outcomeFacts.ts';
import type { OutcomeStep, ScimRequest, UserOutcome } from './outcome.ts';
import { failedTo, skipped, type Decision } from './outcomeParts.ts';
import { extraAttributes, extraAttributesWarning, missingMatchWarnings } from './profileWarnings.ts';
import type { ResolveReference } from './referenceFlow.ts';
import { fidelityOf } from './simulatedRule.ts';
import { actionStep, importStep, matchStep, scopeStep, skippedImportStep } from './steps.ts';
import type { TargetStore } from './targetStore.ts';
import { userState } from './userState.ts';
import { valueRows } from './valueRows.ts';

export interface SimulateOptions {
  /** Who exists in the app; null: not known, so unlinked users are judged against an empty app. */
  readonly store: TargetStore | null;
  /** Finds the account of a referenced user, such as the manager. */
  readonly resolveReference?: ResolveReference;
}

/**
 * What the service would do with one user: import, match values, scope, match, other values, action (spec/provisioning-service.md,
 * 1.2 to 1.8). The steps are told in the portal's order. Any user gets an outcome; whatever is wrong with one stays with that one.
 */
export function simulateUser(job: Job, user: SampleUser, options: SimulateOptions): UserOutcome {
  const imported = importUser(user, job.reads);
  const state = userState(job, user, imported);
  const notes: FlowNotes = { line: user.line, warnings: [], rests: new Set(state.rests), unknownTargets: [] };
  if (imported.renamed) notes.rests.add('guest-name');
  if (job.settings.product !== 'scim') notes.rests.add('not-scim');
  const evaluate = remembering(job, evaluatorFor(job, user.key, imported.attributes, state.isSoftDeleted, takenIn(job, options.store)));

  const refusal = refusedImport(job, user, imported, evaluate, notes);
  if (refusal !== null) {
    const step = skippedImportStep(job, user, imported, refusal.status === 'Failure' ? 'Failure' : 'Skipped', refusal.reason);
    return outcome(job, user, refusal, { scope: null, match: null }, [step], evaluate, notes);
  }
  const resolve = options.resolveReference ?? ((): null => null);
  const { decision, match } = decide(job, { user, state, evaluate, store: options.store, resolve, notes });
  for (const name of match?.rests ?? []) notes.rests.add(name);
  notes.warnings.unshift(...(match?.warnings ?? []));
  const judged = judgedByProfile(job, decision, evaluate, notes);
  const steps = [
    importStep(job, user, imported, state.isSoftDeleted),
    scopeStep(job, state),
    ...(match === null ? [] : [matchStep(job, user, match)]),
    actionStep(judged.action, judged.status, judged.code, judged.reason, judged.changes, fidelityOf(notes.rests)),
  ];
  return outcome(job, user, judged, { scope: scopeFacts(state, job.settings.scope === 'all'), match }, steps, evaluate, notes);
}

/** Whether an account of the app has a value already, for SelectUniqueValue. */
export function takenIn(job: Job, store: TargetStore | null): (value: string) => boolean {
  return (value) => job.mappings.some(({ path }) => (store?.find(path, value, false).length ?? 0) > 0);
}

/** The cases in which the service goes no further than the import. */
function refusedImport(job: Job, user: SampleUser, imported: ImportedUser, evaluate: EvaluateMapping, notes: FlowNotes): Decision | null {
  const input = job.scope.judgeInput(imported.attributes);
  if (input.holds === null) return failedTo('None', 'inputFilterUnknown', null, `Whether the input filter takes the user cannot be simulated. ${input.why ?? ''}`);
  if (!input.holds) {
    notes.rests.add('input-filter');
    return skipped('inputFilter', 'EntrySynchronizationSkipped', 'The input filter leaves the user out; that disables nobody.', user.linkedTo);
  }
  const unmatched = user.linkedTo === null && job.matching.every((mapping) => matchValue(evaluate(mapping)).kind === 'none');
  if (unmatched && !user.hardDeleted) return withoutMatchingValue(job);
  const leaving = job.mappings.find((mapping) => evaluate(mapping).wholeObject);
  if (leaving === undefined) return null;
  return skipped('leftOutByExpression', null, `The expression for ${leaving.target} leaves the user out of this cycle.`, user.linkedTo);
}

/** Adds what the profile and values that cannot be simulated mean for the outcome; the action stays as it is. */
function judgedByProfile(job: Job, decision: Decision, evaluate: EvaluateMapping, notes: FlowNotes): Decision {
  if (decision.status !== 'Success' && decision.status !== 'Warning') return decision;
  if (decision.action === 'Create' || decision.action === 'Update') notes.warnings.push(...missingMatchWarnings(job, evaluate));
  const extra = extraAttributes(job, decision.changes);
  if (extra.length > 0) notes.warnings.push(extraAttributesWarning(job, extra));
  return extra.length > 0 || notes.unknownTargets.length > 0 ? { ...decision, status: 'Warning' } : decision;
}

/** @param judged what was found out on the way; null: the service did not come so far */
function outcome(job: Job, user: SampleUser, decision: Decision, judged: { readonly scope: ScopeFacts | null; readonly match: Match | null }, steps: readonly OutcomeStep[], evaluate: EvaluateMapping, notes: FlowNotes): UserOutcome {
  const { action, status, cause, code, reason, changes, writes, targetId } = decision;
  const { scope, match } = judged;
  const reads = job.settings.product === 'scim' ? (match?.requests ?? []) : [];
  return {
    user: { key: user.key, display: user.display, line: user.line },
    object: { rule: job.rule, mapping: job.mapping },
    action,
    status,
    cause,
    code,
    reason,
    scope,
    match: match === null ? null : matchFacts(match),
    steps,
    values: valueRows(job, evaluate, action === 'Create'),
    requests: withReads(reads, writes),
    warnings: notes.warnings,
    changes,
    targetId,
    rests: [...notes.rests],
  };
}

function withReads(reads: readonly ScimRequest[], { default: plain, aadOptscim062020: flagged }: Decision['writes']): UserOutcome['requests'] {
  const requests = [...reads, ...plain];
  return { default: requests, aadOptscim062020: plain === flagged ? requests : [...reads, ...flagged] };
}

/** Each mapping is evaluated once for a user, so that random values agree in matching, requests and reports. */
function remembering(job: Job, evaluate: EvaluateMapping): EvaluateMapping {
  const known = new Array<EvaluatedValue | undefined>(job.mappings.length);
  return (mapping) => (known[mapping.index] ??= evaluate(mapping));
}
