import { leastSure, type Fidelity } from '../base/fidelity.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { isStop } from '../values/outcome.ts';
import { seededRandom } from '../values/random.ts';
import { renderValue } from '../values/render.ts';
import type { Outcome, Value } from '../values/value.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';

/** What the source of a mapping gives for one user. */
export type EvaluatedValue =
  /** A text, or the texts of a multi-valued attribute. */
  | (EvaluationNotes & { readonly kind: 'value'; readonly value: string | readonly string[] })
  | (EvaluationNotes & { readonly kind: 'null' | 'ignored' | 'error' | 'unsupported'; readonly value: null });

interface EvaluationNotes {
  readonly fidelity: Fidelity;
  /** The error, or what is not sure about the value; null when there is nothing to say. */
  readonly note: string | null;
  /** IgnoreObjectFlow: the whole user is left out of this cycle. */
  readonly wholeObject: boolean;
}

/** Evaluates the mappings of a job for one user. */
export type EvaluateMapping = (mapping: JobMapping) => EvaluatedValue;

/** What expressions see of one user; one environment serves every mapping in turn. */
export interface UserEnvironment {
  readonly environment: EvaluationEnvironment;
  /** The expression of this target attribute is evaluated next. */
  readonly begin: (target: string) => void;
}

/**
 * @param attributes the imported source attributes
 * @param isSoftDeleted the computed attribute, which expressions see as the text `True` or `False`
 * @param isTaken whether a value is taken in the target, for SelectUniqueValue
 * @param lessSure told when a value is less sure than documented, and why
 */
export function environmentOfUser(
  { settings }: Job,
  userKey: string,
  attributes: ReadonlyMap<string, Value>,
  isSoftDeleted: boolean,
  isTaken: (value: string) => boolean,
  lessSure: EvaluationEnvironment['lessSure'],
): UserEnvironment {
  let random: (() => number) | null = null;
  let target = '';
  return {
    begin: (next) => {
      random = null;
      target = next;
    },
    environment: {
      attribute: (name) => (name === 'IsSoftDeleted' ? (isSoftDeleted ? 'True' : 'False') : (attributes.get(name) ?? null)),
      jobParameter: (name) => (Object.hasOwn(settings.jobParameters, name) ? settings.jobParameters[name] : undefined),
      now: settings.now,
      // One sequence for each user and target, so that a change elsewhere leaves the value as it is.
      random: () => (random ??= seededRandom(seedOf(settings.seed, userKey, target)))(),
      isTaken,
      product: settings.product,
      defaultDomain: settings.defaultDomain,
      readings: settings.readings,
      lessSure,
    },
  };
}

/** An evaluator of mappings for one user; the parameters are those of `environmentOfUser`. */
export function evaluatorFor(
  job: Job,
  userKey: string,
  attributes: ReadonlyMap<string, Value>,
  isSoftDeleted: boolean,
  isTaken: (value: string) => boolean,
): EvaluateMapping {
  let fidelity: Fidelity = 'documented';
  let doubt: string | null = null;
  const { environment, begin } = environmentOfUser(job, userKey, attributes, isSoftDeleted, isTaken, (than, why) => {
    if (leastSure(fidelity, than) !== fidelity) doubt = why;
    fidelity = leastSure(fidelity, than);
  });
  return (mapping) => {
    if (mapping.source === null) return NOTHING;
    fidelity = 'documented';
    doubt = null;
    begin(mapping.target);
    return evaluated(mapping.source.run(environment), fidelity, doubt);
  };
}

const NOTHING: Extract<EvaluatedValue, { readonly value: null }> = { kind: 'null', value: null, fidelity: 'documented', note: null, wholeObject: false };

function evaluated(outcome: Outcome, fidelity: Fidelity, doubt: string | null): EvaluatedValue {
  if (isStop(outcome)) {
    switch (outcome.kind) {
      case 'ignored': return { ...NOTHING, kind: 'ignored', fidelity, note: doubt, wholeObject: outcome.wholeObject === true };
      case 'failure': return { ...NOTHING, kind: 'error', fidelity, note: outcome.message };
      case 'unsupported': return { ...NOTHING, kind: 'unsupported', fidelity: 'unknown', note: outcome.message };
    }
  }
  const value = renderValue(outcome);
  if (value === null) return doubt === null && fidelity === 'documented' ? NOTHING : { ...NOTHING, fidelity, note: doubt };
  return { kind: 'value', value, fidelity, note: doubt, wholeObject: false };
}

function seedOf(seed: number, userKey: string, target: string): number {
  let mixed = seed | 0;
  for (const unit of `${userKey.toLowerCase()}\n${target}`) mixed = Math.imul(mixed ^ (unit.codePointAt(0) ?? 0), 0x01000193) ^ (mixed >>> 13);
  return mixed;
}
