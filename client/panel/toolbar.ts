import type { ToPanel } from '../src/dryRun/panelMessages.ts';
import { button, element } from './dom.ts';
import { counted } from './inWords.ts';

/** What the top of the panel says and offers. */
export interface ToolbarState {
  readonly about: Extract<ToPanel, { readonly kind: 'begin' }> | null;
  readonly isRunning: boolean;
  readonly users: number;
  /** The name of a file that has changed since, or null. */
  readonly stale: string | null;
  /** Whether there is something to export. */
  readonly canExport: boolean;
  /** How many users the list shows, where it does not show all. */
  readonly filtered: number | null;
}

export interface ToolbarActions {
  readonly again: () => void;
  readonly cancel: () => void;
  readonly choosePopulation: () => void;
  readonly chooseTarget: () => void;
  readonly export: () => void;
  readonly overview: () => void;
}

/** The top of the panel; it is drawn once, and `update` changes what differs, so that the focus stays. */
export function createToolbar(actions: ToolbarActions): { readonly root: HTMLElement; readonly update: (state: ToolbarState) => void } {
  const title = element('h1', {});
  const population = button('', { class: 'link', title: 'Choose another population' }, actions.choosePopulation);
  const target = button('', { class: 'link', title: 'Choose who already exists in the app' }, actions.chooseTarget);
  const overview = button('Overview', { class: 'secondary' }, actions.overview);
  const exporting = button('Export…', { class: 'secondary' }, actions.export);
  const again = button('Run Again', {}, actions.again);
  const cancel = button('Cancel', {}, actions.cancel);
  const bar = element('div', { class: 'progress', role: 'progressbar', 'aria-label': 'The dry-run goes on' });
  const progress = element('span', { class: 'note', role: 'status' });
  const stale = element('div', { class: 'stale', role: 'status' });
  const root = element(
    'header',
    {},
    element('div', { class: 'top' }, element('div', {}, title, element('p', { class: 'about' }, population, ' · ', target, progress)), element('div', { class: 'actions' }, overview, exporting, again, cancel)),
    bar,
    stale,
  );
  const update = ({ about, isRunning, users, stale: changed, canExport, filtered }: ToolbarState): void => {
    title.textContent = about === null ? 'Dry-run' : `Dry-run of ${about.document}`;
    population.textContent = about === null ? '' : `with ${about.population}`;
    target.textContent = about === null ? '' : about.target === null ? 'no target store' : `target store ${about.target}`;
    progress.textContent = isRunning ? ` · ${counted(users, 'user')} so far` : '';
    bar.hidden = !isRunning;
    cancel.hidden = !isRunning;
    again.hidden = isRunning;
    exporting.disabled = !canExport;
    exporting.textContent = filtered === null ? 'Export…' : `Export ${filtered.toLocaleString('en-US')}…`;
    stale.hidden = changed === null;
    stale.textContent = changed === null ? '' : `${changed} has changed since this dry-run.`;
  };
  return { root, update };
}
