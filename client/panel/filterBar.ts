import { button, element } from './dom.ts';
import { counted } from './inWords.ts';
import { OUTCOME_KINDS } from './outcomes.ts';
import type { RowFilter, RowModel } from './rowModel.ts';

/** What is above the list: one button for each outcome that occurs, and a text to search for. */
export interface FilterBar {
  readonly root: HTMLElement;
  readonly refresh: () => void;
  /** Puts the cursor into the search field. */
  readonly search: () => void;
}

const OUTCOMES: readonly RowFilter['outcome'][] = ['all', ...OUTCOME_KINDS, 'warnings'];

/** @param leave goes on to the list */
export function createFilterBar(model: () => RowModel, filtered: (filter: RowFilter) => void, leave: () => void): FilterBar {
  const field = element('input', { type: 'search', class: 'search', placeholder: 'Search name, key, reason', 'aria-label': 'Search users', spellcheck: 'false' });
  const count = element('div', { class: 'count', role: 'status' });
  const chips = OUTCOMES.map((outcome) => ({ outcome, made: button(outcome, { class: `chip ${outcome}` }, () => filtered({ ...model().filter(), outcome })) }));
  field.addEventListener('input', () => filtered({ ...model().filter(), text: field.value }));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      filtered({ ...model().filter(), text: '' });
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') leave();
    else return;
    event.preventDefault();
  });
  return {
    root: element('div', { class: 'filters' }, field, element('div', { class: 'chips', role: 'group', 'aria-label': 'Filter by outcome' }, ...chips.map(({ made }) => made)), count),
    search: () => {
      field.focus();
      field.select();
    },
    refresh: () => {
      const { outcome: chosen, text } = model().filter();
      const counts = model().counts();
      if (field.value !== text) field.value = text;
      for (const { outcome, made } of chips) {
        made.hidden = counts[outcome] === 0 && outcome !== 'all' && outcome !== chosen;
        made.setAttribute('aria-pressed', String(outcome === chosen));
        made.replaceChildren(outcome === 'all' ? 'All' : outcome === 'warnings' ? 'with warnings' : outcome, element('span', { class: 'number' }, counts[outcome].toLocaleString('en-US')));
      }
      const shown = model().shown().length;
      count.textContent = shown === model().total() ? '' : `${shown.toLocaleString('en-US')} of ${counted(model().total(), 'user')}`;
    },
  };
}
