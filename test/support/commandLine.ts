import path from 'node:path';
import type { CommandRecord } from '../../server/src/cli/commandRecord.ts';
import type { CommandHost } from '../../server/src/cli/host.ts';
import { runCommand, runCommandLine } from '../../server/src/cli/run.ts';
import { sendOverHttp } from '../../server/src/cli/sendOverHttp.ts';

/** What a run of the command line did. */
export interface CommandRun {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  /** The files afterwards. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly text: (name: string) => string;
}

/** Files by their path in a folder that exists in memory only; a text is stored as UTF-8. */
export type TestFiles = Readonly<Record<string, string | Uint8Array>>;

const FOLDER = '/project';

/** Runs the command line on files in memory. */
export function command(words: readonly string[], files: TestFiles = {}, standardInput = '', environment: Readonly<Record<string, string>> = {}): Promise<CommandRun> {
  return runOn((host) => runCommandLine(words, host), files, standardInput, environment);
}

/** Runs one command, in the registry or not, on files in memory. */
export function runRecord(record: CommandRecord, words: readonly string[], files: TestFiles = {}): Promise<CommandRun> {
  return runOn((host) => runCommand(record, words, host), files, '', {});
}

async function runOn(run: (host: CommandHost) => Promise<number>, files: TestFiles, standardInput: string, environment: Readonly<Record<string, string>>): Promise<CommandRun> {
  const stored = new Map(Object.entries(files).map(([name, content]) => [path.posix.join(FOLDER, name), typeof content === 'string' ? new TextEncoder().encode(content) : content]));
  let output = '';
  let errors = '';
  const host: CommandHost = {
    readFile: (name) => {
      const bytes = stored.get(name);
      if (bytes !== undefined) return Promise.resolve({ ok: true, bytes });
      const folder = [...stored.keys()].some((file) => file.startsWith(`${name}/`));
      return Promise.resolve({ ok: false, message: folder ? 'It is a folder, not a file.' : 'There is no such file.' });
    },
    writeFile: (name, bytes) => {
      stored.set(name, bytes);
      return Promise.resolve(null);
    },
    readStandardInput: () => Promise.resolve(new TextEncoder().encode(standardInput)),
    writeOutput: (text) => {
      output += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
    outputIsTerminal: false,
    errorIsTerminal: false,
    colour: false,
    workingDirectory: FOLDER,
    resolvePath: (...parts) => path.posix.resolve(...parts),
    parentFolder: (name) => path.posix.dirname(name),
    relativePath: (from, to) => path.posix.relative(from, to),
    now: () => Date.UTC(2026, 10, 24),
    environment: (name) => environment[name],
    send: sendOverHttp,
    onInterrupt: () => () => undefined,
  };
  const code = await run(host);
  const text = (name: string): string => new TextDecoder().decode(stored.get(path.posix.join(FOLDER, name)));
  return { code, output, errors, files: stored, text };
}
