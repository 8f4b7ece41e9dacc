import type { EvaluatedValue, EvaluateMapping } from './evaluateMapping.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import type { ValueRow } from './outcome.ts';

/**
 * The value of every mapping for one user, in the order of the mapping set.
 * @param creating whether an account is created, so that default values step in
 */
export function valueRows(job: Job, evaluate: EvaluateMapping, creating: boolean): readonly ValueRow[] {
  return job.mappings.map((mapping) => rowOf(job, mapping, evaluate(mapping), creating));
}

function rowOf(job: Job, mapping: JobMapping, evaluated: EvaluatedValue, creating: boolean): ValueRow {
  const { kind, value, fidelity, note } = evaluated;
  const row = { target: mapping.target, expression: mapping.expression, fidelity, note };
  switch (kind) {
    case 'error': return { ...row, status: 'error', value: null };
    case 'unsupported': return { ...row, status: 'error', value: null, note: `Cannot be simulated: ${note ?? ''}` };
    case 'ignored': return { ...row, status: 'ignored', value: null };
    case 'value': {
      if (value !== '' || job.settings.product !== 'scim') return { ...row, status: 'value', value };
      return usesDefault(mapping, creating) ? defaultRow(row, mapping) : { ...row, status: 'value', value, note: note ?? 'An empty text is not sent to an app.' };
    }
    case 'null': return usesDefault(mapping, creating) ? defaultRow(row, mapping) : { ...row, status: 'null', value: null };
  }
}

function usesDefault({ defaultValue, source }: JobMapping, creating: boolean): boolean {
  return defaultValue !== null && defaultValue !== '' && (creating || source === null);
}

function defaultRow(row: Omit<ValueRow, 'status' | 'value'>, mapping: JobMapping): ValueRow {
  return { ...row, status: 'default', value: mapping.defaultValue };
}
