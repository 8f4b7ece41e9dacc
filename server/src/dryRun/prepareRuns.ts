import type { ParsedExpression } from '../expression/ast.ts';
import { compileParsed } from '../provisioning/compileSource.ts';
import { prepareJob, type Job, type JobSource } from '../provisioning/job.ts';
import type { DryRunHost, DryRunRequest } from './dryRunRequest.ts';
import { expressionsOfJob, jobSources } from './jobSources.ts';
import { batchSimulator, type BatchSimulator, type PreparedJob } from './simulateBatch.ts';

/** One object mapping of a dry-run, ready for users. */
export interface PreparedRun {
  readonly source: JobSource;
  readonly job: Job;
  readonly expressions: ReadonlyMap<string, ParsedExpression>;
  readonly simulator: BatchSimulator;
}

/** Makes every object mapping that starts from users ready; none: nobody would be provisioned. */
export function prepareRuns({ analysis, settings, target }: Pick<DryRunRequest, 'analysis' | 'settings' | 'target'>, host: Pick<DryRunHost, 'worker' | 'deadline' | 'isCancelled'>): readonly PreparedRun[] {
  const prepared: PreparedJob = { current: null, turn: Promise.resolve() };
  return jobSources(analysis).map((source) => {
    const expressions = expressionsOfJob(analysis, source);
    const job = prepareJob(source, settings, (text, product) => compileParsed(expressions.get(text) ?? missing(), product));
    const prepare = { kind: 'prepare', source, settings, expressions, target } as const;
    return { source, job, expressions, simulator: batchSimulator(host.worker, prepared, prepare, job, host) };
  });
}

function missing(): never {
  throw new Error('Every expression of a document is parsed when it is opened.');
}
