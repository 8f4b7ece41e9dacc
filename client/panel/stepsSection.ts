import type { OutcomeStep, UserOutcome } from '../../server/src/protocol.ts';
import { element, folded } from './dom.ts';
import { statusIcon } from './icons.ts';
import { detailName, stepTitle } from './inWords.ts';
import { jsonText } from './jsonText.ts';

type Detail = OutcomeStep['details'][string];

/** The steps as the portal's Provision on demand lists them. */
export function stepsSection({ steps }: UserOutcome): HTMLElement {
  return element('section', { 'aria-label': 'Steps' }, element('h3', {}, 'Steps'), element('ol', { class: 'steps' }, ...steps.map(step)));
}

function step(told: OutcomeStep): HTMLElement {
  const { status, description, details, fidelity } = told;
  const rows = Object.entries(details).flatMap(([name, value]) => rowsOf(name, value));
  return element(
    'li',
    { class: `step ${status.toLowerCase()}` },
    element('span', { class: 'mark' }, statusIcon(status)),
    element('div', {}, element('strong', {}, stepTitle(told)), element('span', { class: 'status' }, status), sureness(fidelity)),
    element('p', {}, description),
    rows.length === 0 ? null : folded('View details', false, detailTable(told, rows)),
  );
}

/** How sure it is, where that needs saying. */
export function sureness(fidelity: OutcomeStep['fidelity'], why: string | null = null): HTMLElement | null {
  return fidelity === 'documented' ? null : element('span', { class: 'sureness', title: why ?? `How sure this is: ${fidelity}` }, fidelity);
}

function detailTable({ type }: OutcomeStep, rows: readonly (readonly [string, Detail])[]): HTMLElement {
  const changes = type === 'Export' && rows.some(([, value]) => isChange(value));
  const head = changes ? element('thead', {}, element('tr', {}, ...['Attribute', 'Old value', 'New value'].map((title) => element('th', { scope: 'col' }, title)))) : null;
  const body = rows.map(([name, value]) => {
    const cells = isChange(value) ? [value['oldValue'] ?? null, value['newValue'] ?? null] : [value];
    return element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, detailText(cell))));
  });
  return element('table', { class: 'facts' }, head, element('tbody', {}, ...body));
}

/** The verdicts of scoping filters come as JSON in a text, each under the filter's words. */
function rowsOf(name: string, value: Detail): readonly (readonly [string, Detail])[] {
  if (name !== 'ScopeEvaluationResult' || typeof value !== 'string') return [[detailName(name), value]];
  const verdicts = Object.entries(JSON.parse(value) as Readonly<Record<string, Detail>>);
  return verdicts.length === 0 ? [[detailName(name), 'none']] : verdicts;
}

function isChange(value: Detail | undefined): value is { readonly [name: string]: Detail } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'oldValue' in value && 'newValue' in value;
}

function detailText(value: Detail): HTMLElement | string {
  if (value === null) return element('em', {}, 'no value');
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? element('em', {}, 'nobody') : value.every((part) => typeof part !== 'object') ? value.join('; ') : jsonText(value);
  return jsonText(value);
}
