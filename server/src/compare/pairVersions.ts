import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { expressionsOfJob, jobSources } from '../dryRun/jobSources.ts';
import type { ComparedSide } from '../worker/task.ts';

/** An object mapping in both documents; null where one of them has none. */
export interface VersionPair {
  readonly old: ComparedSide | null;
  readonly next: ComparedSide | null;
}

/**
 * Lays the object mappings of two documents beside each other: those that agree in rule, name and objects, then in name and objects,
 * then in objects, and at last the one that is left on each side, since a short mapping file names none of them.
 * Only enabled object mappings that start from users take part. The app is the one that the new document is for.
 */
export function pairVersions(old: DocumentAnalysis, next: DocumentAnalysis): readonly VersionPair[] {
  const left = sidesOf(old).map((side) => ({ ...side, source: { ...side.source, profile: next.profile } }));
  const right = [...sidesOf(next)];
  const pairs = new Map<ComparedSide, ComparedSide>();
  for (const nameOf of NAMES) {
    for (const side of left.filter((one) => !pairs.has(one))) {
      const at = right.findIndex((candidate) => nameOf(candidate) === nameOf(side));
      const [found] = at < 0 ? [] : right.splice(at, 1);
      if (found !== undefined) pairs.set(side, found);
    }
  }
  const alone = left.filter((side) => !pairs.has(side));
  const [onlyOld] = alone;
  if (alone.length === 1 && right.length === 1 && onlyOld !== undefined) {
    const [found] = right.splice(0, 1);
    if (found !== undefined) pairs.set(onlyOld, found);
  }
  return [...left.map((side): VersionPair => ({ old: side, next: pairs.get(side) ?? null })), ...right.map((side): VersionPair => ({ old: null, next: side }))];
}

const NAMES: readonly ((side: ComparedSide) => string)[] = [
  ({ source: { rule, objectMapping } }) => JSON.stringify([rule.name, objectMapping.name, objectMapping.sourceObjectName, objectMapping.targetObjectName]),
  ({ source: { objectMapping } }) => JSON.stringify([objectMapping.name, objectMapping.sourceObjectName, objectMapping.targetObjectName]),
  ({ source: { objectMapping } }) => JSON.stringify([objectMapping.sourceObjectName, objectMapping.targetObjectName]),
];

function sidesOf(analysis: DocumentAnalysis): readonly ComparedSide[] {
  return jobSources(analysis).map((source) => ({ source, expressions: expressionsOfJob(analysis, source) }));
}
