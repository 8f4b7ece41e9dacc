import { evaluationWorkerSource } from '../worker/evaluationWorkerSource.ts';
import { spawnNodeWorker } from '../worker/spawnNodeWorker.ts';
import { createSupervisor, type Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';

/** The worker that evaluates for the command line. */
export function startWorker(): Supervisor<WorkerTask, WorkerAnswer> {
  return createSupervisor(evaluationWorkerSource, spawnNodeWorker, (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  });
}
