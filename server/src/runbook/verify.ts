import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { changesBetween, type ObjectChange } from './changedSections.ts';
import type { Fitted } from './fitted.ts';
import type { RunbookStep } from './runbook.ts';

/** Whether a document is as its profile asks: how many of the attribute mappings that it needs are right, and what is left to do. */
export interface Verification {
  readonly right: number;
  readonly needed: number;
  readonly steps: readonly RunbookStep[];
  /** What no click brings about, as sentences. */
  readonly left: readonly string[];
}

/** Holds a document against its profile. `fitted` is the document as the profile wants it. */
export function verify(now: DocumentAnalysis, fitted: Fitted): Verification {
  const changes = changesBetween(now, fitted.analysis);
  const needed = changes.flatMap((change) => neededOf(fitted.analysis, change));
  return {
    right: needed.filter(({ isRight }) => isRight).length,
    needed: needed.length,
    steps: changes.flatMap(({ steps }) => steps),
    left: fitted.left,
  };
}

/** The attribute mappings that the profile asks for, in the object mapping that it asks about. */
function neededOf({ profile }: DocumentAnalysis, { pair, differences }: ObjectChange): readonly { readonly isRight: boolean }[] {
  const object = profile.objects[pair.wanted?.sourceObjectName ?? pair.now?.sourceObjectName ?? 'User'];
  return (object?.attributes ?? [])
    .filter(({ mappingRequired }) => mappingRequired === true)
    .map(({ name }) => ({ isRight: !differences.some(({ target, change }) => target === name && change !== 'removed') }));
}
