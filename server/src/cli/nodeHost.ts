import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { CommandHost } from './host.ts';
import { sendOverHttp } from './sendOverHttp.ts';

/** The real machine. */
export function nodeHost(): CommandHost {
  // A closed pipe (`| head`) is no error of ours: nobody reads on, so there is nothing left to do.
  process.stdout.once('error', () => process.exit());
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
    environment: (name) => process.env[name],
    send: sendOverHttp,
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

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'It cannot be written: there is no such folder.',
  EISDIR: 'It cannot be written: it is a folder.',
  EACCES: 'It cannot be written: permission is denied.',
  EROFS: 'It cannot be written: the disk is read-only.',
  ENOSPC: 'It cannot be written: the disk is full.',
};

/** A temporary neighbour takes the text first and then the file's place: a crash leaves the old file whole. */
async function writeAtomically(link: string, bytes: Uint8Array): Promise<string | null> {
  // What a link points to is written, not the link.
  const name = await realpath(link).catch(() => link);
  const temporary = path.join(path.dirname(name), `.${path.basename(name)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = await stat(name).then((found) => found.mode & 0o777, () => 0o644);
    // The neighbour would take the place of a protected file all the same.
    if ((mode & 0o222) === 0) return 'It cannot be written: it is write-protected.';
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
    return WRITE_ERRORS[codeOf(error)] ?? `It cannot be written (${codeOf(error)}).`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}
