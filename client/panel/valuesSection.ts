import type { DryRunDetails, ValueRow } from '../../server/src/protocol.ts';
import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import { traceText, valueText, withoutValue } from './inWords.ts';
import { sureness } from './stepsSection.ts';
import { traceTree, type TraceNode } from './traceTree.ts';

/** The value of each mapping, with the way to it; a press on a target shows its mapping in the document. */
export function valuesSection({ outcome, traces, precedences }: DryRunDetails, goTo: (value: number) => void): HTMLElement | null {
  if (outcome.values.length === 0) return null;
  const bodies = outcome.values.map((row, place) => valueBody(row, place, traces[place] ?? null, precedences[place] ?? 0, goTo));
  const all = button('Show all steps', { class: 'quiet', 'aria-pressed': 'false' }, () => {
    const open = all.getAttribute('aria-pressed') !== 'true';
    all.setAttribute('aria-pressed', String(open));
    for (const { unfold } of bodies) unfold(open);
  });
  const hasSteps = bodies.some(({ hasWay }) => hasWay);
  return element(
    'section',
    { 'aria-label': 'Values' },
    element('div', { class: 'heading' }, element('h3', {}, 'Values'), hasSteps ? all : null),
    element(
      'table',
      { class: 'values' },
      element('thead', {}, element('tr', {}, ...['Target attribute', 'Value', 'Expression'].map((title) => element('th', { scope: 'col' }, title)))),
      ...bodies.map(({ root }) => root),
    ),
  );
}

interface ValueBody {
  readonly root: HTMLElement;
  readonly hasWay: boolean;
  readonly unfold: (open: boolean) => void;
}

function valueBody(row: ValueRow, place: number, trace: DryRunDetails['traces'][number], precedence: number, goTo: (value: number) => void): ValueBody {
  const nodes = trace === null ? [] : traceTree(row.expression, trace);
  const hasWay = nodes.some(({ parts }) => parts.length > 0);
  const way = element('tr', { class: 'way', id: `way-${place}`, hidden: '' }, element('td', { colspan: '3' }, tree(nodes)));
  const unfold = (open: boolean): void => {
    if (!hasWay) return;
    way.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  };
  const toggle = button(icon('chevron'), { class: 'toggle', 'aria-expanded': 'false', 'aria-controls': `way-${place}`, 'aria-label': `Steps of the expression for ${row.target}` }, () => unfold(way.hidden !== false));
  const target = button(row.target, { class: 'link', title: 'Show this mapping in the document' }, () => goTo(place));
  const summary = element(
    'tr',
    { class: row.status },
    element('th', { scope: 'row' }, hasWay ? toggle : null, target, precedence > 0 ? ' ' : null, precedence > 0 ? element('span', { class: 'precedence', title: `Matching precedence ${precedence}` }, `match ${precedence}`) : null),
    element('td', { class: 'value' }, valueCell(row), sureness(row.fidelity, row.note), row.note === null || (hasWay && row.status !== 'error') ? null : element('div', { class: 'note' }, row.note)),
    element('td', { class: 'expression' }, element('code', {}, row.expression)),
  );
  return { root: element('tbody', {}, summary, hasWay ? way : null), hasWay, unfold };
}

function valueCell(row: ValueRow): HTMLElement {
  if (row.value === null) return element('em', {}, withoutValue(row));
  const text = element('span', { class: 'text' }, valueText(row.value));
  return row.status === 'default' ? element('span', {}, text, ' ', element('em', {}, 'by default')) : text;
}

/** Only calls and operations unfold further; an attribute is a leaf. */
function tree(nodes: readonly TraceNode[]): HTMLElement {
  return element(
    'ul',
    { class: 'trace' },
    ...nodes.map(({ text, line, parts }) =>
      element(
        'li',
        { class: line.status },
        element('code', {}, text),
        element('span', { class: 'gives' }, ' → ', element('span', { class: 'text' }, traceText(line))),
        line.reason === undefined || line.status === 'skipped' ? null : element('div', { class: 'note' }, line.reason),
        parts.length === 0 ? null : tree(parts),
      ),
    ),
  );
}
