import type { CompareSummary } from './compareSummary.ts';
import type { Effect } from './effect.ts';

/**
 * The comparison in one sentence: `412 users: 4 new, 17 updated (userName 17), 2 disabled, 1 fails; 3 not yet linked users lose
 * their match and would be duplicated`.
 * @param reset whether links are broken, so that linked users lose their match too
 */
export function summarySentence(users: number, summary: CompareSummary, reset: boolean): string {
  const { created, updated, disabled, deleted, failing, fixed, leftOut, rematched, duplicated, updatedTargets } = summary;
  const targets = updatedTargets.map((row) => `${row.target} ${row.users}`).join(', ');
  const counts = [
    ...(created > 0 ? [`${created} new`] : []),
    ...(updated > 0 ? [`${updated} updated (${targets})`] : []),
    ...(disabled > 0 ? [`${disabled} disabled`] : []),
    ...(deleted > 0 ? [`${deleted} deleted`] : []),
    ...(failing > 0 ? [`${failing} ${failing === 1 ? 'fails' : 'fail'}`] : []),
    ...(fixed > 0 ? [`${fixed} ${fixed === 1 ? 'fails' : 'fail'} no more`] : []),
    ...(leftOut > 0 ? [`${leftOut} no longer looked after`] : []),
  ];
  const dangers = [
    ...(duplicated > 0 ? [`${duplicated} ${reset ? '' : 'not yet linked '}${duplicated === 1 ? 'user loses its' : 'users lose their'} match and would be duplicated`] : []),
    ...(rematched > 0 ? [`${rematched} ${rematched === 1 ? 'user' : 'users'} would be tied to another account`] : []),
  ];
  const told = [counts.join(', '), ...dangers].filter((part) => part !== '').join('; ');
  return `${users} ${users === 1 ? 'user' : 'users'}: ${told === '' ? 'nothing changes' : told}`;
}

/** The heading over the users of an effect. */
export const EFFECT_HEADINGS: Readonly<Record<Exclude<Effect, 'unchanged'>, string>> = {
  failing: 'Fail with the new set',
  duplicated: 'Lose their match and would be duplicated',
  rematched: 'Would be tied to another account',
  deleted: 'Deleted',
  disabled: 'Disabled',
  leftOut: 'No longer looked after',
  created: 'New',
  updated: 'Updated',
  fixed: 'Fail no more',
};

/** Effects in the order in which they are to be read: what may do harm comes first. */
export const TOLD_EFFECTS = Object.keys(EFFECT_HEADINGS) as readonly (keyof typeof EFFECT_HEADINGS)[];
