import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { targetObject } from '../../analysis/sourceAttributes.ts';
import type { Span } from '../../base/span.ts';
import type { ObjectMapping, SynchronizationRule } from '../../model/mappingModel.ts';
import type { ProfileAttribute } from '../../profiles/profile.ts';
import type { CompletionEntry } from './completionEntry.ts';

/** A target attribute that can be mapped here. */
interface TargetChoice {
  readonly name: string;
  readonly type: string;
  readonly attribute: ProfileAttribute | null;
}

/**
 * The target attributes that are not mapped yet: those of the profile, and those of the target directory unless the profile is closed.
 * @param span what is replaced, in document offsets
 * @param insertion the snippet for a choice
 */
export function targetCompletion(
  analysis: DocumentAnalysis,
  objectMapping: ObjectMapping | null,
  rule: SynchronizationRule | null,
  span: Span,
  insertion: (name: string, attribute: ProfileAttribute | null) => string,
): readonly CompletionEntry[] {
  const object = objectMapping?.sourceObjectName ?? 'User';
  const profileObject = analysis.profile.objects[object];
  const current = analysis.text.slice(span.start, span.end);
  const mapped = new Set((objectMapping?.attributeMappings ?? []).map(({ target }) => target).filter((target) => target !== current));
  const choices: TargetChoice[] = (profileObject?.attributes ?? []).map((attribute) => ({ name: attribute.name, type: attribute.type ?? 'unknown type', attribute }));
  if (profileObject?.closed !== true && analysis.model !== null) {
    const listed = new Set(choices.map(({ name }) => name));
    for (const { name, type } of targetObject(analysis.model, rule, objectMapping)?.attributes ?? []) {
      if (!listed.has(name)) choices.push({ name, type, attribute: null });
    }
  }
  // A reference is mapped directly (map/manager-expression).
  const isDirect = analysis.expressions.every(({ mapping, parsed }) => mapping?.targetSpan.start !== span.start || parsed.root.kind === 'attribute');
  return choices
    .filter(({ name, type }) => !mapped.has(name) && (isDirect || type !== 'Reference'))
    .map(({ name, type, attribute }, index) => ({
      label: name,
      kind: 'target',
      detail: type,
      documentation: attribute?.note ?? '',
      span,
      snippet: insertion(name, attribute),
      filterText: name,
      sortText: `1${String(index).padStart(4, '0')}`,
    }));
}
