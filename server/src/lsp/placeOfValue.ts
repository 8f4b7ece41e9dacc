import type { DryRunPlaceParameters, DryRunPlaceResult } from '../protocol.ts';
import { toRange } from './convert.ts';
import { findRow, FORGOTTEN } from './dryRunDetails.ts';
import type { HandlerContext } from './handlers/handlerRecord.ts';
import { placeOfMapping } from './placeOfMapping.ts';

/** Where the mapping of a value stands in the document as it is now. */
export async function placeOfValue({ dryRuns, session }: Pick<HandlerContext, 'dryRuns' | 'session'>, parameters: DryRunPlaceParameters): Promise<DryRunPlaceResult> {
  const found = findRow(dryRuns, parameters);
  if (found === null) return FORGOTTEN;
  const { objectMapping } = found.prepared.source;
  const { uri } = found.played;
  const view = await session.viewOf(uri);
  const mapping = view?.analysis.model == null ? null : placeOfMapping(view.analysis.model, objectMapping, parameters.value);
  if (view === null || mapping === null) {
    const target = objectMapping.attributeMappings[parameters.value]?.target;
    return { ok: false, message: `The mapping to ${target ?? 'this attribute'} is no longer in the document. Run the dry-run again.` };
  }
  return { ok: true, uri, range: toRange(view.analysis.lines, mapping.targetSpan) };
}
