import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { failure, success, type Result } from '../base/result.ts';
import { expressionsOfJob, jobSources, jobWithTrees } from '../dryRun/jobSources.ts';
import { preparedRunner, unprepared } from '../dryRun/preparedRunner.ts';
import { userSimulator, type PrepareTask } from '../dryRun/simulateBatch.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import { userTurner } from '../population/userFromRecord.ts';
import type { Job } from '../provisioning/job.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';
import type { Case, PlacedCase } from '../caseFile/caseFile.ts';
import { judgeCase, type JudgedCase } from './judgeCase.ts';

/** How a case went: judged, or why it could not be run. */
export interface CaseResult {
  readonly placed: PlacedCase;
  readonly result: Result<JudgedCase, string>;
}

/** The document under test, and what its cases refer to, all read. */
export interface CaseMaterial {
  readonly analysis: DocumentAnalysis;
  readonly settings: JobSettings;
  /** The users of the file that `users` names, by key; null: none is named. */
  readonly users: ReadonlyMap<string, SampleUser> | null;
  /** The accounts that a case runs against; null: not known. Or why they cannot be read. */
  readonly targetOf: (each: Case) => Result<readonly ScimResource[] | null, string>;
}

export interface CaseHost {
  readonly worker: Supervisor<WorkerTask, WorkerAnswer>;
  /** The most time that one user may take, in milliseconds. */
  readonly deadline: number;
  readonly isCancelled: () => boolean;
  readonly onResult: (result: CaseResult) => void;
}

/** Runs cases one after the other, each user alone: what users have to do with each other is not looked at. */
export async function runCases(cases: readonly PlacedCase[], material: CaseMaterial, host: CaseHost): Promise<void> {
  const run = runnerOf(material, host);
  for (const placed of cases) {
    if (host.isCancelled()) return;
    host.onResult({ placed, result: await run(placed) });
  }
}

function runnerOf({ analysis, settings, users, targetOf }: CaseMaterial, host: CaseHost): (placed: PlacedCase) => Promise<Result<JudgedCase, string>> {
  const prepared = unprepared();
  const sources = jobSources(analysis).map((source) => {
    const expressions = expressionsOfJob(analysis, source);
    return { source, expressions, job: jobWithTrees(source, expressions, settings) };
  });
  const turner = userTurner(['objectId', 'userPrincipalName'], sources.flatMap(({ job }) => [...job.reads]));
  // A task is prepared once for all cases with the same accounts.
  const tasks = new Map<Job, Map<readonly ScimResource[] | null, PrepareTask>>();

  return async ({ case: each, line }) => {
    const chosen = sources.filter(({ job }) => each.mapping === undefined || job.mapping === each.mapping);
    const [only, ...more] = chosen;
    if (only === undefined) return failure(each.mapping === undefined ? 'The document has no enabled object mapping that starts from users.' : `The document has no enabled object mapping "${each.mapping}" that starts from users.`);
    if (more.length > 0) return failure(`${chosen.length} object mappings start from users. Say which one with "mapping".`);
    const user = userOf(each, line);
    if (!user.ok) return user;
    const target = targetOf(each);
    if (!target.ok) return target;
    const known = tasks.get(only.job) ?? new Map<readonly ScimResource[] | null, PrepareTask>();
    tasks.set(only.job, known);
    const prepare: PrepareTask = known.get(target.value) ?? { kind: 'prepare', source: only.source, settings, expressions: only.expressions, target: target.value };
    known.set(target.value, prepare);
    const { outcomes: [outcome] } = await userSimulator(preparedRunner(host.worker, prepared, prepare), prepare, only.job, host.deadline)(user.value);
    if (outcome === undefined) return failure('The simulation broke off.');
    return success(judgeCase(each.expect, outcome, only.job.tenantUrl.dialect));
  };

  function userOf({ user }: Case, line: number): Result<SampleUser, string> {
    if (typeof user !== 'string') return turner.turn({ kind: 'object', line, object: user });
    if (users === null) return failure(`The user ${user} is named by a key, but the cases name no population with "users".`);
    const found = users.get(user);
    return found === undefined ? failure(`The population has no user ${user}.`) : success(found);
  }
}
