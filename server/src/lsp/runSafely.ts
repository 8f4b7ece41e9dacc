import type { CancellationToken } from 'vscode-languageserver';

/** What every handler is wrapped in. */
export interface HandlerRunner {
  /**
   * Lets waiting messages in first, so that a cancellation arrives; then runs the handler.
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
      try {
        return await handler();
      } catch (error) {
        log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return fallback;
      }
    },
  };
}
