import type { MatchingReport } from '../provisioning/matchingAudit.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { WhyContext } from './whyContext.ts';

/** The users who have the same matching values as one user, as far as the audit keeps them. */
export function sharedWith(key: string, outcome: UserOutcome, matching: readonly MatchingReport[]): WhyContext['sharing'] {
  return matching.flatMap(({ target, duplicates }) =>
    duplicates
      .filter(({ users }) => users.includes(key))
      .map(({ value, users }) => {
        const own = outcome.values.find((row) => row.target === target)?.value;
        return { target, value: typeof own === 'string' ? own : value, others: users.filter((other) => other !== key) };
      }),
  );
}
