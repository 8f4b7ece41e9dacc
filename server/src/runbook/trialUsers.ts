import type { SampleUser } from '../population/sampleUser.ts';
import { presentValues } from '../values/absence.ts';

/** A user who stands for all that have the same holes in their data. */
export interface TrialUser {
  readonly key: string;
  readonly display: string;
  /** The source attributes without a value, of those that the mappings read. */
  readonly without: readonly string[];
  /** How many users of the population have just these holes. */
  readonly users: number;
}

/** What a population says about a trial. */
export interface Trial {
  /** How many users are in it, those without an assignment included. */
  readonly users: number;
  /** One user for each kind of hole, the most frequent kinds first. */
  readonly proposed: readonly TrialUser[];
}

export interface TrialUserChooser {
  readonly add: (user: SampleUser) => void;
  /** @param most how many users are proposed at most */
  readonly result: (most: number) => Trial;
}

/**
 * Chooses users to try mappings with: a complete one proves little about those with a hole. Memory grows by the kinds of holes,
 * not by the users. Users who are known not to be assigned are left out, since nothing would happen to them.
 * @param attributes the source attributes that the mappings read
 */
export function trialUserChooser(attributes: readonly string[]): TrialUserChooser {
  const kinds = new Map<string, { readonly first: SampleUser; readonly without: readonly string[]; users: number }>();
  let count = 0;
  return {
    add: (user) => {
      count += 1;
      if (user.assigned === false || user.softDeleted || user.hardDeleted) return;
      const without = attributes.filter((name) => !presentValues(user.attributes.get(name)).some((value) => value !== ''));
      const key = without.join('\n');
      const known = kinds.get(key);
      if (known !== undefined) known.users += 1;
      else if (kinds.size < MOST_KINDS) kinds.set(key, { first: user, without, users: 1 });
    },
    result: (most) => ({
      users: count,
      proposed: [...kinds.values()]
        .sort((one, other) => other.users - one.users)
        .slice(0, most)
        .map(({ first, without, users }) => ({ key: first.key, display: first.display, without, users })),
    }),
  };
}

// More than anybody tries.
const MOST_KINDS = 10_000;
