import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { CommandHost } from './host.ts';

/** The real machine. */
export function nodeHost(): CommandHost {
  return {
    readFile: readWholeFile,
    writeFile: writeAtomically,
    readStandardInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    writeOutput: (text) =>
      new Promise((resolve) => {
        // A closed pipe (`| head`) is no error of ours.
        process.stdout.write(text, () => resolve());
      }),
    writeError: (text) => void process.stderr.write(text),
    outputIsTerminal: process.stdout.isTTY === true,
    errorIsTerminal: process.stderr.isTTY === true,
    colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb',
    workingDirectory: process.cwd(),
    resolvePath: (...parts) => path.resolve(...parts),
    parentFolder: (name) => path.dirname(name),
    relativePath: (from, to) => path.relative(from, to).split(path.sep).join('/'),
    now: () => Date.now(),
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => process.off('SIGINT', stop);
    },
  };
}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder, not a file.',
  EACCES: 'It may not be read: permission is denied.',
  ENOTDIR: 'A part of its path is not a folder.',
  ENAMETOOLONG: 'Its name is too long.',
};

async function readWholeFile(name: string): Promise<Awaited<ReturnType<CommandHost['readFile']>>> {
  try {
    return { ok: true, bytes: await readFile(name) };
  } catch (error) {
    return { ok: false, message: READ_ERRORS[codeOf(error)] ?? `It cannot be read (${codeOf(error)}).` };
  }
}

/** A temporary neighbour takes the text first and then the file's place: a crash leaves the old file whole. */
async function writeAtomically(name: string, bytes: Uint8Array): Promise<string | null> {
  const temporary = path.join(path.dirname(name), `.${path.basename(name)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = await stat(name).then((found) => found.mode & 0o777, () => 0o644);
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, name);
    return null;
  } catch (error) {
    await rm(temporary, { force: true });
    return `It cannot be written (${codeOf(error)}).`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}
