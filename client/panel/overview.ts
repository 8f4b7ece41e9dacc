import type { DryRunSummary } from '../../server/src/protocol.ts';
import { element, folded } from './dom.ts';

/** What is said of the population as a whole. The first two parts are open: they are what is acted upon. */
export function overview(summary: DryRunSummary | null, failure: string | null): HTMLElement {
  if (failure !== null) return element('article', { class: 'details' }, element('h2', { tabindex: '-1' }, 'The dry-run could not be done'), element('p', { class: 'failed', role: 'alert' }, failure));
  if (summary === null) return element('article', { class: 'details' }, element('h2', { tabindex: '-1' }, 'Dry-run'), element('p', { class: 'note' }, 'The users come in while the dry-run goes on. Choose one to see what would happen to it, and why.'));
  const title = summary.cancelled ? `Cancelled after ${summary.users} ${summary.users === 1 ? 'user' : 'users'}` : 'The whole population';
  return element(
    'article',
    { class: 'details' },
    element('h2', { tabindex: '-1' }, title),
    ...summary.headlines.map((headline) => element('p', { class: 'headline' }, headline)),
    element('p', { class: 'note' }, 'Choose a user in the list to see the steps, the values with the way to them, and the requests.'),
    ...summary.sections.map(({ title: heading, sentences }) => {
      const list = element('ul', { class: 'sentences' }, ...sentences.map((sentence) => element('li', {}, sentence)));
      return sentences.length > MOST_OPEN ? folded(`${heading} (${sentences.length})`, false, list) : element('section', { 'aria-label': heading }, element('h3', {}, heading), list);
    }),
  );
}

const MOST_OPEN = 12;
