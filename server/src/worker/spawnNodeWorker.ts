import { Worker } from 'node:worker_threads';
import type { SpawnWorker } from './workerHandle.ts';

/** Starts a thread of Node. */
export const spawnNodeWorker: SpawnWorker = (source, { onMessage, onFailure }) => {
  const worker = new Worker(source, { eval: true, stdout: false, stderr: false });
  worker.on('message', onMessage);
  worker.on('error', (error: unknown) => onFailure(error instanceof Error ? error.message : String(error)));
  return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() };
};
