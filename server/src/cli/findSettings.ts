import { failure, success, type Result } from '../base/result.ts';
import { readSettings } from '../settings/readSettings.ts';
import { noSettings, type Settings } from '../settings/settings.ts';
import type { CommandHost } from './host.ts';
import { readInput } from './inputFile.ts';

/** The settings that hold for a file. */
export interface FoundSettings {
  readonly settings: Settings;
  /** The path of the file relative to its settings, for profile patterns. */
  readonly relativePath: string;
  /** Where they came from; null when there are none. */
  readonly from: string | null;
}

const NAME = 'mapwright.json';

/**
 * The settings named by `--config`, else the nearest mapwright.json up the tree.
 * @param path absolute path of the file that is looked at; null for standard input, which stands in the working folder
 * @returns a sentence when the settings exist and cannot be used: going on without them would check something else
 */
export async function findSettings(path: string | null, config: string | undefined, host: CommandHost): Promise<Result<FoundSettings, string>> {
  const subject = path ?? host.resolvePath(host.workingDirectory, 'standard-input');
  if (config !== undefined) return read(host.resolvePath(host.workingDirectory, config), subject, true, host);
  for (let folder = host.parentFolder(subject); ; folder = host.parentFolder(folder)) {
    const candidate = host.resolvePath(folder, NAME);
    const exists = await host.readFile(candidate);
    if (exists.ok) return read(candidate, subject, false, host);
    if (host.parentFolder(folder) === folder) return success({ settings: noSettings, relativePath: subject, from: null });
  }
}

async function read(candidate: string, subject: string, named: boolean, host: CommandHost): Promise<Result<FoundSettings, string>> {
  const input = await readInput(candidate, undefined, host);
  if (!input.ok) return failure(`${candidate}: ${input.error}`);
  const settings = readSettings(input.value.text);
  if (!settings.ok) return failure(`${candidate}: ${settings.error.map(({ message }) => message).join(' ')}`);
  const base = named ? host.workingDirectory : host.parentFolder(candidate);
  return success({ settings: settings.value, relativePath: host.relativePath(base, subject), from: candidate });
}
