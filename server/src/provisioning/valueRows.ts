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

const UNSUPPORTED = 'Cannot be simulated: ';

/** Whether a row is an error of the simulation and not of the user: nobody knows what the service would do. */
export function isUnsupported({ status, note }: ValueRow): boolean {
  return status === 'error' && note?.startsWith(UNSUPPORTED) === true;
}

function rowOf(job: Job, mapping: JobMapping, { kind, value, fidelity, note }: EvaluatedValue, creating: boolean): ValueRow {
  const { target, expression } = mapping;
  switch (kind) {
    case 'error': return { target, expression, status: 'error', value: null, fidelity, note };
    case 'unsupported': return { target, expression, status: 'error', value: null, fidelity, note: `${UNSUPPORTED}${note ?? ''}` };
    case 'ignored': return { target, expression, status: 'ignored', value: null, fidelity, note };
    case 'null': return usesDefault(mapping, creating)
      ? { target, expression, status: 'default', value: mapping.defaultValue, fidelity, note }
      : { target, expression, status: 'null', value: null, fidelity, note };
    case 'value': {
      const isNothing = value === '' && job.settings.product === 'scim';
      if (isNothing && usesDefault(mapping, creating)) return { target, expression, status: 'default', value: mapping.defaultValue, fidelity, note };
      return { target, expression, status: 'value', value, fidelity, note: isNothing ? (note ?? 'An empty text is not sent to an app.') : note };
    }
  }
}

function usesDefault({ defaultValue, source }: JobMapping, creating: boolean): boolean {
  return defaultValue !== null && defaultValue !== '' && (creating || source === null);
}
