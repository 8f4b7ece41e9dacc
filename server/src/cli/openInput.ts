import { positionAt } from '../base/lineIndex.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { openDocument } from '../analysis/openDocument.ts';
import { createParseCache, type ParseCache } from '../analysis/parseCache.ts';
import { failure, success, type Result } from '../base/result.ts';
import { builtInProfiles } from '../profiles/registry.ts';
import type { CommandHost } from './host.ts';
import { findSettings } from './findSettings.ts';
import { readInput, type InputFile } from './inputFile.ts';

/** A file, understood. */
export interface OpenedInput {
  readonly input: InputFile;
  readonly analysis: DocumentAnalysis;
  /** The absolute path of the settings that hold for it; null when there are none. */
  readonly settingsFile: string | null;
  /** Understands another text in its place, under the same settings. */
  readonly reopen: (text: string) => DocumentAnalysis;
}

/** What the options say about opening files. */
export interface OpenOptions {
  readonly profile: string | undefined;
  readonly config: string | undefined;
  readonly stdinPath: string | undefined;
}

/**
 * Reads and understands a file named on the command line.
 * @returns a sentence when it cannot be read, is no document of this domain, or its settings or profile cannot be used
 */
export async function openInput(name: string, options: OpenOptions, host: CommandHost, parse: ParseCache = createParseCache()): Promise<Result<OpenedInput, string>> {
  const input = await readInput(name, options.stdinPath, host);
  if (!input.ok) return input;
  const found = await findSettings(input.value.path, options.config, host);
  if (!found.ok) return failure(`Its settings cannot be used: ${found.error}`);
  const reopen = (text: string): DocumentAnalysis =>
    openDocument({
      name: input.value.name,
      text,
      settings: found.value.settings,
      settingsPath: found.value.relativePath,
      commandProfile: options.profile ?? null,
      editorProfile: null,
      profiles: builtInProfiles,
      parse,
    });
  const analysis = reopen(input.value.text);
  if (analysis.kind === null) return failure(notOurs(analysis));
  const { unknown } = analysis.profileChoice;
  if (unknown?.origin === 'command') {
    return failure(`There is no profile "${unknown.id}".${unknown.meant === undefined ? '' : ` Did you mean "${unknown.meant}"?`} "mapwright profiles" lists them.`);
  }
  return success({ input: input.value, analysis, settingsFile: found.value.from, reopen });
}

function notOurs(analysis: DocumentAnalysis): string {
  const { text } = analysis;
  if (text.trim() === '') return 'It is empty.';
  const start = text.trimStart()[0];
  if (start !== '{' && start !== '[') return 'It is not JSON. A mapping file has the ending .entramap.';
  const broken = analysis.source.kind === 'json' ? analysis.source.document.problems.find(({ code }) => code === 'json/syntax') : undefined;
  if (broken !== undefined) return `Its JSON is broken in line ${positionAt(analysis.lines, broken.span.start).line + 1}, so what it is cannot be told. ${broken.message}`;
  return 'It is JSON, but neither a synchronization schema, template, job or secrets list nor a part of one.';
}
