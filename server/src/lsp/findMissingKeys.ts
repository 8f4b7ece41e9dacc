import { offsetAt } from '../base/lineIndex.ts';
import { failure, success, type Result } from '../base/result.ts';
import { lookedUpAttribute, missingKeyEdits } from '../features/missingKeys.ts';
import { populationReader } from '../population/readPopulation.ts';
import type { PopulationItem } from '../population/sampleUser.ts';
import type { AddMissingKeysParameters, AddMissingKeysResult } from '../protocol.ts';
import { presentValues } from '../values/absence.ts';
import { renderScalar } from '../values/render.ts';
import { toProtocolEdits } from './convert.ts';
import type { DocumentView } from './documentViewer.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { pieces, recordsOf } from './recordFile.ts';

/** Reads a population for the values that the Switch at a place has no key for. Nothing is evaluated, and no value is logged. */
export async function findMissingKeys({ session, readFile }: HandlerContext, view: DocumentView, parameters: AddMissingKeysParameters, isCancelled: () => boolean): Promise<AddMissingKeysResult> {
  if (!session.options.trusted) return refused('A population holds personal data, so the workspace has to be trusted before one is read.');
  const offset = offsetAt(view.analysis.lines, parameters.position);
  const selection = { start: offset, end: offset };
  const attribute = lookedUpAttribute(view.analysis, selection);
  // Without an attribute there is nothing to read; the answer says what to do.
  const read = attribute === null ? success({ users: 0, values: [] }) : await valuesOf(attribute, parameters.populationUri, readFile, isCancelled);
  if (!read.ok) return refused(read.error);
  const { users, values } = read.value;
  const edits = missingKeyEdits(view.analysis, selection, values);
  if (!edits.ok || attribute === null) return refused(edits.ok ? 'There is no Switch here.' : edits.error);
  return { ok: true, version: view.document.version, attribute, users, edits: toProtocolEdits(view.analysis.lines, edits.value) };
}

/** The values of an attribute without repetitions, those of most users first. */
async function valuesOf(attribute: string, uri: string, readFile: HandlerContext['readFile'], isCancelled: () => boolean): Promise<Result<{ readonly users: number; readonly values: readonly string[] }, string>> {
  const file = await recordsOf('population', uri, readFile);
  if (typeof file === 'string') return failure(file);
  const reader = populationReader(file.format, { knownNames: [attribute] });
  const counts = new Map<string, number>();
  let users = 0;
  const take = (items: readonly PopulationItem[]): void => {
    for (const item of items) {
      if (item.kind !== 'user') continue;
      users++;
      for (const value of presentValues(item.user.attributes.get(attribute)).map(renderScalar)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  };
  for await (const piece of pieces(file.text)) {
    if (isCancelled()) return failure('Nothing was added: it was cancelled.');
    take(reader.push(piece));
  }
  take(reader.end());
  if (users === 0) return failure('The population holds no user that could be read. A dry-run says what is amiss with it.');
  return success({ users, values: [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value) });
}

function refused(message: string): AddMissingKeysResult {
  return { ok: false, message };
}
