import type { DryRunReport } from '../dryRun/dryRunReport.ts';
import type { PlayedUsers } from '../dryRun/playedUsers.ts';
import type { PreparedRun } from '../dryRun/prepareRuns.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';

/** A dry-run that somebody looks at. */
export interface PlayedDryRun {
  readonly uri: string;
  readonly worker: Supervisor<WorkerTask, WorkerAnswer>;
  /** The object mappings, for looking at one user again. */
  readonly mappings: readonly PreparedRun[];
  readonly users: PlayedUsers;
  /** Null while it goes on. */
  report: DryRunReport | null;
}

/** The dry-runs that are being looked at. They hold personal data, in memory only, and go with the panel that shows them. */
export interface DryRuns {
  readonly get: (run: string) => PlayedDryRun | null;
  readonly keep: (run: string, played: PlayedDryRun) => void;
  readonly close: (run: string) => void;
  readonly closeAll: () => void;
}

/** No dry-run yet. */
export function createDryRuns(): DryRuns {
  const runs = new Map<string, PlayedDryRun>();
  const close = (run: string): void => {
    runs.get(run)?.worker.dispose();
    runs.delete(run);
  };
  return {
    get: (run) => runs.get(run) ?? null,
    keep: (run, played) => {
      close(run);
      runs.set(run, played);
    },
    close,
    closeAll: () => [...runs.keys()].forEach(close),
  };
}
