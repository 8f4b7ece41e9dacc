import type { EvaluateMapping } from './evaluateMapping.ts';
import type { Job } from './job.ts';
import { matchValue } from './matchUser.ts';
import type { ValueChange } from './outcome.ts';

/**
 * Attributes that are sent although a closed profile does not list them. What the app answers is not known, so nothing is said of
 * it but what the profile's page says (spec/qlik-cloud.md, last section).
 */
export function extraAttributes(job: Job, changes: readonly ValueChange[]): readonly string[] {
  if (job.extraTargets.size === 0) return [];
  return changes.map(({ target }) => target).filter((target) => job.extraTargets.has(target));
}

/** The warning about attributes that the profile does not list. */
export function extraAttributesWarning(job: Job, targets: readonly string[]): string {
  return `${job.profile.name} says that this fails: ${targets.join(', ')} ${targets.length === 1 ? 'is' : 'are'} not among the attributes that it takes (${job.profile.source.url}).`;
}

/** Warnings about matching attributes of the profile that have no value for this user, though the app finds people by them. */
export function missingMatchWarnings(job: Job, evaluate: EvaluateMapping): readonly string[] {
  const missing = job.profileMatching.filter((mapping) => matchValue(evaluate(mapping)).kind === 'none');
  return missing.map(({ target }) => `The mapping to ${target} gives no value for this user, and ${job.profile.name} finds people by it.`);
}
