import { failure, success, type Result } from '../base/result.ts';
import type { SpawnWorker, WorkerHandle } from './workerHandle.ts';

/** Why a task has no answer. */
export type TaskFailure =
  /** It took longer than its deadline, and its worker was ended. */
  | { readonly kind: 'deadline'; readonly milliseconds: number }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'cancelled' };

/** Runs tasks in a worker that is really stopped when a task takes too long. One task at a time, in order. */
export interface Supervisor<Task, Answer> {
  /** @param milliseconds from when the worker begins with the task */
  readonly run: (task: Task, milliseconds: number) => Promise<Result<Answer, TaskFailure>>;
  /** Ends the worker; tasks that wait are cancelled. */
  readonly dispose: () => void;
}

/** Sets a timer; gives a function that cancels it. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

interface Waiting<Task, Answer> {
  readonly task: Task;
  readonly milliseconds: number;
  readonly settle: (result: Result<Answer, TaskFailure>) => void;
}

/**
 * A supervisor of one worker, which is started with the first task and again after each that was stopped.
 * The worker's program answers `{ ready: true }` once, then `{ answer }` for each `{ task }`.
 */
export function createSupervisor<Task, Answer>(source: string, spawn: SpawnWorker, schedule: Schedule): Supervisor<Task, Answer> {
  const queue: Waiting<Task, Answer>[] = [];
  let worker: WorkerHandle | null = null;
  let ready = false;
  let current: Waiting<Task, Answer> | null = null;
  let cancelTimer: () => void = () => undefined;

  function start(): void {
    ready = false;
    const mine: WorkerHandle = spawn(source, {
      onMessage: (message) => {
        if (worker === mine) receive(message);
      },
      onFailure: (message) => {
        if (worker !== mine) return;
        worker = null;
        finish(failure({ kind: 'broken', message }));
      },
    });
    worker = mine;
  }

  function receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('ready' in message) {
      ready = true;
      begin();
    } else if ('answer' in message) {
      // The worker's own program made it from our task; the types of both are one contract.
      finish(success(message.answer as Answer));
    }
  }

  function next(): void {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return;
    if (worker === null) start();
    else if (ready) begin();
  }

  function begin(): void {
    if (current === null || worker === null) return;
    const { task, milliseconds } = current;
    cancelTimer = schedule(milliseconds, () => {
      worker?.terminate();
      worker = null;
      finish(failure({ kind: 'deadline', milliseconds }));
    });
    worker.post({ task });
  }

  function finish(result: Result<Answer, TaskFailure>): void {
    cancelTimer();
    const done = current;
    current = null;
    done?.settle(result);
    next();
  }

  return {
    run: (task, milliseconds) =>
      new Promise((settle) => {
        queue.push({ task, milliseconds, settle });
        next();
      }),
    dispose: () => {
      cancelTimer();
      worker?.terminate();
      worker = null;
      for (const waiting of [...(current === null ? [] : [current]), ...queue.splice(0)]) waiting.settle(failure({ kind: 'cancelled' }));
      current = null;
    },
  };
}
