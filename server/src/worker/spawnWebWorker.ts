import type { SpawnWorker } from './workerHandle.ts';

/** The little of the browser's Worker that is used; the project's types know Node only. */
interface BrowserWorker {
  postMessage: (message: unknown) => void;
  terminate: () => void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** Starts a worker of the browser. */
export const spawnWebWorker: SpawnWorker = (source, { onMessage, onFailure }) => {
  const make = Reflect.get(globalThis, 'Worker') as new (url: string) => BrowserWorker;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new make(address);
  worker.onmessage = ({ data }) => onMessage(data);
  worker.onerror = ({ message }) => onFailure(message ?? 'The worker could not be started.');
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
};
