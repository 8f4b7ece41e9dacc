import type { InitializationOptions } from '../protocol.ts';
import type { Supervisor } from '../worker/supervisor.ts';
import type { WorkerAnswer, WorkerTask } from '../worker/task.ts';

/** What the server needs of the world around it: Node, a browser worker, or a test. */
export interface ServerHost {
  /** Reads a file without the client's help, where the host can; null when there is none or it may not. */
  readonly readFile: (uri: string) => Promise<Uint8Array | null>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Lets the event loop take the next message. */
  readonly nextTurn: () => Promise<void>;
  /** Runs something after a pause; gives a function that cancels it. */
  readonly schedule: (milliseconds: number, run: () => void) => () => void;
  /** Starts the worker that evaluates expressions of users under a deadline. */
  readonly startWorker: () => Supervisor<WorkerTask, WorkerAnswer>;
}

/** The plain protocol: nothing of what our own client offers. */
export const plainClient: InitializationOptions = { readsFiles: false, jsonSyntaxIsReported: false, trusted: true };

/** The initialization options of our client, or the plain protocol's. */
export function initializationOptionsFrom(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return plainClient;
  const flag = (name: 'readsFiles' | 'jsonSyntaxIsReported' | 'trusted'): boolean => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'boolean' ? found : plainClient[name];
  };
  const pageAddress: unknown = Reflect.get(value, 'pageAddress');
  return { readsFiles: flag('readsFiles'), jsonSyntaxIsReported: flag('jsonSyntaxIsReported'), trusted: flag('trusted'), ...(typeof pageAddress === 'string' ? { pageAddress } : {}) };
}
