/** A worker as the supervisor sees it, in Node and in a browser alike. */
export interface WorkerHandle {
  readonly post: (message: unknown) => void;
  /** Ends it at once, in the middle of whatever it does. */
  readonly terminate: () => void;
}

/** What a worker tells its supervisor. */
export interface WorkerListener {
  readonly onMessage: (message: unknown) => void;
  /** It broke: a bug, or memory ran out. */
  readonly onFailure: (message: string) => void;
}

/** Starts a worker from the text of its program. */
export type SpawnWorker = (source: string, listener: WorkerListener) => WorkerHandle;
