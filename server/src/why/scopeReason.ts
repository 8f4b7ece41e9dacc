import type { Job } from '../provisioning/job.ts';
import { renderValue } from '../values/render.ts';
import type { Why, WhyContext } from './whyContext.ts';

/** Why a user is in scope or not; a blocked user is in scope, and blocked. */
export function scopeReason(context: WhyContext): Why {
  const { outcome: { scope }, onlyNested } = context;
  switch (scope?.because) {
    case 'notAssigned': return onlyNested
      ? { because: 'the user is assigned only through a nested group, and the service takes direct members only', change: 'Assign the user, or make the user a direct member of an assigned group.' }
      : { because: 'the user is not assigned to the application', change: 'Assign the user, or a group that the user is a direct member of.' };
    case 'filter': return filterReason(context);
    case 'softDeleted': return { because: 'the user is in the recycle bin of the directory', change: 'Restore the user in the directory.' };
    case 'hardDeleted': return { because: 'the user is deleted for good in the directory', change: null };
    case 'filterUnknown': return { because: 'whether the scoping filters take the user cannot be simulated', change: 'Try this user with Provision on demand.' };
    case 'assigned': return { because: 'the user is assigned and in scope', change: null };
    case 'everybody': return { because: 'the job takes everybody', change: null };
    case 'assignmentUnknown': return { because: 'the user is taken as assigned, since nothing says who is', change: 'Say who is assigned with --assignments FILE, or with $assigned in the population.' };
    case undefined: return { because: 'the service does not come as far as to judge the scope', change: null };
  }
}

/** Why a user who is in scope is treated as one who leaves. */
export const BLOCKED: Why = { because: 'sign-in is blocked in the directory (accountEnabled is False)', change: 'Enable the user in the directory.' };

function filterReason({ job, user, outcome }: WhyContext): Why {
  const failed = failedClauses(job, outcome.scope?.clauses ?? []);
  const clauses = failed.map(({ text, attribute }) => {
    const value = renderValue(user.attributes.get(attribute) ?? null);
    return `${text} is false, since the user has ${value === null || value === '' ? 'no value' : `"${typeof value === 'string' ? value : value.join('", "')}"`}`;
  });
  const attributes = [...new Set(failed.map(({ attribute }) => attribute))];
  return {
    because: `no scoping filter takes the user: ${clauses.join('; ')}`,
    change: `Change ${attributes.join(' or ')} of the user, or the scoping filter.`,
  };
}

/** For each filter, the first clause that is false. */
function failedClauses({ scope: { filters } }: Job, verdicts: readonly (boolean | null)[]): readonly { readonly attribute: string; readonly text: string }[] {
  let from = 0;
  return filters.flatMap(({ clauses }) => {
    const at = verdicts.slice(from, from + clauses.length).indexOf(false);
    from += clauses.length;
    const clause = clauses[at];
    return clause === undefined ? [] : [clause];
  });
}
