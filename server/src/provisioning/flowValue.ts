import type { EvaluatedValue } from './evaluateMapping.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import type { OutcomeCode } from './outcome.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';

/** A text, or the texts of a multi-valued attribute. */
export type Texts = string | readonly string[];

/** Why a user fails: what a mapping gives cannot be sent. */
export interface FailedFlow {
  readonly kind: 'failed';
  readonly cause: 'mappingFails' | 'tooManyValues' | 'requiredMissing';
  readonly code: OutcomeCode | null;
  readonly reason: string;
}

/** What a mapping has to offer to a request. */
export type FlowValue =
  | { readonly kind: 'value'; readonly value: Texts }
  /** Nothing, so a default value may step in. */
  | { readonly kind: 'none' }
  /** Left out of the flow by its expression. */
  | { readonly kind: 'ignored' }
  /** Cannot be worked out here, and a warning says so; what the service sends is not known. */
  | { readonly kind: 'unknown' }
  | FailedFlow;

/** Collects what the outcome of one user rests on and what people should be warned of. */
export interface FlowNotes {
  /** The line of the user, for messages. */
  readonly line: number;
  readonly warnings: string[];
  readonly rests: Set<SimulatedRuleName>;
  /** Target attributes whose value cannot be simulated. */
  readonly unknownTargets: string[];
}

/**
 * Turns an evaluated value into what flows: an empty text counts as nothing for apps (spec/provisioning-service.md, 1.6), and several
 * values cannot go to an attribute that takes one (`SchemaPropertyCanOnlyAcceptValue`).
 */
export function flowValue(job: Job, mapping: JobMapping, evaluated: EvaluatedValue, notes: FlowNotes): FlowValue {
  const { target } = mapping;
  switch (evaluated.kind) {
    case 'error': return { kind: 'failed', cause: 'mappingFails', code: null, reason: `The mapping to ${target} fails for the user in line ${notes.line}: ${evaluated.note ?? 'the expression cannot be evaluated.'}` };
    case 'unsupported':
      notes.unknownTargets.push(target);
      notes.warnings.push(`The value of ${target} cannot be simulated: ${evaluated.note ?? 'the expression is not supported.'}`);
      return { kind: 'unknown' };
    case 'ignored': return { kind: 'ignored' };
    case 'null': return { kind: 'none' };
    case 'value': return typeof evaluated.value === 'string' && evaluated.value !== '' ? evaluated : ofTexts(job, mapping, evaluated.value, notes);
  }
}

function ofTexts(job: Job, mapping: JobMapping, value: Texts, notes: FlowNotes): FlowValue {
  if (typeof value === 'string') {
    if (value !== '' || job.settings.product !== 'scim') return { kind: 'value', value };
    notes.rests.add('empty-text');
    return { kind: 'none' };
  }
  const only = value[0];
  if (mapping.attribute.multivalued !== false || only === undefined) return { kind: 'value', value };
  if (value.length === 1) return ofTexts(job, mapping, only, notes);
  return {
    kind: 'failed',
    cause: 'tooManyValues',
    code: 'SchemaPropertyCanOnlyAcceptValue',
    reason: `The mapping to ${mapping.target} gives ${value.length} values for the user in line ${notes.line}, but the target attribute takes one.`,
  };
}
