import { decodeText } from '../base/textEncoding.ts';
import { failure, success, type Result } from '../base/result.ts';
import { formatOfName, formatOfText, type RecordFormat } from '../population/format.ts';
import type { CommandHost } from './host.ts';

/** A file of records, and how to read it. */
export interface RecordFile {
  readonly format: RecordFormat;
  readonly text: string;
}

/** Reads a population, a target store or an assignments file; or one sentence that names the file and says why not. */
export async function readRecords(what: string, name: string, host: CommandHost): Promise<Result<RecordFile, string>> {
  const read = name === '-' ? { ok: true as const, bytes: await host.readStandardInput() } : await host.readFile(host.resolvePath(host.workingDirectory, name));
  if (!read.ok) return failure(`The ${what} ${name} cannot be used. ${read.message}`);
  const decoded = decodeText(read.bytes);
  if (!decoded.ok) return failure(`The ${what} ${name} cannot be used. ${decoded.error}`);
  const { text } = decoded.value;
  if (text.trim() === '') return failure(`The ${what} ${name} is empty.`);
  return success({ text, format: formatOfName(name) ?? formatOfText(text.slice(0, 4096)) });
}

/** A text in pieces, so that a reader works through it without holding all that it makes of it. */
export async function* pieces(text: string): AsyncGenerator<string> {
  const size = 1 << 20;
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await Promise.resolve();
  }
}
