import type { Job } from './job.ts';
import type { UserOutcome, ValueRow } from './outcome.ts';
import { isUnsupported } from './valueRows.ts';

/** How often one attribute mapping gives what, over all users whose mappings were worked out, in scope or not. */
export interface MappingReport {
  readonly target: string;
  /** As the portal shows it; `none` for the portal's type None. */
  readonly expression: string;
  readonly value: number;
  readonly null: number;
  readonly ignored: number;
  readonly default: number;
  readonly error: number;
  /** How many of the errors are of the simulation: what the service would do is not known. */
  readonly unsupported: number;
}

/** Counts the values of every mapping. */
export interface MappingAudit {
  readonly add: (outcome: UserOutcome) => void;
  readonly report: () => readonly MappingReport[];
}

/** An audit of the mappings of a job, at nobody. */
export function mappingAudit({ mappings }: Job): MappingAudit {
  const counts = mappings.map((): Record<ValueRow['status'] | 'unsupported', number> => ({ value: 0, null: 0, ignored: 0, default: 0, error: 0, unsupported: 0 }));
  return {
    add: ({ values }) => {
      for (const [at, row] of values.entries()) {
        const count = counts[at];
        if (count === undefined) continue;
        count[row.status] += 1;
        if (row.status === 'error' && isUnsupported(row)) count.unsupported += 1;
      }
    },
    report: () => mappings.flatMap(({ target, expression }, at) => (counts[at] === undefined ? [] : [{ target, expression, ...counts[at] }])),
  };
}
