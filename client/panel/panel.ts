import type { DryRunDetailsResult, DryRunSummary } from '../../server/src/protocol.ts';
import type { FromPanel, ToPanel } from '../src/dryRun/panelMessages.ts';
import { element } from './dom.ts';
import { createFilterBar } from './filterBar.ts';
import { overview } from './overview.ts';
import { createRowModel } from './rowModel.ts';
import { createToolbar } from './toolbar.ts';
import { userDetails } from './userDetails.ts';
import { createUserList } from './userList.ts';

// The program of the web view. What it shows comes in messages and stays in memory; VS Code keeps no more than three addresses of it.

declare function acquireVsCodeApi(): { readonly postMessage: (message: FromPanel) => void; readonly setState: (state: unknown) => void };

const editor = acquireVsCodeApi();
let model = createRowModel();
let about: Extract<ToPanel, { readonly kind: 'begin' }> | null = null;
let isRunning = false;
let summary: DryRunSummary | null = null;
let failure: string | null = null;
let stale: string | null = null;
let selected: number | null = null;
let details: DryRunDetailsResult | null = null;
/** Whether the server is being asked about a row; one question at a time, so that a held arrow key asks about where it ends. */
let isAsking = false;

const send = (message: FromPanel): void => editor.postMessage(message);

const toolbar = createToolbar({
  again: () => send({ kind: 'again' }),
  cancel: () => send({ kind: 'cancel' }),
  choosePopulation: () => send({ kind: 'choosePopulation' }),
  chooseTarget: () => send({ kind: 'chooseTarget' }),
  export: () => send({ kind: 'export', rows: model.shown().length === model.total() ? null : model.shown() }),
  overview: () => select(null),
});
const filters = createFilterBar(() => model, (filter) => {
  model.setFilter(filter);
  list.root.scrollTop = 0;
  if (selected !== null) list.reveal(selected);
  refresh();
}, () => list.focus());
const right = element('div', { class: 'right', role: 'region', 'aria-label': 'Details', tabindex: '0' });
const list = createUserList({ model: () => model, selected: () => selected, select, enter: () => right.querySelector('h2')?.focus() });

function select(row: number | null): void {
  if (row === selected) return;
  selected = row;
  details = null;
  ask();
  list.refresh();
  showRight();
}

function ask(): void {
  if (isAsking || selected === null) return;
  isAsking = true;
  send({ kind: 'select', row: selected });
}

/** What is read stays where it is while only the details of the same user come in. */
function showRight(): void {
  const row = selected === null ? undefined : model.row(selected);
  right.replaceChildren(row === undefined || selected === null ? overview(summary, failure) : userDetails(row, details, goTo(selected)));
  if (details === null) right.scrollTop = 0;
}

function goTo(row: number): (value: number) => void {
  return (value) => send({ kind: 'goTo', row, value });
}

function refresh(): void {
  const filtered = model.shown().length === model.total() ? null : model.shown().length;
  toolbar.update({ about, isRunning, users: model.total(), stale, canExport: summary !== null && model.shown().length > 0, filtered });
  filters.refresh();
  list.refresh();
}

function receive(message: ToPanel): void {
  switch (message.kind) {
    case 'begin': {
      const filter = model.filter();
      model = createRowModel();
      model.setFilter(filter);
      [about, isRunning, summary, failure, stale, selected, details, isAsking] = [message, true, null, null, null, null, null, false];
      editor.setState(message.subject);
      showRight();
      break;
    }
    case 'rows':
      model.add(message.rows);
      break;
    case 'end':
      [isRunning, summary] = [false, message.summary];
      if (selected === null) showRight();
      break;
    case 'failed':
      [isRunning, failure] = [false, message.message];
      if (selected === null) showRight();
      break;
    case 'details':
      isAsking = false;
      if (message.row !== selected) ask();
      else {
        details = message.details;
        showRight();
      }
      break;
    case 'stale':
      stale = message.file;
      break;
  }
  refresh();
}

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => receive(data));
window.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
    filters.search();
    event.preventDefault();
  }
});
document.body.append(toolbar.root, element('main', {}, element('div', { class: 'left' }, filters.root, list.root), right));
showRight();
refresh();
send({ kind: 'ready' });
