/** The worker's end of its channel. */
export interface WorkerPort {
  readonly post: (message: unknown) => void;
  readonly listen: (receive: (message: unknown) => void) => void;
}

interface NodePort {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (message: unknown) => void) => void;
}

interface WorkerScope {
  postMessage: (message: unknown) => void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

declare const require: (name: string) => { readonly parentPort: NodePort };

/** The port of the worker that this runs in: a browser's, recognised by its scope's own function, else Node's. */
export function workerPort(): WorkerPort {
  if (typeof Reflect.get(globalThis, 'importScripts') === 'function') {
    const scope = globalThis as unknown as WorkerScope;
    return {
      post: (message) => scope.postMessage(message),
      listen: (receive) => {
        scope.onmessage = ({ data }) => receive(data);
      },
    };
  }
  const { parentPort } = require('node:worker_threads');
  return { post: (message) => parentPort.postMessage(message), listen: (receive) => parentPort.on('message', receive) };
}
