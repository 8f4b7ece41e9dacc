import type { sendOverHttp } from './sendOverHttp.ts';

/** What the command line needs of the machine it runs on. Passed in, so that tests run it without a process. */
export interface CommandHost {
  /** All bytes of a file, or one sentence that says why not. */
  readonly readFile: (path: string) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }>;
  /** Writes a file completely or not at all; a sentence when it could not. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<string | null>;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly writeOutput: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  readonly colour: boolean;
  /** The folder that relative paths start from. */
  readonly workingDirectory: string;
  readonly resolvePath: (...parts: readonly string[]) => string;
  readonly parentFolder: (path: string) => string;
  readonly relativePath: (from: string, to: string) => string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly environment: (name: string) => string | undefined;
  /** Sends a request over the network; only a command that was told to may use it. */
  readonly send: typeof sendOverHttp;
  /** Calls back when the user asks to stop (Ctrl-C); gives a function that stops listening. */
  readonly onInterrupt: (stop: () => void) => () => void;
}
