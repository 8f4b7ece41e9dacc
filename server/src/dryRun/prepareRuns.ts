import type { ParsedExpression } from '../expression/ast.ts';
import type { Job, JobSource } from '../provisioning/job.ts';
import type { DryRunHost, DryRunRequest } from './dryRunRequest.ts';
import { expressionsOfJob, groupJobSources, jobSources, jobWithTrees } from './jobSources.ts';
import { unprepared } from './preparedRunner.ts';
import { batchSimulator, type BatchSimulator } from './simulateBatch.ts';

/** One object mapping of a dry-run, ready for users or for groups. */
export interface PreparedRun {
  readonly source: JobSource;
  readonly job: Job;
  readonly isForGroups: boolean;
  readonly expressions: ReadonlyMap<string, ParsedExpression>;
  readonly simulator: BatchSimulator;
}

/** Makes every object mapping ready that users or groups go through, those for users first. */
export function prepareRuns({ analysis, settings, target }: Pick<DryRunRequest, 'analysis' | 'settings' | 'target'>, host: Pick<DryRunHost, 'worker' | 'deadline' | 'isCancelled'>): readonly PreparedRun[] {
  const prepared = unprepared();
  const prepareRun = (source: JobSource, isForGroups: boolean): PreparedRun => {
    const expressions = expressionsOfJob(analysis, source);
    const job = jobWithTrees(source, expressions, settings);
    const prepare = { kind: 'prepare', source, settings, expressions, target } as const;
    return { source, job, isForGroups, expressions, simulator: batchSimulator(host.worker, prepared, prepare, job, host) };
  };
  return [...jobSources(analysis).map((source) => prepareRun(source, false)), ...groupJobSources(analysis).map((source) => prepareRun(source, true))];
}
