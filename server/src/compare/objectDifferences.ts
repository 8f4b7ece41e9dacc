import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { isForUsers } from '../dryRun/jobSources.ts';
import type { FilterGroup, ObjectMapping } from '../model/mappingModel.ts';
import type { VersionPair } from './pairVersions.ts';

/** A difference in what surrounds the attribute mappings: scope, actions, objects, whether it is enabled. */
export interface ObjectDifference {
  /** The name of the object mapping; null when it has none. */
  readonly mapping: string | null;
  readonly field: 'object mapping' | 'enabled' | 'actions' | 'scope' | 'input filter' | 'category filter' | 'target object';
  /** In the words of a mapping file; null where there is nothing. */
  readonly old: string | null;
  readonly new: string | null;
}

/** The differences of one pair, and for an object mapping without partner, why it has none. */
export function objectDifferences({ old, next }: VersionPair, oldDocument: DocumentAnalysis, newDocument: DocumentAnalysis): readonly ObjectDifference[] {
  const before = old?.source.objectMapping;
  const after = next?.source.objectMapping;
  if (before === undefined || after === undefined) {
    const one = after ?? before;
    return one === undefined ? [] : [alone(one, before === undefined ? oldDocument : newDocument, before === undefined)];
  }
  const differences: ObjectDifference[] = [];
  const compare = (field: ObjectDifference['field'], oldText: string | null, newText: string | null): void => {
    if (oldText !== newText) differences.push({ mapping: after.name, field, old: oldText, new: newText });
  };
  compare('target object', before.targetObjectName, after.targetObjectName);
  compare('actions', actionsOf(before), actionsOf(after));
  compare('scope', filterText(before.scope.groups), filterText(after.scope.groups));
  compare('input filter', filterText(before.scope.inputFilterGroups), filterText(after.scope.inputFilterGroups));
  compare('category filter', filterText(before.scope.categoryFilterGroups), filterText(after.scope.categoryFilterGroups));
  // A short mapping file does not say what its object is called, which is no change.
  return differences.filter(({ field, old: oldText, new: newText }) => field !== 'target object' || (oldText !== null && newText !== null));
}

/** An object mapping that takes part on one side only: on the other it is disabled, or not there. */
function alone(objectMapping: ObjectMapping, other: DocumentAnalysis, isNew: boolean): ObjectDifference {
  const disabled = (other.model?.rules ?? [])
    .flatMap((rule) => rule.objectMappings)
    .some((candidate) => isForUsers(candidate) && !candidate.enabled && candidate.name === objectMapping.name && candidate.targetObjectName === objectMapping.targetObjectName);
  const [here, there] = disabled ? ['yes', 'no'] : [`${objectMapping.sourceObjectName ?? 'User'} -> ${objectMapping.targetObjectName ?? 'the app'}`, null];
  return { mapping: objectMapping.name, field: disabled ? 'enabled' : 'object mapping', old: isNew ? there : here, new: isNew ? here : there };
}

// The portal's words; a document that does not say has all three.
const ACTION_WORDS = { Add: 'Create', Update: 'Update', Delete: 'Delete' } as const;

/** The target object actions in the portal's words. */
export function actionsOf({ flowTypes }: ObjectMapping): string {
  const flags = (['Add', 'Update', 'Delete'] as const).filter((flag) => flowTypes === null || flowTypes.includes(flag));
  return flags.length === 0 ? 'none' : flags.map((flag) => ACTION_WORDS[flag]).join(', ');
}

/** Scoping filters as a sentence, null where everybody passes; neither their order, nor that of clauses, nor their names change who passes. */
export function filterText(groups: readonly FilterGroup[]): string | null {
  const texts = groups.map(({ clauses }) => clauses.map(({ attribute, operator, values }) => `${attribute} ${operator}${values === null || values.length === 0 ? '' : ` ${values.map((value) => JSON.stringify(value)).join(', ')}`}`).sort().join(' and '));
  return texts.length === 0 ? null : texts.sort().map((text) => (text === '' ? 'everybody' : text)).join(' or ');
}
