import type { SampleUser } from '../population/sampleUser.ts';
import type { Job } from '../provisioning/job.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';

/** What an explanation may speak of. */
export interface WhyContext {
  readonly job: Job;
  readonly user: SampleUser;
  readonly outcome: UserOutcome;
  /** Whether the assignments name the user as a member of a nested group, and in no other way. */
  readonly onlyNested: boolean;
  /** Other users with the same matching value, by their keys. */
  readonly sharing: readonly { readonly target: string; readonly value: string; readonly others: readonly string[] }[];
}

/** Why something happens, as the second half of a sentence, and what to change if it should not; null: nothing. */
export interface Why {
  readonly because: string;
  readonly change: string | null;
}
