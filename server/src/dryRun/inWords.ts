import type { OutcomeAction, OutcomeStatus, ScimRequest, UserOutcome } from '../provisioning/outcome.ts';
import type { PopulationSummary } from '../provisioning/summary.ts';
import type { UserStory } from '../provisioning/simulateStory.ts';

/** The counts of a dry-run as phrases: `9 created`, `2 skipped`. */
export function countsInWords({ summary }: PopulationSummary): readonly string[] {
  const phrases: string[] = [];
  const actions = Object.entries(summary) as [OutcomeAction, Partial<Record<OutcomeStatus, number>>][];
  for (const [action, statuses] of actions) {
    const done = (statuses.Success ?? 0) + (statuses.Warning ?? 0);
    const warned = statuses.Warning ?? 0;
    if (done > 0 && action !== 'None') phrases.push(`${done} ${DONE[action]}${warned > 0 ? ` (${warned} with a warning)` : ''}`);
    else if (done > 0) phrases.push(`${done} unchanged`);
  }
  const total = (status: OutcomeStatus): number => actions.reduce((sum, [, statuses]) => sum + (statuses[status] ?? 0), 0);
  if (total('Skipped') > 0) phrases.push(`${total('Skipped')} skipped`);
  if (total('Failure') > 0) phrases.push(`${total('Failure')} failed`);
  return phrases;
}

const DONE: Readonly<Record<OutcomeAction, string>> = {
  Create: 'created',
  Update: 'updated',
  Disable: 'disabled',
  Delete: 'deleted',
  StagedDelete: 'held back',
  Other: 'changed otherwise',
  None: 'unchanged',
};

/** A request as `GET https://…`, as it is sent. */
export function requestLine({ method, url }: ScimRequest): string {
  return `${method} ${url}`;
}

/** Whether both dialects send the same. */
export function dialectsAgree({ requests }: UserOutcome): boolean {
  return JSON.stringify(requests.default) === JSON.stringify(requests.aadOptscim062020);
}

/** The three moments of a user's story, each as one sentence. */
export function storyInWords(story: UserStory): readonly { readonly moment: string; readonly outcome: UserOutcome | null; readonly sentence: string }[] {
  const sentence = (outcome: UserOutcome | null): string => (outcome === null ? 'There is no account, so nothing follows.' : outcome.reason);
  return [
    { moment: 'First run', outcome: story.first, sentence: sentence(story.first) },
    { moment: 'Next run, nothing changed', outcome: story.next, sentence: sentence(story.next) },
    { moment: 'After the user is unassigned', outcome: story.unassigned, sentence: sentence(story.unassigned) },
  ];
}
