import type { DryRunRow } from '../../server/src/protocol.ts';
import { element } from './dom.ts';
import { icon, kindIcon } from './icons.ts';
import { hasWarning, kindOf } from './outcomes.ts';
import type { RowModel } from './rowModel.ts';
import { listWindow, placeAfterKey, scrollTopFor, type ListScroll } from './virtualWindow.ts';

/** The list of users: only what is on the screen is in the document, however many there are. */
export interface UserList {
  readonly root: HTMLElement;
  /** Something about the rows or the selection changed. */
  readonly refresh: () => void;
  readonly focus: () => void;
  /** Brings a row onto the screen. */
  readonly reveal: (row: number) => void;
}

export interface UserListHost {
  readonly model: () => RowModel;
  readonly selected: () => number | null;
  /** Null takes the selection back. */
  readonly select: (row: number | null) => void;
  /** The user wants to go on to what is told of the selected row. */
  readonly enter: () => void;
}

/** As panel.css has it, in CSS pixels. */
const ROW_HEIGHT = 46;

export function createUserList({ model, selected, select, enter }: UserListHost): UserList {
  const rows = element('div', { class: 'rows', role: 'presentation' });
  const root = element('div', { class: 'users', role: 'listbox', tabindex: '0', 'aria-label': 'Users of the population' }, rows);
  let waiting = false;

  const scroll = (): ListScroll => ({ count: model().shown().length, rowHeight: ROW_HEIGHT, scrollTop: root.scrollTop, height: root.clientHeight });

  function draw(): void {
    waiting = false;
    const shown = model().shown();
    rows.style.height = `${shown.length * ROW_HEIGHT}px`;
    const { first, end } = listWindow(scroll());
    const options: HTMLElement[] = [];
    for (let place = first; place < end; place++) {
      const row = shown[place] ?? 0;
      const data = model().row(row);
      if (data !== undefined) options.push(option(data, row, place, shown.length, row === selected()));
    }
    rows.replaceChildren(...options);
    const active = selected();
    if (active !== null && model().placeOf(active) >= 0) root.setAttribute('aria-activedescendant', `user-${active}`);
    else root.removeAttribute('aria-activedescendant');
  }

  function refresh(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  }

  function reveal(row: number): void {
    const place = model().placeOf(row);
    if (place >= 0) root.scrollTop = scrollTopFor(place, scroll());
    refresh();
  }

  root.addEventListener('scroll', refresh);
  new ResizeObserver(refresh).observe(root);
  root.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    if (row !== undefined) select(Number(row));
  });
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const active = selected();
    const shown = model().shown();
    const place = placeAfterKey(event.key, active === null ? -1 : model().placeOf(active), scroll());
    if (place !== null) {
      const row = shown[place];
      if (row === undefined) return;
      select(row);
      reveal(row);
    } else if (event.key === 'Enter' || event.key === 'ArrowRight') enter();
    else if (event.key === 'Escape') select(null);
    else return;
    event.preventDefault();
  });
  return { root, refresh, reveal, focus: () => root.focus() };
}

function option(row: DryRunRow, index: number, place: number, of: number, isSelected: boolean): HTMLElement {
  const kind = kindOf(row);
  const made = element(
    'div',
    { class: 'user', role: 'option', id: `user-${index}`, 'data-row': String(index), 'aria-selected': String(isSelected), 'aria-posinset': String(place + 1), 'aria-setsize': String(of), title: row.reason },
    element('span', { class: `badge ${kind}` }, kindIcon(kind)),
    element('span', { class: 'name' }, row.display),
    element('span', { class: `outcome ${kind}` }, hasWarning(row) ? element('span', { class: 'warned', role: 'img', 'aria-label': 'with a warning' }, icon('warning')) : null, row.mapping === null ? kind : `${kind}, ${row.mapping}`),
    element('span', { class: 'reason' }, row.reason),
  );
  made.style.transform = `translateY(${place * ROW_HEIGHT}px)`;
  return made;
}
