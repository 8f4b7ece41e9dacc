import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';

/** What the worker has prepared at the moment: it holds one job, and several users of it take turns. */
export interface PreparedJob {
  current: WorkerTask | null;
  /** Settles when the worker is free for the next. */
  turn: Promise<unknown>;
}

/** A worker that nobody has prepared yet. */
export function unprepared(): PreparedJob {
  return { current: null, turn: Promise.resolve() };
}

/** Gives the answer to a task, or null when it took longer than `deadline` and the worker was ended. */
export type RunPrepared = (task: WorkerTask, deadline: number) => Promise<WorkerAnswer | null>;

// Compiling a large mapping set on a busy machine; no expression runs here.
const PREPARE_MILLISECONDS = 20_000;

/** Runs tasks that need `prepare` to have been done; it is done again whenever the worker holds something else. */
export function preparedRunner(worker: Supervisor<WorkerTask, WorkerAnswer>, prepared: PreparedJob, prepare: WorkerTask): RunPrepared {
  return async (task, deadline) => {
    if (prepared.current !== prepare) {
      const ready = await worker.run(prepare, PREPARE_MILLISECONDS);
      prepared.current = ready.ok ? prepare : null;
      if (!ready.ok) return null;
    }
    const result = await worker.run(task, deadline);
    if (result.ok) return result.value;
    // The worker was ended, and what it had prepared with it.
    prepared.current = null;
    return null;
  };
}

/** One after the other: what a task needs prepared, and what becomes of it when the worker is ended, must not mix with another. */
export function inTurn<Result>(prepared: PreparedJob, work: () => Promise<Result>): Promise<Result> {
  const result = prepared.turn.then(work);
  prepared.turn = result.catch(() => undefined);
  return result;
}
