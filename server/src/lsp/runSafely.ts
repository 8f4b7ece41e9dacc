import type { CancellationToken } from 'vscode-languageserver';

/** What every handler is wrapped in. */
export interface HandlerRunner {
  /**
   * Lets waiting messages in first, so that a cancellation arrives; then runs the handler. A cancellation later on is
   * answered with the fallback at once; what the handler still finds out is kept for the next request.
   * A bug in it is logged under its name, without any text of the user's, and the fallback is answered.
   */
  readonly run: <Answer>(name: string, token: CancellationToken, fallback: Answer, handler: () => Promise<Answer> | Answer) => Promise<Answer>;
}

/** A runner that reports bugs to `log`. */
export function createRunner(log: (message: string) => void, nextTurn: () => Promise<void>): HandlerRunner {
  return {
    run: async (name, token, fallback, handler) => {
      await nextTurn();
      if (token.isCancellationRequested) return fallback;
      const answer = Promise.resolve().then(handler).catch((error: unknown) => {
        log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return fallback;
      });
      return new Promise((resolve) => {
        const listener = token.onCancellationRequested(() => resolve(fallback));
        void answer.then(resolve).finally(() => listener.dispose());
      });
    },
  };
}
