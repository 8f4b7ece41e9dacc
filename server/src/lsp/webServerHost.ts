import type { ServerHost } from './serverHost.ts';

/** The server as a browser worker: every file comes through the client. */
export function webServerHost(): ServerHost {
  return {
    readFile: () => Promise.resolve(null),
    now: () => Date.now(),
    nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
    schedule: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
