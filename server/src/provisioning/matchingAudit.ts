import type { KeyStore } from '../population/keyStore.ts';
import { createTextIndex, type TextIndex } from '../population/textIndex.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import { mayFailInFilter } from './matchRequest.ts';
import type { UserOutcome, ValueRow } from './outcome.ts';

/** How well one matching attribute tells the users of a population apart. */
export interface MatchingReport {
  readonly target: string;
  /** How many users have a value, and of how many. */
  readonly withValue: number;
  readonly of: number;
  /** Values that several users share; at most 1,000 of them, with at most 100 users each. */
  readonly duplicates: readonly DuplicateValue[];
  /** How many shared values there are in all. */
  readonly duplicateValues: number;
  /** How many users have a value with characters that may make the query fail. */
  readonly specialCharacters: number;
  /** How many users found one account by it; null when nobody knows who exists in the app. */
  readonly matched: number | null;
  /** How many users found several accounts by it; null likewise. */
  readonly ambiguous: number | null;
}

export interface DuplicateValue {
  readonly value: string;
  readonly users: readonly string[];
  /** Whether the values differ in letter case: an app that compares exactly tells them apart. */
  readonly caseOnly: boolean;
  /** How many users share the value. */
  readonly count: number;
}

/** Watches the matching values of a population go by; memory grows by an index of them, and by the values that are shared. */
export interface MatchingAudit {
  /** Notes the values of a user, and gives the keys of earlier users with the same ones, by target attribute. */
  readonly add: (userNumber: number, outcome: UserOutcome) => readonly { readonly target: string; readonly earlier: string }[];
  readonly report: () => readonly MatchingReport[];
}

const MOST_VALUES = 1_000;
const MOST_USERS = 100;

interface Watched {
  readonly mapping: JobMapping;
  readonly index: TextIndex;
  readonly shared: Map<string, { readonly value: string; readonly users: string[]; caseOnly: boolean; count: number }>;
  withValue: number;
  of: number;
  specialCharacters: number;
  matched: number;
  ambiguous: number;
  duplicateValues: Set<number>;
}

/**
 * @param keys the keys of the users by their numbers
 * @param knowsTarget whether there is a target store
 */
export function matchingAudit(job: Job, keys: KeyStore, knowsTarget: boolean): MatchingAudit {
  const watched = job.matching.map((mapping): Watched => ({
    mapping, index: createTextIndex(), shared: new Map(), withValue: 0, of: 0, specialCharacters: 0, matched: 0, ambiguous: 0, duplicateValues: new Set(),
  }));
  return {
    add: (userNumber, outcome) => {
      const found: { target: string; earlier: string }[] = [];
      for (const one of watched) {
        one.of += 1;
        if (outcome.match?.target === one.mapping.target) {
          if (outcome.match.result === 'found') one.matched += 1;
          if (outcome.match.result === 'several') one.ambiguous += 1;
        }
        const value = soleText(outcome.values[one.mapping.index]);
        if (value === null) continue;
        one.withValue += 1;
        if (mayFailInFilter(value)) one.specialCharacters += 1;
        const known = one.index.add(value, userNumber);
        if (known === null) continue;
        const earlier = keys.keyOf(known.number);
        one.duplicateValues.add(known.number);
        remember(one, value, earlier, outcome.user.key, known.sameCase);
        found.push({ target: one.mapping.target, earlier });
      }
      return found;
    },
    report: () => watched.map(({ mapping, shared, withValue, of, specialCharacters, matched, ambiguous, duplicateValues }) => ({
      target: mapping.target,
      withValue,
      of,
      duplicates: [...shared.values()],
      duplicateValues: duplicateValues.size,
      specialCharacters,
      matched: knowsTarget ? matched : null,
      ambiguous: knowsTarget ? ambiguous : null,
    })),
  };
}

function remember({ shared }: Watched, value: string, earlier: string, key: string, sameCase: boolean): void {
  const lower = value.toLowerCase();
  const entry = shared.get(lower);
  if (entry === undefined) {
    if (shared.size < MOST_VALUES) shared.set(lower, { value, users: [earlier, key], caseOnly: !sameCase, count: 2 });
    return;
  }
  entry.count += 1;
  entry.caseOnly &&= !sameCase;
  if (entry.users.length < MOST_USERS) entry.users.push(key);
}

function soleText(row: ValueRow | undefined): string | null {
  if (row?.status !== 'value' || row.value === null) return null;
  const text = typeof row.value === 'string' ? row.value : row.value.length === 1 ? (row.value[0] ?? '') : '';
  return text === '' ? null : text;
}
