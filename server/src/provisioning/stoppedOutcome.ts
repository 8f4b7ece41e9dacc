import type { SampleUser } from '../population/sampleUser.ts';
import type { Job } from './job.ts';
import type { UserOutcome } from './outcome.ts';
import { SCOPE_PLACE } from './probeMapping.ts';

/**
 * The outcome of a user whose simulation had to be ended (design 9): only this user fails, and the reason names what did not end.
 * @param place the place of the attribute mapping, SCOPE_PLACE for the scoping filters, or null when each alone ends in time
 * @param deadline the time that the user had, in milliseconds
 * @param pattern the regular expression that is to blame, where one is known
 */
export function stoppedOutcome(job: Job, user: SampleUser, place: number | null, deadline: number, pattern: string | null): UserOutcome {
  const reason = `${culpritOf(job, place)}${pattern === null ? '' : ` with the regular expression ${pattern}`} did not end within ${deadline} milliseconds for the user in line ${user.line}, so what would happen is not known.`;
  return {
    user: { key: user.key, display: user.display, line: user.line },
    object: { rule: job.rule, mapping: job.mapping },
    action: 'None',
    status: 'Failure',
    cause: 'stopped',
    code: null,
    reason,
    scope: null,
    match: null,
    steps: [{ name: 'EntryImport', type: 'Import', status: 'Failure', description: reason, details: {}, fidelity: 'unknown' }],
    values: [],
    requests: { default: [], aadOptscim062020: [] },
    warnings: [],
    changes: [],
    targetId: user.linkedTo,
    rests: [],
  };
}

function culpritOf(job: Job, place: number | null): string {
  if (place === SCOPE_PLACE) return 'The scoping filters';
  const mapping = place === null ? undefined : job.mappings[place];
  return mapping === undefined ? 'The mappings together' : `The expression for ${mapping.target}, ${mapping.expression},`;
}
