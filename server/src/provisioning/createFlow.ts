import type { EvaluateMapping } from './evaluateMapping.ts';
import { flowValue, type FailedFlow, type FlowNotes, type Texts } from './flowValue.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';

/** What a new account is created with, or why it cannot be. */
export type CreateFlow =
  | { readonly kind: 'flow'; readonly entries: readonly CreateEntry[]; readonly references: readonly CreateEntry[] }
  | FailedFlow;

export interface CreateEntry {
  readonly mapping: JobMapping;
  readonly value: Texts;
}

/**
 * The values of a new account (spec/provisioning-service.md, 1.6): nothing is sent for nothing, the default value steps in for a
 * missing value, and a required attribute without either fails the user. Entries come in the order of the POST.
 */
export function createFlow(job: Job, evaluate: EvaluateMapping, notes: FlowNotes): CreateFlow {
  const byIndex = new Array<CreateEntry | undefined>(job.mappings.length);
  const references: CreateEntry[] = [];
  for (const mapping of job.mappings) {
    const flowing = flowValue(job, mapping, evaluate(mapping), notes);
    if (flowing.kind === 'failed') return flowing;
    if (flowing.kind === 'unknown') continue;
    const value = flowing.kind === 'value' ? flowing.value : defaultOf(mapping, flowing.kind, notes);
    if (value !== null) {
      const entry = { mapping, value };
      byIndex[mapping.index] = entry;
      if (mapping.attribute.type === 'Reference') references.push(entry);
    } else if (mapping.attribute.required) {
      return { kind: 'failed', cause: 'requiredMissing', code: 'MandatoryFieldsMissing', reason: `The target attribute ${mapping.target} is required, but its mapping gives no value for the user in line ${notes.line} and has no default.` };
    }
  }
  const entries = job.createOrder.map((mapping) => byIndex[mapping.index]).filter((entry) => entry !== undefined);
  return { kind: 'flow', entries, references };
}

function defaultOf({ defaultValue }: JobMapping, kind: 'none' | 'ignored', notes: FlowNotes): string | null {
  if (defaultValue === null || defaultValue === '') return null;
  if (kind === 'none') return defaultValue;
  notes.rests.add('ignored-without-default');
  return null;
}
