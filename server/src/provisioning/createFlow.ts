import type { EvaluateMapping } from './evaluateMapping.ts';
import { flowValue, type FlowNotes, type FlowValue, type Texts } from './flowValue.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import type { OutcomeCode } from './outcome.ts';

/** What a new account is created with, or why it cannot be. */
export type CreateFlow =
  | { readonly kind: 'flow'; readonly entries: readonly CreateEntry[]; readonly references: readonly CreateEntry[] }
  | { readonly kind: 'failed'; readonly code: OutcomeCode | null; readonly reason: string };

export interface CreateEntry {
  readonly mapping: JobMapping;
  readonly value: Texts;
  readonly isDefault: boolean;
}

/**
 * The values of a new account (spec/provisioning-service.md, 1.6): nothing is sent for nothing, the default value steps in for a
 * missing value, and a required attribute without either fails the user. Entries come in the order of the POST.
 */
export function createFlow(job: Job, evaluate: EvaluateMapping, notes: FlowNotes): CreateFlow {
  const values = new Map<JobMapping, CreateEntry>();
  for (const mapping of job.mappings) {
    const value = withDefault(mapping, flowValue(job, mapping, evaluate(mapping), notes), notes);
    if (value.kind === 'failed') return value;
    if (value.kind === 'unknown') continue;
    if (value.kind === 'value') {
      values.set(mapping, { mapping, value: value.value, isDefault: value.isDefault });
    } else if (mapping.attribute.required) {
      return { kind: 'failed', code: 'MandatoryFieldsMissing', reason: `The target attribute ${mapping.target} is required, but its mapping gives no value for the user in line ${notes.line} and has no default.` };
    }
  }
  return {
    kind: 'flow',
    entries: job.createOrder.flatMap((mapping) => values.get(mapping) ?? []),
    references: [...values.values()].filter(({ mapping }) => mapping.attribute.type === 'Reference'),
  };
}

type Defaulted = Exclude<FlowValue, { readonly kind: 'value' }> | { readonly kind: 'value'; readonly value: Texts; readonly isDefault: boolean };

function withDefault(mapping: JobMapping, value: FlowValue, notes: FlowNotes): Defaulted {
  if (value.kind === 'value') return { ...value, isDefault: false };
  const { defaultValue } = mapping;
  if (defaultValue === null || defaultValue === '') return value;
  if (value.kind === 'ignored') notes.rests.add('ignored-without-default');
  return value.kind === 'none' ? { kind: 'value', value: defaultValue, isDefault: true } : value;
}
