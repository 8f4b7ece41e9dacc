import type { JsonValue } from '../population/rawRecord.ts';
import { resourceUrl } from './endpoint.ts';
import type { Job } from './job.ts';
import type { ScimRequest } from './outcome.ts';
import { PATCH_SCHEMA } from './patchDefault.ts';
import { sentValue } from './sendValue.ts';
import type { FlowChange } from './updateFlow.ts';

/**
 * The PATCH with aadOptscim062020 in the tenant URL: lower-case operations and real booleans; an attribute with a filter has an
 * operation of its own, all others share one without a path, unless there is only one of them (spec/provisioning-service.md, 1.8).
 */
export function patchFlagged(job: Job, id: string, changes: readonly FlowChange[]): ScimRequest {
  const filtered = changes.filter(standsAlone).map(withPath);
  const plain = changes.filter((change) => !standsAlone(change));
  const operations = [...filtered, ...shared(plain, 'Add'), ...shared(plain, 'Replace')];
  return { method: 'PATCH', url: resourceUrl(job, id), body: { schemas: [PATCH_SCHEMA], Operations: operations } };
}

function standsAlone({ mapping }: FlowChange): boolean {
  return mapping.path.filter !== null || mapping.roles !== null;
}

/** Adding and replacing are different operations, so each has its own share [inferred: the page mixes none]. */
function shared(changes: readonly FlowChange[], operation: FlowChange['operation']): readonly JsonValue[] {
  const same = changes.filter((change) => change.operation === operation);
  if (same.length <= 1) return same.map(withPath);
  const value = Object.fromEntries(same.map((change) => [change.mapping.path.text, sentValue(change.mapping, change.value, 'patchFlagged')]));
  return [{ op: operation.toLowerCase(), value }];
}

function withPath({ mapping, operation, value }: FlowChange): JsonValue {
  return { op: operation.toLowerCase(), path: mapping.path.text, value: sentValue(mapping, value, 'patchFlagged') };
}
