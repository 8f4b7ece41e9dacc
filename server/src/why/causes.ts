import type { OutcomeCause } from '../provisioning/outcomeFacts.ts';
import { BLOCKED, scopeReason } from './scopeReason.ts';
import type { Why, WhyContext } from './whyContext.ts';

/** For each cause of an outcome, why it came to that and what to change. */
export const CAUSES: Readonly<Record<OutcomeCause, (context: WhyContext) => Why>> = {
  created: (context) => ({
    because: `${scopeReason(context).because}, and no account has ${matchingValues(context)}`,
    change: context.outcome.rests.includes('empty-app')
      ? 'Nobody said who exists in the app, so it is taken as empty: give --target FILE.'
      : 'If the person has an account already, it has none of these values: correct the account, or match on another attribute.',
  }),
  updated: ({ outcome }) => ({
    because: outcome.rests.includes('target-unknown')
      ? 'what the app holds is not known, so every value counts as a change'
      : `${outcome.changes.map(({ target }) => target).join(', ')} ${outcome.changes.length === 1 ? 'differs' : 'differ'} from what the app holds`,
    change: outcome.rests.includes('target-unknown') ? 'Say what the app holds with --target FILE.' : null,
  }),
  disabled: leaving,
  deleted: () => ({ because: 'the user is deleted for good in the directory, and the action Delete is on', change: 'To keep such accounts, switch the action Delete off.' }),
  inputFilter: () => ({ because: 'the input filter leaves the user out, which disables nobody', change: 'Change the input filter (inputFilterGroups), or what it reads of the user.' }),
  inputFilterUnknown: unknowable,
  noMatchingAttribute: () => ({ because: 'no attribute mapping has a matching precedence, so the service cannot look for the account', change: 'Give a mapping whose value is unique a matching precedence.' }),
  noMatchingValue: ({ job }) => ({
    because: `${listed(job.matching.map(({ target }) => target), 'and')} ${job.matching.length === 1 ? 'has' : 'have'} no value for the user, and the service finds accounts by ${job.matching.length === 1 ? 'it' : 'them'}`,
    change: `Give the user a value in ${listed(job.matching.flatMap(({ source }) => [...(source?.reads ?? [])]), 'or')}, or match on an attribute that everybody has, such as objectId.`,
  }),
  leftOutByExpression: ({ outcome }) => ({ because: inside(outcome.reason), change: 'Change that expression if the user is to be provisioned.' }),
  outOfScope: (context) => ({ because: `${scopeReason(context).because}, and there is no account that the service manages`, change: scopeReason(context).change }),
  scopeUnknown: unknowable,
  blocked: () => ({ because: `${BLOCKED.because}, and blocked users without an account get none`, change: BLOCKED.change }),
  createOff: () => ({ because: 'the user has no account in the app, and the action Create is off', change: 'Switch the action Create on, or create the account by hand.' }),
  updateOff: (context) => ({ because: `${leaves(context) ? leaving(context).because : 'the user has an account in the app'}, and the action Update is off`, change: 'Switch the action Update on.' }),
  deleteOff: () => ({ because: 'the user is deleted for good in the directory, and the action Delete is off', change: 'Switch the action Delete on, or remove the account by hand.' }),
  skipOutOfScopeDeletions: (context) => ({ because: `${leaving(context).because}, but SkipOutOfScopeDeletions is set`, change: 'Take SkipOutOfScopeDeletions away if such users are to be disabled.' }),
  noStateMapping: (context) => ({
    because: `${leaving(context).because}, but no attribute mapping reads IsSoftDeleted, so nothing is sent`,
    change: 'Map active to Switch([IsSoftDeleted], , "False", "True", "True", "False") if such users are to be disabled.',
  }),
  matchingFails: ({ outcome }) => ({ because: inside(outcome.reason), change: `Correct the expression for ${outcome.match?.target ?? 'the matching attribute'}, or what it reads of the user.` }),
  duplicateTarget: (context) => ({
    because: `several accounts in the app have ${matchingValues(context, context.outcome.match?.target ?? null)}, so nothing is written`,
    change: 'Remove or correct the accounts that are too many, or match on an attribute that is unique in the app.',
  }),
  linkedAccountGone: ({ outcome }) => ({ because: `the account ${outcome.targetId ?? ''} that the user is tied to is not in the app any more`, change: 'Restart provisioning with resetScope Full, which makes the service look for another account.' }),
  mappingFails: ({ outcome }) => ({ because: inside(outcome.reason), change: 'Correct the expression, or what it reads of the user.' }),
  tooManyValues: ({ outcome }) => ({ because: inside(outcome.reason), change: 'Take one of the values, as Item does, or map to an attribute that takes several.' }),
  requiredMissing: ({ outcome }) => ({ because: inside(outcome.reason), change: 'Give the user the value, or the mapping a default value.' }),
  unchanged: ({ outcome }) => ({ because: `the account${outcome.targetId === null ? '' : ` ${outcome.targetId}`} holds already what the mappings give`, change: null }),
  heldBack: ({ job }) => ({
    because: `the cycle has more disables and deletes than the threshold of ${job.settings.deletionThreshold ?? 0}, so the job goes into quarantine`,
    change: 'Look at who is to be removed, then allow the deletes in the portal or raise the threshold.',
  }),
  noAccountId: () => ({ because: 'the account in the target store has no id, and without it nothing can be written to it', change: 'Give the account its id in the target store.' }),
  conflict: ({ outcome }) => ({ because: 'no matching attribute finds an account, but the app has one with the same user name, so it refuses a second one', change: outcome.match === null ? 'Match on userName.' : 'Match on userName, or correct the matching value of that account.' }),
  noObjectMapping: () => ({ because: 'This mapping set has no object mapping for the user.', change: 'Add an object mapping, or take the set that has one.' }),
  stopped: ({ outcome }) => ({ because: inside(outcome.reason), change: 'Make that expression or filter simpler, a regular expression above all.' }),
};

/** Out of scope, or in scope and blocked: either way the account is to be disabled. */
function leaving(context: WhyContext): Why {
  return leaves(context) && context.outcome.scope?.inScope === true ? BLOCKED : scopeReason(context);
}

function leaves({ outcome: { scope }, user }: WhyContext): boolean {
  const enabled = user.attributes.get('accountEnabled');
  return scope?.inScope === false || (typeof enabled === 'string' && enabled.toLowerCase() === 'false');
}

function unknowable({ outcome }: WhyContext): Why {
  return { because: inside(outcome.reason), change: 'Try this user with Provision on demand.' };
}

/** The matching values of the user, or the one that decided: `userName "a@x.example"`. */
function matchingValues({ job, outcome }: WhyContext, decided: string | null = null): string {
  const values = job.matching.flatMap(({ index, target }) => {
    const value = outcome.values[index]?.value ?? null;
    return value === null || value === '' || (decided !== null && decided !== target) ? [] : [`${target} "${typeof value === 'string' ? value : value.join('", "')}"`];
  });
  return values.length === 0 ? 'the matching values' : listed(values, 'or');
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const different = [...new Set(words)];
  return different.length <= 1 ? (different[0] ?? 'the matching attributes') : `${different.slice(0, -1).join(', ')} ${joint} ${different.at(-1) ?? ''}`;
}

/** A sentence as a part of another. */
function inside(sentence: string): string {
  const text = sentence.trim().replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
