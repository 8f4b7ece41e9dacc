import type { JsonValue } from '../population/rawRecord.ts';
import { resourceUrl } from './endpoint.ts';
import type { Job } from './job.ts';
import type { ScimRequest } from './outcome.ts';
import { sentValue } from './sendValue.ts';
import type { FlowChange } from './updateFlow.ts';

export const PATCH_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/**
 * The PATCH that the service sends unless the tenant URL carries aadOptscim062020: an operation with a path for each attribute,
 * capitalised operations, booleans as texts (spec/provisioning-service.md, 1.8).
 */
export function patchDefault(job: Job, id: string, changes: readonly FlowChange[]): ScimRequest {
  const operations = changes.map(({ mapping, operation, value }): JsonValue => ({
    op: operation,
    path: mapping.path.text,
    value: sentValue(mapping, value, 'patchDefault'),
  }));
  return { method: 'PATCH', url: resourceUrl(job, id), body: { schemas: [PATCH_SCHEMA], Operations: operations } };
}
