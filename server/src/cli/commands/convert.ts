import { createParseCache } from '../../analysis/parseCache.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { positionAt } from '../../base/lineIndex.ts';
import { encodeText, type TextEncoding } from '../../base/textEncoding.ts';
import type { Conversion } from '../../convert/alignDocument.ts';
import { convertDocument } from '../../convert/convertDocument.ts';
import { unreadPart } from '../../convert/unreadPart.ts';
import type { CommandArguments, CommandRecord } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { choice, configOption, formatOption, profileOption, stdinPathOption } from '../options.ts';

export const convert: CommandRecord = {
  name: 'convert',
  summary: 'Turns a manifest into a mapping file, or a mapping file into a manifest.',
  usage: 'FILE [--into MANIFEST] [-o OUT]',
  options: {
    into: { type: 'string', value: 'MANIFEST', help: 'The manifest that is to say what the mapping file says; it is rewritten unless -o names another file.' },
    output: { type: 'string', value: 'OUT', short: 'o', help: 'Where the result goes instead of standard output. A mapping file that is there keeps its comments and scratch lines.' },
    format: formatOption(['text', 'json']),
    profile: profileOption,
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    if (!format.ok) {
      host.writeError(`mapwright convert: ${format.message}\n`);
      return 2;
    }
    const outcome = await read(given, host);
    if (!outcome.ok) {
      host.writeError(`mapwright convert: ${outcome.error}\n`);
      return 2;
    }
    const { conversion, to, encoding } = outcome.value;
    const problem = to === null ? null : await host.writeFile(host.resolvePath(host.workingDirectory, to), encodeText(conversion.text, encoding));
    if (problem !== null) {
      host.writeError(`mapwright convert: ${to ?? ''}: ${problem}\n`);
      return 2;
    }
    if (format.value === 'json') {
      await host.writeOutput(`${JSON.stringify({ output: to, notices: conversion.notices, ...(to === null ? { text: conversion.text } : {}) }, null, 2)}\n`);
      return 0;
    }
    for (const notice of conversion.notices) host.writeError(`${notice}\n`);
    if (to === null) await host.writeOutput(conversion.text);
    return 0;
  },
};

interface Converted {
  readonly conversion: Conversion;
  /** Null: standard output. */
  readonly to: string | null;
  readonly encoding: TextEncoding;
}

async function read(given: CommandArguments, host: CommandHost): Promise<Result<Converted, string>> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) return failure('name one file.');
  const opened = await openWhole(name, given, host);
  if (!opened.ok) return opened;
  return opened.value.analysis.kind === 'mapping' ? toManifest(opened.value, given, host) : toMappingFile(opened.value, given, host);
}

async function toManifest({ analysis }: OpenedInput, given: CommandArguments, host: CommandHost): Promise<Result<Converted, string>> {
  const into = given.text('into');
  const output = given.text('output') ?? null;
  if (into === undefined) return converted(convertDocument(analysis, null, createParseCache()), output, NEW_FILE);
  const manifest = await openWhole(into, given, host);
  if (!manifest.ok) return manifest;
  if (manifest.value.analysis.source.kind !== 'json') return failure(`${into} is a mapping file, not a manifest.`);
  return converted(named(into, convertDocument(analysis, manifest.value.analysis, createParseCache())), output ?? manifest.value.input.path, manifest.value.input.encoding);
}

async function toMappingFile({ analysis }: OpenedInput, given: CommandArguments, host: CommandHost): Promise<Result<Converted, string>> {
  const output = given.text('output');
  if (given.text('into') !== undefined) return failure('--into takes a mapping file into a manifest; this file is a manifest. Name the mapping file first, or leave --into out.');
  if (output?.endsWith('.entramap') === true && (await host.readFile(host.resolvePath(host.workingDirectory, output))).ok) {
    const existing = await openWhole(output, given, host);
    if (!existing.ok) return existing;
    return converted(named(output, convertDocument(analysis, existing.value.analysis, createParseCache())), output, existing.value.input.encoding);
  }
  return converted(convertDocument(analysis, null, createParseCache()), output ?? null, NEW_FILE);
}

function converted(conversion: Result<Conversion, string>, to: string | null, encoding: TextEncoding): Result<Converted, string> {
  return conversion.ok ? success({ conversion: conversion.value, to, encoding }) : conversion;
}

function named(file: string, conversion: Result<Conversion, string>): Result<Conversion, string> {
  return conversion.ok ? conversion : failure(`${file}: ${conversion.error}`);
}

/** Opens a document whose form is sound: of a half-read one, half would be lost. */
async function openWhole(name: string, given: CommandArguments, host: CommandHost): Promise<Result<OpenedInput, string>> {
  const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
  if (!opened.ok) return failure(`${name}: ${opened.error}`);
  const { analysis } = opened.value;
  const broken = unreadPart(analysis);
  if (broken === null) return opened;
  const { line, character } = positionAt(analysis.lines, broken.span.start);
  return failure(`${name}:${line + 1}:${character + 1}: ${broken.message} Nothing was converted.`);
}

const NEW_FILE: TextEncoding = 'utf-8';
