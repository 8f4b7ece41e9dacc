import type { EvaluateMapping } from './evaluateMapping.ts';
import { flowValue, type FailedFlow, type FlowNotes, type Texts } from './flowValue.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import { textsAt, type ScimResource } from './scimResource.ts';
import { changeOf } from './valueChange.ts';

/** What an update sends, or why it cannot be sent. */
export type UpdateFlow =
  | { readonly kind: 'flow'; readonly changes: readonly FlowChange[]; readonly references: readonly { readonly mapping: JobMapping; readonly value: Texts }[] }
  | FailedFlow;

/** One attribute that an update changes. */
export interface FlowChange {
  readonly mapping: JobMapping;
  /** `Add` when the app has no value, else `Replace`; Microsoft's staff say that it is not always so, so compare them as equal. */
  readonly operation: 'Add' | 'Replace';
  readonly value: Texts;
  readonly old: Texts | null;
}

/**
 * The differences between the user and the account (spec/provisioning-service.md, 1.6 and 1.7). Nothing is ever cleared: a mapping
 * without a value sends nothing, and its default value is for new accounts only.
 * @param mappings all mappings, or only those that follow the user's state
 * @param resource what the app holds; null when that is not known, and then every value counts as a change
 */
export function updateFlow(job: Job, mappings: readonly JobMapping[], evaluate: EvaluateMapping, resource: ScimResource | null, notes: FlowNotes): UpdateFlow {
  const changes: FlowChange[] = [];
  const references: { mapping: JobMapping; value: Texts }[] = [];
  for (const mapping of mappings) {
    if (mapping.flowType === 'ObjectAddOnly') continue;
    const held = resource === null ? null : textsAt(resource, mapping.path);
    const value = flowValue(job, mapping, evaluate(mapping), notes);
    if (value.kind === 'failed') return value;
    if (value.kind === 'none') {
      const filled = fillEmpty(mapping, held, notes);
      if (filled !== null) changes.push(filled);
    } else if (value.kind === 'value' && mapping.attribute.type === 'Reference') {
      references.push({ mapping, value: value.value });
    } else if (value.kind === 'value') {
      const change = changeOf(mapping, value.value, held, notes);
      if (change !== null) changes.push(change);
    }
  }
  return { kind: 'flow', changes, references };
}

/** The portal's type None fills an empty target with its default; any other mapping without a value leaves the old one. */
function fillEmpty(mapping: JobMapping, held: readonly string[] | null, notes: FlowNotes): FlowChange | null {
  const isEmpty = held !== null && held.every((text) => text === '');
  if (mapping.source === null && mapping.defaultValue !== null && mapping.defaultValue !== '' && isEmpty) {
    return { mapping, operation: 'Add', value: mapping.defaultValue, old: null };
  }
  if (mapping.source !== null) {
    if (mapping.defaultValue !== null) notes.rests.add('default-on-update');
    if (held !== null && !isEmpty) notes.warnings.push(`The mapping to ${mapping.target} gives no value, and the app keeps the old one: the service does not clear values.`);
  }
  return null;
}
