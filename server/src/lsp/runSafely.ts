import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentView } from './documentViewer.ts';
import type { Session } from './session.ts';

/** What every handler is wrapped in. */
export interface HandlerRunner {
  /**
   * Runs a handler with the view of a document as it was when the request arrived; where there is none, `otherwise` is
   * answered. It must be called as the request arrives.
   */
  readonly onDocument: <Answer>(name: string, uri: string, token: CancellationToken, fallback: Answer, handler: (view: DocumentView) => Promise<Answer> | Answer, otherwise?: Answer) => Promise<Answer>;
  /**
   * Lets waiting messages in first, so that a cancellation arrives; then runs the handler. A cancellation later on is
   * answered with the fallback at once; what the handler still finds out is kept for the next request.
   * A bug in it is logged under its name, without any text of the user's, and the fallback is answered.
   */
  readonly run: <Answer>(name: string, token: CancellationToken, fallback: Answer, handler: () => Promise<Answer> | Answer) => Promise<Answer>;
}

/** A runner that reports bugs to `log`. */
export function createRunner(log: (message: string) => void, nextTurn: () => Promise<void>, asOfNow: Session['asOfNow']): HandlerRunner {
  const runner: HandlerRunner = {
    onDocument: (name, uri, token, fallback, handler, otherwise = fallback) => {
      const viewAsOfNow = asOfNow(uri, token);
      return runner.run(name, token, fallback, async () => {
        const view = await viewAsOfNow();
        return view === null ? otherwise : handler(view);
      });
    },
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
  return runner;
}
