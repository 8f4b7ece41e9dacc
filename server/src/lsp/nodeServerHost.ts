import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { evaluationWorkerSource } from '../worker/evaluationWorkerSource.ts';
import { spawnNodeWorker } from '../worker/spawnNodeWorker.ts';
import { createSupervisor } from '../worker/supervisor.ts';
import type { ServerHost } from './serverHost.ts';

/** The server as a Node process. */
export function nodeServerHost(): ServerHost {
  return {
    readFile: async (uri) => {
      if (!uri.startsWith('file:')) return null;
      try {
        return await readFile(fileURLToPath(uri));
      } catch {
        // No file, or none that may be read: to the server that is the same.
        return null;
      }
    },
    now: () => Date.now(),
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    schedule,
    startWorker: () => createSupervisor(evaluationWorkerSource, spawnNodeWorker, schedule),
  };
}

function schedule(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
