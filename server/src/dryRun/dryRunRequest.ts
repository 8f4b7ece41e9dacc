import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Assignments } from '../population/assignments.ts';
import type { RecordFormat } from '../population/format.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { Job, JobSource } from '../provisioning/job.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import type { UserStory } from '../provisioning/simulateStory.ts';
import type { PopulationSummary } from '../provisioning/summary.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';

/** What is to be played through. */
export interface DryRunRequest {
  readonly analysis: DocumentAnalysis;
  readonly settings: JobSettings;
  /** The population, piece by piece, so that it never has to be in memory as a whole. */
  readonly population: AsyncIterable<string>;
  readonly format: RecordFormat;
  /** Who exists in the app; null: not known. */
  readonly target: readonly ScimResource[] | null;
  /** The portal's member download; null: the population says who is assigned, or nobody does. */
  readonly assignments: Assignments | null;
}

/** What a dry-run needs around it. */
export interface DryRunHost {
  readonly worker: Supervisor<WorkerTask, WorkerAnswer>;
  /** The most time that one user may take, in milliseconds. */
  readonly deadline: number;
  readonly isCancelled: () => boolean;
  /** Called with every outcome, in the order of the file; `mapping` is the place of the object mapping among those that are played. */
  readonly onOutcome: (outcome: UserOutcome, user: SampleUser, job: Job, mapping: number) => void | Promise<void>;
  /** Something about the population file: a row that cannot be read, a name that was understood otherwise. */
  readonly onNotice: (line: number, message: string, problem: boolean) => void;
  /** Called once for each object mapping that is played; what it gives sees every user and outcome of that one. */
  readonly watch?: (source: JobSource, job: Job) => (user: SampleUser, outcome: UserOutcome) => void;
  readonly onProgress: (users: number) => void;
}

/** How a dry-run ended. */
export type DryRunEnd =
  | {
      readonly ok: true;
      readonly users: number;
      readonly failed: number;
      /** Rows of the population that could not be read. */
      readonly unread: number;
      readonly cancelled: boolean;
      readonly summaries: readonly ObjectSummary[];
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** The summary of one object mapping. */
export interface ObjectSummary {
  readonly mapping: string | null;
  /** How many users, or groups, went through it. */
  readonly count: number;
  readonly kind: 'user' | 'group';
  readonly summary: PopulationSummary;
  /** One user over time: the first run, the next one, and after the assignment is taken away; null when nobody would be provisioned. */
  readonly story: UserStory | null;
}
