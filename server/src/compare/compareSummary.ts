import type { Effect, JudgedComparison } from './effect.ts';

/** How many users a new version touches, and how (design 5, `compare --format json`; the later fields are additions). */
export interface CompareSummary {
  readonly unchanged: number;
  readonly created: number;
  readonly updated: number;
  readonly disabled: number;
  readonly duplicated: number;
  readonly failing: number;
  readonly deleted: number;
  readonly rematched: number;
  readonly leftOut: number;
  readonly fixed: number;
  /** Users who fail with both versions; they count as unchanged too. */
  readonly stillFailing: number;
  /** How many updated users get another value, by target attribute, the most frequent first. */
  readonly updatedTargets: readonly { readonly target: string; readonly users: number }[];
}

export interface CompareCounter {
  readonly add: (judged: JudgedComparison, stillFails: boolean) => void;
  readonly result: () => CompareSummary;
}

/** Counts effects as users go by. */
export function compareCounter(): CompareCounter {
  const counts: Record<Effect, number> = { unchanged: 0, created: 0, updated: 0, disabled: 0, duplicated: 0, failing: 0, deleted: 0, rematched: 0, leftOut: 0, fixed: 0 };
  const targets = new Map<string, number>();
  let stillFailing = 0;
  return {
    add: ({ effect, changes }, stillFails) => {
      counts[effect] += 1;
      if (stillFails) stillFailing += 1;
      if (effect === 'updated') for (const target of new Set(changes.map((change) => change.target))) targets.set(target, (targets.get(target) ?? 0) + 1);
    },
    result: () => ({
      ...counts,
      stillFailing,
      updatedTargets: [...targets].map(([target, users]) => ({ target, users })).sort((one, other) => other.users - one.users),
    }),
  };
}
