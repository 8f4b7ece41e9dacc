import { MOST_TEXTS, type CallCounts } from '../evaluate/branchCounter.ts';
import type { BranchArm, BranchingCall } from '../evaluate/branching.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';

/** What some users took: for each mapping of a job, in its order, the counts of its Switch and IIF calls. Plain data. */
export type BranchCounts = readonly (readonly CallCounts[])[];

/**
 * How many users took one arm of a Switch or an IIF. Every user whose mappings were worked out counts, in scope or not; for each
 * of them every mapping is evaluated once. An arm inside an arm that is not taken is not evaluated: compare with `reached`.
 */
export interface BranchReport {
  readonly target: string;
  /** The key of Switch; `default`, `true` or `false` for the other arms. */
  readonly key: string;
  readonly users: number;
  readonly kind: BranchArm['kind'];
  /** Which call of the expression it is, counted from 0 in the order of the text. */
  readonly call: number;
  readonly function: BranchingCall['function'];
  /** What the choice is about, as written: the source of Switch, the condition of IIF. */
  readonly subject: string;
  /** How many users came to the call at all. */
  readonly reached: number;
  /** Where the value of the arm stands in the expression, in UTF-16 units, half-open; of no width where it is left out. */
  readonly range: { readonly start: number; readonly end: number };
  /** For the default of Switch: the values that no key equals, the most frequent first. */
  readonly unmatched?: readonly UnmatchedValue[];
}

export interface UnmatchedValue {
  /** Empty for an absent or empty source. */
  readonly value: string;
  readonly users: number;
  /** The key that differs from it in letter case only. */
  readonly likeKey?: string;
}

/** Adds the counts of a population up; memory grows by the values without a key, at most 1,000 for each call. */
export interface BranchAudit {
  readonly add: (counts: BranchCounts) => void;
  readonly report: () => readonly BranchReport[];
}

interface Watched {
  readonly mapping: JobMapping;
  readonly at: number;
  readonly one: BranchingCall;
  readonly arms: number[];
  readonly fallen: Map<string, number>;
  reached: number;
}

/** The counts of the users that a job has simulated since the last time; counting starts anew. */
export function takeBranches({ mappings }: Job): BranchCounts {
  return mappings.map(({ source }) => source?.takeCounts() ?? []);
}

/** An audit of the Switch and IIF calls of a job, at nobody. */
export function branchAudit({ mappings }: Job): BranchAudit {
  const watched = mappings.flatMap((mapping) =>
    (mapping.source?.branching ?? []).map((one, at): Watched => ({ mapping, at, one, arms: one.arms.map(() => 0), fallen: new Map(), reached: 0 })),
  );
  return {
    add: (counts) => {
      for (const each of watched) {
        const more = counts[each.mapping.index]?.[each.at];
        if (more !== undefined) addTo(each, more);
      }
    },
    report: () => watched.flatMap(reportOf),
  };
}

function addTo(watched: Watched, { reached, arms, fallen }: CallCounts): void {
  watched.reached += reached;
  arms.forEach((users, at) => (watched.arms[at] = (watched.arms[at] ?? 0) + users));
  for (const [text, users] of fallen) {
    const known = watched.fallen.get(text);
    if (known !== undefined || watched.fallen.size < MOST_TEXTS) watched.fallen.set(text, (known ?? 0) + users);
  }
}

function reportOf({ mapping, at, one, arms, fallen, reached }: Watched): readonly BranchReport[] {
  return one.arms.map(({ kind, key, span }, place) => ({
    target: mapping.target,
    key,
    users: arms[place] ?? 0,
    kind,
    call: at,
    function: one.function,
    subject: one.subject,
    reached,
    range: { start: span.start, end: span.end },
    ...(kind === 'default' ? { unmatched: unmatched(one, fallen) } : {}),
  }));
}

function unmatched({ arms }: BranchingCall, fallen: ReadonlyMap<string, number>): readonly UnmatchedValue[] {
  const keys = new Map(arms.filter(({ kind }) => kind === 'key').map(({ key }) => [key.toLowerCase(), key]));
  return [...fallen]
    .sort(([, one], [, other]) => other - one)
    .map(([value, users]) => {
      const likeKey = keys.get(value.toLowerCase());
      return { value, users, ...(likeKey === undefined ? {} : { likeKey }) };
    });
}
