import { openDocument } from '../analysis/openDocument.ts';
import { createParseCache } from '../analysis/parseCache.ts';
import { readCases, type ReadCases } from '../caseFile/readCases.ts';
import { differenceText } from '../cases/differenceText.ts';
import { loadMaterial } from '../cases/loadMaterial.ts';
import { runCases, type CaseResult } from '../cases/runCases.ts';
import { lineIndexOf, type LineIndex } from '../base/lineIndex.ts';
import { failure, success, type Result } from '../base/result.ts';
import { decodeText } from '../base/textEncoding.ts';
import { readJson } from '../json/readJson.ts';
import { builtInProfiles } from '../profiles/registry.ts';
import type { ListCasesResult, RanCase, RunCasesParameters, RunCasesResult } from '../protocol.ts';
import { DEFAULT_DEADLINE } from '../settings/settings.ts';
import { toRange } from './convert.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { recordsOf } from './recordFile.ts';
import { besideUri, nameOf } from './uri.ts';

/** The cases of a cases document for the Test Explorer; what it cannot do is said in the result. */
export async function listCases({ readFile }: HandlerContext, uri: string): Promise<ListCasesResult> {
  const read = await casesIn(uri, readFile);
  if (!read.ok) return { ok: false, message: read.error };
  const { cases, lines } = read.value;
  return { ok: true, cases: cases.placed.map(({ case: { name }, span }) => ({ name, range: toRange(lines, span) })) };
}

/** Runs cases of a cases document under the settings that hold for the document that it tests. */
export async function playCases(context: HandlerContext, { uri, names }: RunCasesParameters, isCancelled: () => boolean): Promise<RunCasesResult> {
  const { session, host, readFile } = context;
  if (!session.options.trusted) return { ok: false, message: 'Cases evaluate the expressions of this workspace, so the workspace has to be trusted first.' };
  const read = await casesIn(uri, readFile);
  if (!read.ok) return { ok: false, message: read.error };
  const { file, placed } = read.value.cases;
  const material = await loadMaterial(file, {
    openDocument: (name, profile) => openTested(context, besideUri(uri, name), name, profile),
    readRecords: async (what, name) => {
      const records = await recordsOf(what, besideUri(uri, name), readFile);
      return typeof records === 'string' ? failure(records) : success(records);
    },
    now: host.now(),
    seed: undefined,
  });
  if (!material.ok) return { ok: false, message: material.error };
  const results: RanCase[] = [];
  const worker = host.startWorker();
  let began = host.now();
  const onResult = (result: CaseResult): void => {
    const ended = host.now();
    results.push(ranCase(result, ended - began));
    began = ended;
  };
  try {
    const wanted = placed.filter((each) => names === null || names.includes(each.case.name));
    await runCases(wanted, material.value, { worker, deadline: material.value.analysis.settings.deadline ?? DEFAULT_DEADLINE, isCancelled, onResult });
    return { ok: true, results };
  } finally {
    worker.dispose();
  }
}

function ranCase({ placed, result }: CaseResult, milliseconds: number): RanCase {
  const { name } = placed.case;
  if (!result.ok) return { name, passed: false, message: result.error, expected: null, actual: null, milliseconds };
  const { passed, expected, actual, differences, reason } = result.value;
  const message = passed ? '' : [...differences.map(differenceText), reason].join('\n');
  return { name, passed, message, expected: JSON.stringify(expected, null, 2), actual: JSON.stringify(actual, null, 2), milliseconds };
}

async function casesIn(uri: string, readFile: HandlerContext['readFile']): Promise<Result<{ readonly cases: ReadCases; readonly lines: LineIndex }, string>> {
  const text = await textOf(uri, readFile);
  if (!text.ok) return text;
  const lines = lineIndexOf(text.value);
  const cases = readCases(readJson(text.value), lines);
  return cases.ok ? success({ cases: cases.value, lines }) : failure(`${nameOf(uri)}: ${cases.error}`);
}

async function openTested({ session, readFile }: HandlerContext, uri: string, name: string, profile: string | undefined) {
  const text = await textOf(uri, readFile);
  if (!text.ok) return failure(`The document ${name} cannot be tested. ${text.error}`);
  const { settings, relativePath } = await session.settings.settingsFor(uri);
  const analysis = openDocument({ name: nameOf(uri), text: text.value, settings, settingsPath: relativePath, commandProfile: profile ?? null, editorProfile: null, profiles: builtInProfiles, parse: createParseCache() });
  return analysis.model === null ? failure(`The document ${name} cannot be tested. It holds no mappings.`) : success(analysis);
}

async function textOf(uri: string, readFile: HandlerContext['readFile']): Promise<Result<string, string>> {
  const bytes = await readFile(uri);
  if (bytes === null) return failure(`${nameOf(uri)} cannot be read.`);
  const decoded = decodeText(bytes);
  return decoded.ok ? success(decoded.value.text) : failure(`${nameOf(uri)} cannot be read. ${decoded.error}`);
}
