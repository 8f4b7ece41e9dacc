import { evaluationWorkerSource } from '../worker/evaluationWorkerSource.ts';
import { spawnWebWorker } from '../worker/spawnWebWorker.ts';
import { createSupervisor } from '../worker/supervisor.ts';
import type { ServerHost } from './serverHost.ts';

/** The server as a browser worker: every file comes through the client. */
export function webServerHost(): ServerHost {
  return {
    readFile: () => Promise.resolve(null),
    now: () => Date.now(),
    nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
    schedule,
    startWorker: () => createSupervisor(evaluationWorkerSource, spawnWebWorker, schedule),
  };
}

function schedule(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
