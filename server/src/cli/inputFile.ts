import { decodeText, type TextEncoding } from '../base/textEncoding.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { CommandHost } from './host.ts';

/** A file as the command line read it. */
export interface InputFile {
  /** As the user named it; standard input has the name given by --stdin-path. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Reads a file, or standard input for `-`.
 * @param stdinName what standard input is called, which decides how it is understood
 * @returns the text, or one sentence that says why there is none
 */
export async function readInput(name: string, stdinName: string | undefined, host: CommandHost): Promise<Result<InputFile, string>> {
  if (name === '-') {
    const decoded = decodeText(await host.readStandardInput());
    return decoded.ok ? success({ name: stdinName ?? '-', path: null, ...decoded.value }) : decoded;
  }
  const path = host.resolvePath(host.workingDirectory, name);
  const read = await host.readFile(path);
  if (!read.ok) return failure(read.message);
  const decoded = decodeText(read.bytes);
  return decoded.ok ? success({ name, path, ...decoded.value }) : decoded;
}
