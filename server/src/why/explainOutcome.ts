import type { UserOutcome } from '../provisioning/outcome.ts';
import { CAUSES } from './causes.ts';
import type { WhyContext } from './whyContext.ts';

/** Why a user is created, updated, skipped, disabled or fails. */
export interface Explanation {
  readonly user: UserOutcome['user'];
  readonly object: UserOutcome['object'];
  readonly action: UserOutcome['action'];
  readonly status: UserOutcome['status'];
  readonly code: UserOutcome['code'];
  readonly cause: UserOutcome['cause'];
  /** One plain sentence. */
  readonly why: string;
  /** What to change if it should not be so; null: nothing has to be changed. */
  readonly change: string | null;
  /** What else is to be known about it. */
  readonly warnings: readonly string[];
}

/** Explains an outcome in one plain sentence, and says what to change (spec/provisioning-service.md, 1.7). */
export function explainOutcome(context: WhyContext): Explanation {
  const { outcome, job } = context;
  const { because, change } = CAUSES[outcome.cause](context);
  // For somebody who is left out it does not matter yet.
  const sharing = ACCOUNT_CAUSES.includes(outcome.cause) ? context.sharing : [];
  const shared = sharing.map(({ target, value, others }) => `${others.slice(0, 3).join(', ')} ${others.length === 1 ? 'has' : 'have'} the same ${target} "${value}"`);
  return {
    user: outcome.user,
    object: outcome.object,
    action: outcome.action,
    status: outcome.status,
    code: outcome.code,
    cause: outcome.cause,
    why: `${outcome.user.display} ${verb(outcome, job.targetSystem)}: ${because}${shared.length === 0 ? '' : `; but ${shared.join('; ')}`}.`,
    change: shared.length === 0 ? change : 'Give each user a value of their own in the matching attribute, or match on another one: both would be tied to one account, or the second fails.',
    // What is said of shared values above need not be said again.
    warnings: outcome.warnings.filter((warning) => !warning.startsWith('DuplicateSourceEntries')),
  };
}

const ACCOUNT_CAUSES: readonly UserOutcome['cause'][] = ['created', 'updated', 'unchanged'];

function verb({ action, status, cause }: UserOutcome, system: string): string {
  if (status === 'Failure') return 'fails';
  if (cause === 'blocked') return `is not created in ${system}`;
  switch (action) {
    case 'Create': return `is created in ${system}`;
    case 'Update':
    case 'Other': return `is updated in ${system}`;
    case 'Disable': return `is disabled in ${system}`;
    case 'Delete': return `is deleted in ${system}`;
    case 'StagedDelete': return 'is held back';
    case 'None': return 'is skipped';
  }
}
